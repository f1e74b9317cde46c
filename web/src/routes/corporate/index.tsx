import { useReadQuery } from '@apollo/client/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { createFileRoute, Link } from '@tanstack/react-router';
import { load } from '../../shared/api/load';
import { dateIn } from '../../shared/format/dates';
import { signOf } from '../../shared/format/money';
import { useFormat } from '../../shared/format/useFormat';
import { LinkButton } from '../../shared/parts/Button';
import { Card } from '../../shared/parts/Card';
import columns from '../../shared/parts/Columns.module.css';
import { Empty } from '../../shared/parts/Empty';
import { Money } from '../../shared/parts/Money';
import { NotFound } from '../../shared/parts/NotFound';
import { Page } from '../../shared/parts/Page';
import { ToDo } from './ToDo';
import { TodayDocument, type TodayQuery } from './Today.generated';
import style from './Today.module.css';

export const Route = createFileRoute('/corporate/')({
  loader: ({ context }) => load(TodayDocument, { account: context.membership.account.id }),
  component: Today,
});

export type TodaysAccount = NonNullable<TodayQuery['account']>;

/** What waits for the contact, what is open, and who their technician is. */
function Today() {
  const { t } = useLingui();
  const { date } = useFormat();
  const { timeZone } = Route.useRouteContext().membership.account;
  const { account, clock } = useReadQuery(Route.useLoaderData()).data;
  if (!account?.amountOpen) return <NotFound />;
  const today = dateIn(timeZone, clock.now);
  return (
    <Page title={t`Today`} intro={date(today)}>
      <div className={columns.columns}>
        <div className={columns.main}>
          <ToDo account={account} today={today} timeZone={timeZone} />
        </div>
        <div className={columns.side}>
          <Open account={account} />
          <Technician account={account} />
        </div>
      </div>
    </Page>
  );
}

/** What is open of all invoices, and how much of it should have been paid. */
function Open({ account: { amountOpen, open, overdue } }: { account: TodaysAccount }) {
  if (!amountOpen || !open) return null;
  return (
    <Card aria-labelledby="open">
      <h2 id="open" className={style.label}>
        <Trans>Open in all</Trans>
      </h2>
      <p className={style.figure}>
        <Money value={amountOpen} />
      </p>
      <p className="muted small">
        {signOf(amountOpen) === 0 ? (
          <Trans>All your invoices are paid.</Trans>
        ) : (
          <>
            <Plural value={open.totalCount} one="# open invoice" other="# open invoices" />
            {overdue && overdue.totalCount > 0 ? (
              <>
                {', '}
                <Plural value={overdue.totalCount} one="# of them overdue" other="# of them overdue" />
              </>
            ) : null}
          </>
        )}
      </p>
    </Card>
  );
}

/** A6: the person whom the account is dedicated to. */
function Technician({ account: { technician } }: { account: TodaysAccount }) {
  const initials = (technician?.name ?? '').split(/\s+/).map((word) => word.charAt(0));
  return (
    <Card aria-labelledby="technician">
      <h2 id="technician" className={style.label}>
        {technician ? <Trans>Your technician</Trans> : <Trans>Corporate Accounts</Trans>}
      </h2>
      <div className={style.person}>
        {technician ? (
          <span className={style.initials} aria-hidden="true">
            {initials.filter((_, at) => at === 0 || at === initials.length - 1).join('')}
          </span>
        ) : null}
        <p>
          <strong>{technician ? technician.name : <Trans>Our Corporate Accounts team</Trans>}</strong>
          <span className="muted small">
            <Trans>prepares your quotes, changes your subscriptions and answers your questions.</Trans>
          </span>
        </p>
      </div>
      <div>
        <LinkButton to="/corporate/requests/new">
          <Trans>Write a request</Trans>
        </LinkButton>
      </div>
    </Card>
  );
}

/** Nothing waits. */
export function NothingToDo() {
  return (
    <Empty
      title={<Trans>Nothing waits for you</Trans>}
      verb={
        <Link to="/corporate/quotes" search={{ view: 'all' }}>
          <Trans>See all quotes</Trans>
        </Link>
      }
    >
      <Trans>
        Quotes to decide, purchase orders to accept, overdue invoices and answers to your requests stand here.
      </Trans>
    </Empty>
  );
}
