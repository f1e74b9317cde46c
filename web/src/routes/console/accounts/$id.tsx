import { useReadQuery } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { createFileRoute, Link } from '@tanstack/react-router';
import { load } from '../../../shared/api/load';
import { useFormat } from '../../../shared/format/useFormat';
import { Button } from '../../../shared/parts/Button';
import { NotFound } from '../../../shared/parts/NotFound';
import { Page } from '../../../shared/parts/Page';
import { useListKeys } from '../keys/useListKeys';
import { NewQuote } from '../quotes/NewQuote';
import { ConsoleAccountDocument, type ConsoleAccountQuery } from './Account.generated';
import style from './Account.module.css';
import { Facts } from './AccountFacts';
import { AccountMeanwhile } from './AccountMeanwhile';
import { Invoices, PurchaseOrders, Quotes, Requests, Subscriptions } from './AccountParts';
import { FailedChanges } from './FailedChanges';
import { History } from './History';
import { KindWord } from './KindWord';
import { Members } from './Members';
import { ProposedContact } from './ProposedContact';

export const Route = createFileRoute('/console/accounts/$id')({
  loader: ({ params }) => load(ConsoleAccountDocument, { id: params.id }),
  component: Account,
});

export type ShownAccount = NonNullable<ConsoleAccountQuery['account']>;

/** One account on one page: who it is, what it has, what it owes, what it asks, and what was done. */
function Account() {
  const { account, orders } = useReadQuery(Route.useLoaderData()).data;
  useListKeys();
  if (!account) return <NotFound />;
  return (
    <Page
      title={account.name}
      back={
        <Link to="/console/accounts">
          <Trans>Accounts</Trans>
        </Link>
      }
      intro={<Intro account={account} />}
      verbs={<Ways account={account} />}
    >
      <ProposedContact account={account} />
      <FailedChanges orders={orders.nodes} />
      <Facts account={account} />
      <div className={style.parts}>
        <Requests account={account} />
        <Quotes account={account} />
        <Subscriptions account={account} orders={orders.nodes} />
        <Invoices account={account} />
        <PurchaseOrders account={account} />
        <Members account={account} />
      </div>
      <History account={account} />
      <AccountMeanwhile account={account} />
    </Page>
  );
}

function Intro({ account: { kind, country, createdAt, timeZone } }: { account: ShownAccount }) {
  const format = useFormat();
  return (
    <>
      <KindWord kind={kind} /> · {format.country(country)} · <Trans>since {format.dayOf(createdAt, timeZone)}</Trans>
    </>
  );
}

function Ways({ account }: { account: ShownAccount }) {
  return (
    <>
      <Button onClick={() => print()}>
        <Trans>Print</Trans>
      </Button>
      <NewQuote account={account} />
    </>
  );
}
