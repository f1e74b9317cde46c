import { useReadQuery } from '@apollo/client/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { createFileRoute, Link } from '@tanstack/react-router';
import { load } from '../../../shared/api/load';
import { Pager } from '../../../shared/lists/Pager';
import { Table } from '../../../shared/lists/Table';
import { Tabs } from '../../../shared/lists/Tabs';
import { LinkButton } from '../../../shared/parts/Button';
import { DateText } from '../../../shared/parts/Dates';
import { Empty } from '../../../shared/parts/Empty';
import { Money } from '../../../shared/parts/Money';
import { NotFound } from '../../../shared/parts/NotFound';
import { Page } from '../../../shared/parts/Page';
import { PerPeriod, Seats, SubscriptionStatusBadge } from '../../../shared/words/terms';
import { CorporateSubscriptionsDocument, type CorporateSubscriptionsQuery } from './Subscriptions.generated';
import style from './Subscriptions.module.css';

interface Search {
  view?: 'ended';
  after?: string;
}

const CURRENT = ['ACTIVE', 'TRIALING', 'PAST_DUE', 'PENDING_CANCELLATION'] as const;

export const Route = createFileRoute('/corporate/subscriptions/')({
  validateSearch: ({ view, after }: Record<string, unknown>): Search => ({
    ...(view === 'ended' ? { view } : {}),
    ...(after ? { after: String(after) } : {}),
  }),
  loaderDeps: ({ search: { view, after } }) => ({ view, after }),
  loader: ({ context, deps: { view, after } }) => {
    const filter = { status: view === 'ended' ? (['EXPIRED'] as const) : CURRENT };
    return load(CorporateSubscriptionsDocument, {
      ...{ account: context.membership.account.id, filter: { status: [...filter.status] }, after },
    });
  },
  component: Subscriptions,
});

/** What the account has. Changes go by request and quote (A7): each row leads to a request that already says which. */
function Subscriptions() {
  const { t } = useLingui();
  const { after, view } = Route.useSearch();
  const { membership } = Route.useRouteContext();
  const { account } = useReadQuery(Route.useLoaderData()).data;
  if (!account?.subscriptions) return <NotFound />;
  const { nodes, totalCount, pageInfo } = account.subscriptions;
  const tabs = [
    { value: 'current', label: t`In use` },
    { value: 'ended', label: t`Ended` },
  ];
  return (
    <Page
      title={t`Subscriptions`}
      intro={
        account.technician ? (
          <Trans>{account.technician.name} makes changes for you, by a quote that you accept.</Trans>
        ) : (
          <Trans>We make changes for you, by a quote that you accept.</Trans>
        )
      }
      verbs={
        <LinkButton to="/corporate/requests/new" search={{ topic: 'ADD_PRODUCT' }} look="primary">
          <Trans>Ask for another product</Trans>
        </LinkButton>
      }
    >
      <Tabs name="view" label={t`Which subscriptions`} tabs={tabs} first="current" />
      {nodes.length === 0 ? (
        <Empty title={view === 'ended' ? <Trans>Nothing has ended</Trans> : <Trans>No subscription yet</Trans>}>
          <Trans>A quote that you accept begins one.</Trans>
        </Empty>
      ) : (
        <Table caption={t`Subscriptions of ${membership.account.name}`} head={<Head />}>
          {nodes.map((subscription) => (
            <Row key={subscription.id} subscription={subscription} />
          ))}
        </Table>
      )}
      <Pager pageInfo={pageInfo} totalCount={totalCount} shown={nodes.length} after={after} />
    </Page>
  );
}

function Head() {
  return (
    <tr>
      <th scope="col">
        <Trans>Subscription</Trans>
      </th>
      <th scope="col" className="wide">
        <Trans>Seats</Trans>
      </th>
      <th scope="col" className="number wide">
        <Trans>Price</Trans>
      </th>
      <th scope="col" className="wide">
        <Trans>Renewal</Trans>
      </th>
      <th scope="col" className="no-print">
        <span className="hidden">
          <Trans>Change</Trans>
        </span>
      </th>
    </tr>
  );
}

type Listed = NonNullable<NonNullable<CorporateSubscriptionsQuery['account']>['subscriptions']>['nodes'][number];

function Row({ subscription }: { subscription: Listed }) {
  const { t } = useLingui();
  const { id, product, plan, status, seats, seatsAssigned, periodPrice, unitPrice, frequency } = subscription;
  const name = `${product.name} ${plan.name}`;
  return (
    <tr className={style.row}>
      <th scope="row">
        {product.name} <span className={style.plan}>{plan.name}</span>
        <span className={style.status}>
          <SubscriptionStatusBadge status={status} />
        </span>
        <span className="narrow muted small">
          <Seats count={seats} noun={product.seatNoun} />
          {periodPrice && frequency ? (
            <>
              {' · '}
              <Money value={periodPrice} /> <PerPeriod frequency={frequency} />
            </>
          ) : null}
        </span>
      </th>
      <td className="wide">
        <Seats count={seats} noun={product.seatNoun} />
        <span className={style.small}>
          <Plural value={seatsAssigned} _0="none assigned" one="# assigned" other="# assigned" />
        </span>
      </td>
      <td className="number wide">
        {periodPrice && frequency ? (
          <>
            <Money value={periodPrice} /> <PerPeriod frequency={frequency} />
            <span className={style.small}>
              {seats} × {unitPrice ? <Money value={unitPrice} /> : null}
            </span>
          </>
        ) : (
          '–'
        )}
      </td>
      <td className="wide">
        <Renewal subscription={subscription} />
      </td>
      <td className="no-print">
        {status === 'EXPIRED' ? null : (
          <LinkButton
            to="/corporate/requests/new"
            search={{ topic: 'ADD_SEATS', subscription: id }}
            aria-label={t`Ask for a change of ${name}`}
          >
            <Trans>Ask for a change</Trans>
          </LinkButton>
        )}
      </td>
    </tr>
  );
}

function Renewal({ subscription: { nextRenewal, endsOn, period, purchaseOrder } }: { subscription: Listed }) {
  return (
    <>
      {nextRenewal ? (
        <>
          <DateText value={nextRenewal.on} />
          <span className={style.small}>
            <Trans>
              <Money value={nextRenewal.total} /> with tax
            </Trans>
          </span>
        </>
      ) : endsOn ? (
        <Trans>
          ends after <DateText value={period.lastDay} />
        </Trans>
      ) : (
        '–'
      )}
      {purchaseOrder ? (
        <span className={style.small}>
          <Link to="/corporate/purchase-orders/$id" params={{ id: purchaseOrder.id }}>
            {purchaseOrder.number}
          </Link>
        </span>
      ) : null}
    </>
  );
}
