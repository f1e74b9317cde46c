import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { DateText } from '../../../shared/parts/Dates';
import { Money } from '../../../shared/parts/Money';
import { QuoteStatusBadge } from '../../../shared/quoting/quoteWords';
import { InvoiceStatusBadge } from '../../../shared/words/terms';
import { useListKeys } from '../keys/useListKeys';
import { type Column, ListTable } from '../lists/ListTable';
import type { ShownPurchaseOrder } from './$id';
import style from './PurchaseOrder.module.css';

/** The invoices drawn on it, each with the number it was issued with (I6), and the quotes that are to be carried out on it. */
export function DrawnOn({ purchaseOrder: { invoices, quotes } }: { purchaseOrder: ShownPurchaseOrder }) {
  const { t } = useLingui();
  useListKeys();
  const more = invoices.totalCount - invoices.nodes.length;
  return (
    <>
      <section className={style.section}>
        <h2>
          <Trans>Invoices drawn on it</Trans>
        </h2>
        {invoices.nodes.length === 0 ? (
          <p className="muted">
            <Trans>Nothing has been invoiced on it yet.</Trans>
          </p>
        ) : (
          <ListTable caption={t`Invoices drawn on it`} columns={invoiceColumns} rows={invoices.nodes} />
        )}
        {more > 0 ? (
          <p className="muted">
            <Plural value={more} one="# older invoice is in the PDF." other="# older invoices are in the PDF." />
          </p>
        ) : null}
      </section>
      {quotes.nodes.length > 0 ? (
        <section className={style.section}>
          <h2>
            <Trans>Quotes</Trans>
          </h2>
          <ListTable caption={t`Quotes`} columns={quoteColumns} rows={quotes.nodes} />
        </section>
      ) : null}
    </>
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
