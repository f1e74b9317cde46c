import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { DateText } from '../../../shared/parts/Dates';
import { Money } from '../../../shared/parts/Money';
import style from '../../../shared/quoting/PurchaseOrder.module.css';
import { QuoteStatusBadge } from '../../../shared/quoting/quoteWords';
import { InvoiceStatusBadge } from '../../../shared/words/terms';
import { type Column, ListTable } from '../lists/ListTable';
import type { ShownPurchaseOrder } from './$id';

/** The invoices drawn on it, each with the number it was issued with (I6). */
export function DrawnInvoices({ purchaseOrder: { invoices } }: { purchaseOrder: ShownPurchaseOrder }) {
  const { t } = useLingui();
  return <ListTable caption={t`Invoices drawn on it`} columns={invoiceColumns} rows={invoices.nodes} />;
}

/** The quotes that are to be carried out on it, where there are any. */
export function QuotesOnIt({ quotes }: { quotes: ShownPurchaseOrder['quotes']['nodes'] }) {
  const { t } = useLingui();
  if (quotes.length === 0) return null;
  return (
    <section className={style.section}>
      <h2>
        <Trans>Quotes</Trans>
      </h2>
      <ListTable caption={t`Quotes`} columns={quoteColumns} rows={quotes} />
    </section>
  );
}

const invoiceColumns: readonly Column<ShownPurchaseOrder['invoices']['nodes'][number]>[] = [
  {
    head: <Trans>Invoice</Trans>,
    cell: ({ id, number }) => (
      <Link to="/console/invoices/$id" params={{ id }} className="whole">
        {number}
      </Link>
    ),
  },
  { head: <Trans>Date</Trans>, cell: ({ issuedOn }) => <DateText value={issuedOn} />, look: 'wide' },
  { head: <Trans>Issued with the number</Trans>, cell: ({ purchaseOrderNumber }) => purchaseOrderNumber, look: 'wide' },
  {
    head: <Trans>Status</Trans>,
    cell: ({ status, overdue }) => <InvoiceStatusBadge status={status} overdue={overdue} />,
  },
  { head: <Trans>Total with tax</Trans>, cell: ({ totals }) => <Money value={totals.total} />, look: 'number' },
];

const quoteColumns: readonly Column<ShownPurchaseOrder['quotes']['nodes'][number]>[] = [
  {
    head: <Trans>Quote</Trans>,
    cell: ({ id, number, revision }) => (
      <>
        <Link to="/console/quotes/$id" params={{ id }} className="whole">
          {number}
        </Link>{' '}
        <span className="muted small">
          <Trans>version {revision}</Trans>
        </span>
      </>
    ),
  },
  { head: <Trans>Status</Trans>, cell: ({ status }) => <QuoteStatusBadge status={status} /> },
  { head: <Trans>Total with tax</Trans>, cell: ({ totals }) => <Money value={totals.total} />, look: 'number' },
];
