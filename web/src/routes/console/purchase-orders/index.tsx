import { useReadQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { createFileRoute, Link } from '@tanstack/react-router';
import { load } from '../../../shared/api/load';
import { Pager } from '../../../shared/lists/Pager';
import { Table } from '../../../shared/lists/Table';
import { Tabs } from '../../../shared/lists/Tabs';
import { DateText } from '../../../shared/parts/Dates';
import { Empty } from '../../../shared/parts/Empty';
import { Money } from '../../../shared/parts/Money';
import { Page } from '../../../shared/parts/Page';
import { EXPIRING_DAYS, PurchaseOrderStatusBadge } from '../../../shared/quoting/purchaseOrderWords';
import { businessNow, after as daysAfter } from '../../../shared/sandbox/clock';
import { useListKeys } from '../keys/useListKeys';
import { SearchBox } from '../lists/SearchBox';
import { ConsolePurchaseOrdersDocument, type ConsolePurchaseOrdersQuery } from './PurchaseOrders.generated';
import { filterOf } from './purchaseOrderFilter';
import { readPurchaseOrdersSearch } from './purchaseOrderViews';

export const Route = createFileRoute('/console/purchase-orders/')({
  validateSearch: readPurchaseOrdersSearch,
  loaderDeps: ({ search: { view, search, after } }) => ({ view, search, after }),
  loader: async ({ deps }) => {
    const expiringBefore = daysAfter(await businessNow(), { days: EXPIRING_DAYS.forStaff + 1 }).slice(0, 10);
    return load(ConsolePurchaseOrdersDocument, { ...filterOf(deps, expiringBefore), after: deps.after });
  },
  component: PurchaseOrders,
});

/** The purchase orders of all accounts: which expire soon, which wait for their customer. */
function PurchaseOrders() {
  const { t } = useLingui();
  const { search, after } = Route.useSearch();
  const { nodes, totalCount, pageInfo } = useReadQuery(Route.useLoaderData()).data.purchaseOrders;
  useListKeys();
  const tabs = [
    { value: 'expiring', label: t`Expiring in ${EXPIRING_DAYS.forStaff} days` },
    { value: 'proposed', label: t`Waiting for the customer` },
    { value: 'active', label: t`In force` },
    { value: 'all', label: t`All` },
  ];
  return (
    <Page title={t`Purchase orders`} verbs={<SearchBox label={t`Number, customer or contact`} value={search} />}>
      <Tabs name="view" label={t`Which purchase orders`} tabs={tabs} first="expiring" />
      {nodes.length === 0 ? (
        <Empty title={<Trans>No purchase order here</Trans>} />
      ) : (
        <Table caption={t`Purchase orders`} head={<Head />}>
          {nodes.map((purchaseOrder) => (
            <Row key={purchaseOrder.id} purchaseOrder={purchaseOrder} />
          ))}
        </Table>
      )}
      <Pager pageInfo={pageInfo} totalCount={totalCount} shown={nodes.length} after={after} />
    </Page>
  );
}

type Listed = ConsolePurchaseOrdersQuery['purchaseOrders']['nodes'][number];

function Row({ purchaseOrder }: { purchaseOrder: Listed }) {
  const { number, status, expiresOn, account, used, remaining, pdf } = purchaseOrder;
  return (
    <tr>
      <th scope="row">
        <Link to="/console/accounts/$id" params={{ id: account.id }}>
          {account.name}
        </Link>
      </th>
      <td>
        <a href={pdf.url}>{number ?? <Trans>without a number yet</Trans>}</a>
      </td>
      <td className="wide">
        <PurchaseOrderStatusBadge status={status} />
      </td>
      <td>{expiresOn ? <DateText value={expiresOn} /> : <Trans>no expiry</Trans>}</td>
      <td className="number wide">
        <Money value={used} />
      </td>
      <td className="number wide">{remaining ? <Money value={remaining} /> : <Trans>no ceiling</Trans>}</td>
    </tr>
  );
}

function Head() {
  return (
    <tr>
      <th scope="col">
        <Trans>Account</Trans>
      </th>
      <th scope="col">
        <Trans>Number</Trans>
      </th>
      <th scope="col" className="wide">
        <Trans>Status</Trans>
      </th>
      <th scope="col">
        <Trans>Valid until</Trans>
      </th>
      <th scope="col" className="number wide">
        <Trans>Used</Trans>
      </th>
      <th scope="col" className="number wide">
        <Trans>Left</Trans>
      </th>
    </tr>
  );
}
