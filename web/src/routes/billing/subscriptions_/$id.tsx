import { useReadQuery } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { createFileRoute, Link } from '@tanstack/react-router';
import { load } from '../../../shared/api/load';
import { nodeOf } from '../../../shared/api/nodeOf';
import { useFormat } from '../../../shared/format/useFormat';
import { HistoryList } from '../../../shared/history/HistoryList';
import { LinkButton } from '../../../shared/parts/Button';
import { Card } from '../../../shared/parts/Card';
import { Money } from '../../../shared/parts/Money';
import { NotFound } from '../../../shared/parts/NotFound';
import { Page } from '../../../shared/parts/Page';
import { InvoiceStatusBadge } from '../../../shared/words/terms';
import { SubscriptionCard } from '../subscriptions/SubscriptionCard';
import { SubscriptionDocument, type SubscriptionQuery } from './Subscription.generated';
import style from './Subscription.module.css';

export const Route = createFileRoute('/billing/subscriptions_/$id')({
  loader: ({ params }) => load(SubscriptionDocument, { id: params.id }),
  component: Subscription,
});

type Shown = Extract<SubscriptionQuery['node'], { __typename: 'Subscription' }>;

/** One subscription: its terms and what comes next, who uses it, what was charged, what was done. */
function Subscription() {
  const { date } = useFormat();
  const subscription = nodeOf(useReadQuery(Route.useLoaderData()).data.node, 'Subscription');
  if (!subscription) return <NotFound />;
  const { product, plan, startedOn, account } = subscription;
  return (
    <Page
      title={`${product.name} ${plan.name}`}
      back={
        <Link to="/billing/subscriptions">
          <Trans>Subscriptions</Trans>
        </Link>
      }
      intro={<Trans>since {date(startedOn)}</Trans>}
    >
      <div className={style.page}>
        <SubscriptionCard subscription={subscription} />
        <div className={style.halves}>
          <People subscription={subscription} />
          <Invoices subscription={subscription} />
        </div>
        <Card aria-labelledby="history">
          <h2 id="history">
            <Trans>History</Trans>
          </h2>
          <HistoryList entries={account.auditTrail?.nodes ?? []} timeZone={account.timeZone} />
        </Card>
      </div>
    </Page>
  );
}

function People({ subscription: { id, assignments } }: { subscription: Shown }) {
  const { nodes = [], totalCount = 0 } = assignments ?? {};
  const more = totalCount - nodes.length;
  return (
    <Card className={style.part} aria-labelledby="people">
      <h2 id="people">
        <Trans>People</Trans>
      </h2>
      {nodes.length === 0 ? (
        <p className="muted">
          <Trans>Nobody has a seat yet.</Trans>
        </p>
      ) : (
        <ul className={style.list}>
          {nodes.map(({ id: assignment, email, name }) => (
            <li key={assignment} className={style.person}>
              {name ? <span>{name}</span> : null}
              <span className={name ? 'muted small' : ''}>{email}</span>
            </li>
          ))}
        </ul>
      )}
      {more > 0 ? (
        <p className="muted small">
          <Trans>and {more} more</Trans>
        </p>
      ) : null}
      <div>
        <LinkButton to="/billing/seats/$id" params={{ id }}>
          <Trans>Assign and release seats</Trans>
        </LinkButton>
      </div>
    </Card>
  );
}

function Invoices({ subscription: { invoices } }: { subscription: Shown }) {
  const { date } = useFormat();
  const nodes = invoices?.nodes ?? [];
  return (
    <Card className={style.part} aria-labelledby="invoices">
      <h2 id="invoices">
        <Trans>Invoices</Trans>
      </h2>
      {nodes.length === 0 ? (
        <p className="muted">
          <Trans>Nothing has been charged for it.</Trans>
        </p>
      ) : (
        <ul className={style.list}>
          {nodes.map((invoice) => (
            <li key={invoice.id} className={style.invoice}>
              <span>
                <Link to="/billing/invoices/$id" params={{ id: invoice.id }}>
                  {invoice.number}
                </Link>
                <span className="muted small">{date(invoice.issuedOn)}</span>
              </span>
              <InvoiceStatusBadge status={invoice.status} overdue={invoice.overdue} />
              <Money value={invoice.totals.total} />
            </li>
          ))}
        </ul>
      )}
      {invoices && invoices.totalCount > nodes.length ? (
        <p>
          <Link to="/billing/invoices">
            <Trans>All invoices</Trans>
          </Link>
        </p>
      ) : null}
    </Card>
  );
}
