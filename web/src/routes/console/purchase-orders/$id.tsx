import { useReadQuery } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { createFileRoute, Link } from '@tanstack/react-router';
import { load } from '../../../shared/api/load';
import { nodeOf } from '../../../shared/api/nodeOf';
import { dateIn } from '../../../shared/format/dates';
import { Card } from '../../../shared/parts/Card';
import { DateText } from '../../../shared/parts/Dates';
import { NotFound } from '../../../shared/parts/NotFound';
import style from '../../../shared/quoting/PurchaseOrder.module.css';
import { PurchaseOrderPage } from '../../../shared/quoting/PurchaseOrderPage';
import { useListKeys } from '../keys/useListKeys';
import { ChangedBar } from '../live/ChangedBar';
import { useChanged } from '../live/useChanged';
import { DrawnInvoices, QuotesOnIt } from './DrawnOn';
import {
  ConsolePurchaseOrderDocument,
  type ConsolePurchaseOrderQuery,
  PurchaseOrderChangedDocument,
} from './PurchaseOrder.generated';
import { PurchaseOrderVerbs } from './PurchaseOrderVerbs';

export const Route = createFileRoute('/console/purchase-orders/$id')({
  loader: ({ params }) => load(ConsolePurchaseOrderDocument, { id: params.id }),
  component: PurchaseOrder,
});

export type ShownPurchaseOrder = Extract<ConsolePurchaseOrderQuery['node'], { __typename: 'PurchaseOrder' }>;

/** One purchase order, as its technician sees it. */
function PurchaseOrder() {
  useListKeys();
  const { node, clock } = useReadQuery(Route.useLoaderData()).data;
  const found = nodeOf(node, 'PurchaseOrder');
  if (!found) return <NotFound />;
  const { account, draftedBy } = found;
  return (
    <>
      <PurchaseOrderPage
        purchaseOrder={found}
        back={
          <Link to="/console/purchase-orders">
            <Trans>Purchase orders</Trans>
          </Link>
        }
        intro={
          <>
            <Link to="/console/accounts/$id" params={{ id: account.id }}>
              {account.name}
            </Link>
            <Trans>by {draftedBy.name}</Trans>
          </>
        }
        invoices={<DrawnInvoices purchaseOrder={found} />}
        quotes={<QuotesOnIt quotes={found.quotes.nodes} />}
        side={
          <>
            <Validity purchaseOrder={found} />
            <PurchaseOrderVerbs purchaseOrder={found} today={dateIn(account.timeZone, clock.now)} />
          </>
        }
      />
      <Meanwhile purchaseOrder={found} />
    </>
  );
}

function Validity({ purchaseOrder: { validFrom, expiresOn, number } }: { purchaseOrder: ShownPurchaseOrder }) {
  return (
    <Card className={style.section} aria-labelledby="validity">
      <h2 id="validity">
        <Trans>Number and validity</Trans>
      </h2>
      <dl className={style.facts}>
        <div>
          <dt>
            <Trans>Number</Trans>
          </dt>
          <dd>{number ?? <Trans>without a number yet</Trans>}</dd>
        </div>
        <div>
          <dt>
            <Trans>Its first valid day</Trans>
          </dt>
          <dd>
            <DateText value={validFrom} />
          </dd>
        </div>
        <div>
          <dt>
            <Trans>Its last valid day</Trans>
          </dt>
          <dd>{expiresOn ? <DateText value={expiresOn} /> : <Trans>no expiry</Trans>}</dd>
        </div>
      </dl>
    </Card>
  );
}

/** Somebody else has changed it, or something was drawn on it. */
function Meanwhile({ purchaseOrder: { id, version, used, committed } }: { purchaseOrder: ShownPurchaseOrder }) {
  const stateOf = (one: { version: number; used: { amount: string }; committed: { amount: string } }) =>
    `${one.version} ${one.used.amount} ${one.committed.amount}`;
  const shown = stateOf({ version, used, committed });
  const news = useChanged(PurchaseOrderChangedDocument, { id }, shown, ({ node }) => {
    const now = nodeOf(node, 'PurchaseOrder');
    return now && stateOf(now) !== shown ? <Trans>This purchase order has changed in the meantime</Trans> : null;
  });
  return <ChangedBar news={news} />;
}
