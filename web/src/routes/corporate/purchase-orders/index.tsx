import { useReadQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { createFileRoute, Link } from '@tanstack/react-router';
import type { PurchaseOrderFilter } from '../../../schema.generated';
import { load } from '../../../shared/api/load';
import { useFormat } from '../../../shared/format/useFormat';
import { Pager } from '../../../shared/lists/Pager';
import { Table } from '../../../shared/lists/Table';
import { Tabs } from '../../../shared/lists/Tabs';
import { Empty } from '../../../shared/parts/Empty';
import { Money } from '../../../shared/parts/Money';
import { NotFound } from '../../../shared/parts/NotFound';
import { Page } from '../../../shared/parts/Page';
import { EXPIRING_DAYS, PurchaseOrderStatusBadge } from '../../../shared/quoting/purchaseOrderWords';
import { dayBeyond } from '../../../shared/sandbox/clock';
import { PurchaseOrdersDocument, type PurchaseOrdersQuery } from './PurchaseOrders.generated';

interface Search {
  view?: 'all' | 'expiring';
  after?: string;
}

export const Route = createFileRoute('/corporate/purchase-orders/')({
  validateSearch: ({ view, after }: Record<string, unknown>): Search => ({
    ...(view === 'all' || view === 'expiring' ? { view } : {}),
    ...(after ? { after: String(after) } : {}),
  }),
  loaderDeps: ({ search: { view, after } }) => ({ view, after }),
  loader: async ({ context, deps: { view, after } }) => {
    const { id: account, timeZone } = context.membership.account;
    return load(PurchaseOrdersDocument, { account, filter: await filterOf(view, timeZone), after });
  },
  component: PurchaseOrders,
});

/** What the API is asked for. */
async function filterOf(view: Search['view'], timeZone: string): Promise<PurchaseOrderFilter> {
  if (view === 'all') return {};
  if (view !== 'expiring') return { status: ['PROPOSED', 'ACTIVE'] };
  return { expiringBefore: await dayBeyond(EXPIRING_DAYS.forCustomers, timeZone) };
}

function PurchaseOrders() {
  const { t } = useLingui();
  const { view = 'current', after } = Route.useSearch();
  const { membership } = Route.useRouteContext();
  const { account } = useReadQuery(Route.useLoaderData()).data;
  if (!account?.purchaseOrders) return <NotFound />;
  const { nodes, totalCount, pageInfo } = account.purchaseOrders;
  const tabs = [
    { value: 'current', label: t`In use` },
    { value: 'expiring', label: t`Expiring in ${EXPIRING_DAYS.forCustomers} days` },
    { value: 'all', label: t`All` },
  ];
  const shown = tabs.find(({ value }) => value === view)!.label;
  return (
    <Page title={t`Purchase orders`}>
      <Tabs name="view" label={t`Which purchase orders`} tabs={tabs} first="current" />
      {nodes.length === 0 ? (
        <Empty title={<Trans>No purchase order here</Trans>}>
          <Trans>
            Give its number when you accept a quote, or let your technician propose one for the whole account.
          </Trans>
        </Empty>
      ) : (
        <Table caption={`${t`Purchase orders of ${membership.account.name}`} · ${shown}`} head={<Head />}>
          {nodes.map((purchaseOrder) => (
            <Row key={purchaseOrder.id} purchaseOrder={purchaseOrder} />
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
        <Trans>Number</Trans>
      </th>
      <th scope="col" className="wide">
        <Trans>Status</Trans>
      </th>
      <th scope="col" className="wide">
        <Trans>Valid until</Trans>
      </th>
      <th scope="col" className="number wide">
        <Trans>Ceiling with tax</Trans>
      </th>
      <th scope="col" className="number">
        <Trans>Left</Trans>
      </th>
    </tr>
  );
}

type Listed = NonNullable<NonNullable<PurchaseOrdersQuery['account']>['purchaseOrders']>['nodes'][number];

function Row({ purchaseOrder: { id, number, status, expiresOn, ceiling, remaining } }: { purchaseOrder: Listed }) {
  const { date } = useFormat();
  return (
    <tr>
      <th scope="row">
        <Link to="/corporate/purchase-orders/$id" params={{ id }}>
          {number ?? <Trans>without a number</Trans>}
        </Link>
        <span className="narrow">
          <PurchaseOrderStatusBadge status={status} />
        </span>
      </th>
      <td className="wide">
        <PurchaseOrderStatusBadge status={status} />
      </td>
      <td className="wide">{expiresOn ? date(expiresOn) : <Trans>no expiry</Trans>}</td>
      <td className="number wide">{ceiling ? <Money value={ceiling} /> : <Trans>no ceiling</Trans>}</td>
      <td className="number">{remaining ? <Money value={remaining} /> : <Trans>no ceiling</Trans>}</td>
    </tr>
  );
}
