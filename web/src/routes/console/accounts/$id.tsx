import { useReadQuery } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { createFileRoute, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { load } from '../../../shared/api/load';
import { useFormat } from '../../../shared/format/useFormat';
import { Card } from '../../../shared/parts/Card';
import { Money } from '../../../shared/parts/Money';
import { NotFound } from '../../../shared/parts/NotFound';
import { Page } from '../../../shared/parts/Page';
import { useListKeys } from '../keys/useListKeys';
import style from './Account.module.css';
import { Invoices, PurchaseOrders, Quotes, Requests, Subscriptions } from './AccountParts';
import { ConsoleAccountDocument, type ConsoleAccountQuery } from './Accounts.generated';
import { KindWord } from './KindWord';
import { ProposedContact } from './ProposedContact';

export const Route = createFileRoute('/console/accounts/$id')({
  loader: ({ params }) => load(ConsoleAccountDocument, { id: params.id }),
  component: Account,
});

export type ShownAccount = NonNullable<ConsoleAccountQuery['account']>;

/** One account on one page: who it is, what it has, what it owes, and what it asks. */
function Account() {
  const { account } = useReadQuery(Route.useLoaderData()).data;
  const format = useFormat();
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
      intro={
        <>
          <KindWord kind={account.kind} /> · {format.country(account.country)}
        </>
      }
    >
      <ProposedContact account={account} />
      <Facts account={account} />
      <div className={style.parts}>
        <Requests account={account} />
        <Quotes account={account} />
        <Subscriptions account={account} />
        <Invoices account={account} />
        <PurchaseOrders account={account} />
      </div>
    </Page>
  );
}

function Facts({ account }: { account: ShownAccount }) {
  const { billingContact, technician, amountOpen, balance, vatNumber, phone } = account;
  return (
    <Card as="div" className={style.who}>
      <dl className={style.facts}>
        <Fact label={<Trans>Open</Trans>}>{amountOpen ? <Money value={amountOpen} /> : '–'}</Fact>
        <Fact label={<Trans>Account balance</Trans>}>{balance ? <Money value={balance} /> : '–'}</Fact>
        <Fact label={<Trans>Billing contact</Trans>}>
          {billingContact?.name}
          {billingContact?.email ? (
            <>
              <br />
              <a href={`mailto:${billingContact.email}`}>{billingContact.email}</a>
            </>
          ) : null}
        </Fact>
        <Fact label={<Trans>Technician</Trans>}>{technician?.name ?? '–'}</Fact>
        <Fact label={<Trans>VAT number</Trans>}>{vatNumber ?? '–'}</Fact>
        <Fact label={<Trans>Phone</Trans>}>{phone ?? '–'}</Fact>
      </dl>
    </Card>
  );
}

function Fact({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt className="muted small">{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
