import { useReadQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { createFileRoute, Link } from '@tanstack/react-router';
import { load } from '../../../shared/api/load';
import { DateText } from '../../../shared/parts/Dates';
import { Money } from '../../../shared/parts/Money';
import { EXPIRING_DAYS, PurchaseOrderStatusBadge } from '../../../shared/quoting/purchaseOrderWords';
import { businessNow, after as daysAfter } from '../../../shared/sandbox/clock';
import { ListPage } from '../lists/ListPage';
import type { Column } from '../lists/ListTable';
import { newsWords } from '../live/NewsWords';
import { useNews } from '../live/useNews';
import {
  ConsolePurchaseOrdersDocument,
  type ConsolePurchaseOrdersQuery,
  PurchaseOrderNewsDocument,
} from './PurchaseOrders.generated';
import { filterOf } from './purchaseOrderFilter';
import { readPurchaseOrdersSearch } from './purchaseOrderViews';

/** The day before which a purchase order has to expire to expire soon. */
const soonFrom = (now: string) => daysAfter(now, { days: EXPIRING_DAYS.forStaff + 1 }).slice(0, 10);

export const Route = createFileRoute('/console/purchase-orders/')({
  validateSearch: readPurchaseOrdersSearch,
  loaderDeps: ({ search: { view, search, after } }) => ({ view, search, after }),
  loader: async ({ deps }) =>
    load(ConsolePurchaseOrdersDocument, { ...filterOf(deps, soonFrom(await businessNow())), after: deps.after }),
  component: PurchaseOrders,
});

/** The purchase orders of all accounts: which expire soon, which wait for their customer. */
function PurchaseOrders() {
  const { t } = useLingui();
  const at = Route.useSearch();
  const { purchaseOrders: list, clock } = useReadQuery(Route.useLoaderData()).data;
  const news = useNews(PurchaseOrderNewsDocument, filterOf(at, soonFrom(clock.now)).filter, { list, clock });
  const tabs = [
    { value: 'expiring', label: t`Expiring in ${EXPIRING_DAYS.forStaff} days` },
    { value: 'proposed', label: t`Waiting for the customer` },
    { value: 'active', label: t`In force` },
    { value: 'all', label: t`All` },
  ];
  return (
    <ListPage
      {...{ at, list, columns }}
      title={t`Purchase orders`}
      views={{ label: t`Which purchase orders`, tabs }}
      searchLabel={t`Number, customer or contact`}
      news={newsWords('PURCHASE_ORDER', news)}
      nothing={{ title: <Trans>No purchase order here</Trans> }}
    />
  );
}

const columns: readonly Column<ConsolePurchaseOrdersQuery['purchaseOrders']['nodes'][number]>[] = [
  {
    head: <Trans>Number</Trans>,
    cell: ({ id, number }) => (
      <Link to="/console/purchase-orders/$id" params={{ id }}>
        {number ?? <Trans>without a number yet</Trans>}
      </Link>
    ),
  },
  { head: <Trans>Account</Trans>, cell: ({ account }) => account.name, isBelow: true },
  { head: <Trans>Status</Trans>, cell: ({ status }) => <PurchaseOrderStatusBadge status={status} /> },
  {
    head: <Trans>Valid until</Trans>,
    cell: ({ expiresOn }) => (expiresOn ? <DateText value={expiresOn} /> : <Trans>no expiry</Trans>),
  },
  { head: <Trans>Used</Trans>, cell: ({ used }) => <Money value={used} />, look: 'number wide' },
  {
    head: <Trans>Left</Trans>,
    cell: ({ remaining }) => (remaining ? <Money value={remaining} /> : <Trans>no ceiling</Trans>),
    look: 'number wide',
  },
];
