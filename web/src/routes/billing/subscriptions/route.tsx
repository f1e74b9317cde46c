import { useReadQuery } from '@apollo/client/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { createFileRoute, Outlet } from '@tanstack/react-router';
import { load } from '../../../shared/api/load';
import { Overdue } from '../../../shared/customer/invoices/Overdue';
import { LinkButton } from '../../../shared/parts/Button';
import { Empty } from '../../../shared/parts/Empty';
import { NotFound } from '../../../shared/parts/NotFound';
import { Page } from '../../../shared/parts/Page';
import { SubscriptionCard } from './SubscriptionCard';
import { SubscriptionsDocument, type SubscriptionsQuery } from './Subscriptions.generated';
import style from './Subscriptions.module.css';

export const Route = createFileRoute('/billing/subscriptions')({
  loader: ({ context }) => load(SubscriptionsDocument, { account: context.membership.account.id }),
  component: Subscriptions,
});

type Listed = NonNullable<NonNullable<SubscriptionsQuery['account']>['subscriptions']>['nodes'][number];

/** What needs the reader first, what is over last. */
const ORDER = ['PAST_DUE', 'PENDING_CANCELLATION', 'TRIALING', 'ACTIVE', 'EXPIRED'];

function Subscriptions() {
  const { t } = useLingui();
  const { data } = useReadQuery(Route.useLoaderData());
  const { account } = data;
  if (!account?.subscriptions) return <NotFound />;
  const sorted = [...account.subscriptions.nodes].sort((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status));
  const live = sorted.filter(({ status }) => status !== 'EXPIRED');
  const expired = sorted.filter(({ status }) => status === 'EXPIRED');
  return (
    <Page title={t`Subscriptions`} verbs={sorted.length > 0 ? <AddNew /> : null}>
      <Overdue invoices={account.overdue?.nodes ?? []} />
      {sorted.length === 0 ? <NoSubscriptions /> : null}
      <Cards subscriptions={live} />
      {expired.length > 0 ? (
        <details className={style.expired} open={live.length === 0}>
          <summary>
            <Plural value={expired.length} one="# expired subscription" other="# expired subscriptions" />
          </summary>
          <Cards subscriptions={expired} />
        </details>
      ) : null}
      <Outlet />
    </Page>
  );
}

function Cards({ subscriptions }: { subscriptions: Listed[] }) {
  return (
    <div className={style.cards}>
      {subscriptions.map((subscription) => (
        <SubscriptionCard key={subscription.id} subscription={subscription} />
      ))}
    </div>
  );
}

function NoSubscriptions() {
  return (
    <Empty title={<Trans>No subscription yet</Trans>} verb={<AddNew />}>
      <Trans>Subscriptions and trials appear here as soon as you have one.</Trans>
    </Empty>
  );
}

/** The articles' button. */
function AddNew() {
  return (
    <LinkButton to="/billing/add" look="primary">
      <Trans>Add a new subscription</Trans>
    </LinkButton>
  );
}
