import { useReadQuery } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { createFileRoute, Link } from '@tanstack/react-router';
import { load } from '../../../shared/api/load';
import { nodeOf } from '../../../shared/api/nodeOf';
import { dateIn } from '../../../shared/format/dates';
import { DateText } from '../../../shared/parts/Dates';
import { NotFound } from '../../../shared/parts/NotFound';
import { PurchaseOrderPage } from '../../../shared/quoting/PurchaseOrderPage';
import { AcceptPurchaseOrder } from './AcceptPurchaseOrder';
import { DrawnInvoices } from './DrawnInvoices';
import { PurchaseOrderDocument, type PurchaseOrderQuery } from './PurchaseOrder.generated';
import { PurchaseOrderTerms } from './PurchaseOrderTerms';
import { QuotesOnIt } from './QuotesOnIt';

export const Route = createFileRoute('/corporate/purchase-orders/$id')({
  loader: ({ params }) => load(PurchaseOrderDocument, { id: params.id }),
  component: PurchaseOrder,
});

export type ShownPurchaseOrder = Extract<PurchaseOrderQuery['node'], { __typename: 'PurchaseOrder' }>;

/** One purchase order, as its customer sees it: to be accepted, or with its number and dates. */
function PurchaseOrder() {
  const { timeZone } = Route.useRouteContext().membership.account;
  const { data } = useReadQuery(Route.useLoaderData());
  const found = nodeOf(data.node, 'PurchaseOrder');
  if (!found) return <NotFound />;
  const { status, draftedBy, validFrom, version } = found;
  const shown = { purchaseOrder: found, today: dateIn(timeZone, data.clock.now) };
  return (
    <PurchaseOrderPage
      purchaseOrder={found}
      back={
        <Link to="/corporate/purchase-orders">
          <Trans>Purchase orders</Trans>
        </Link>
      }
      intro={
        <span>
          <Trans>
            by {draftedBy.name}, valid from <DateText value={validFrom} />
          </Trans>
        </span>
      }
      invoices={<DrawnInvoices purchaseOrder={found} />}
      quotes={<QuotesOnIt quotes={found.quotes.nodes} />}
      side={
        status === 'PROPOSED' ? <AcceptPurchaseOrder key={version} {...shown} /> : <PurchaseOrderTerms {...shown} />
      }
    />
  );
}
