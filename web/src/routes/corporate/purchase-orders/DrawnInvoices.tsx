import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useFormat } from '../../../shared/format/useFormat';
import { Table } from '../../../shared/lists/Table';
import { Card } from '../../../shared/parts/Card';
import { Money } from '../../../shared/parts/Money';
import { QuoteStatusBadge } from '../../../shared/quoting/quoteWords';
import { InvoiceStatusBadge } from '../../../shared/words/terms';
import type { ShownPurchaseOrder } from './$id';
import style from './PurchaseOrder.module.css';

/** What was invoiced on it, each with the number it was issued with (I6), and the quotes that are carried out on it. */
export function DrawnInvoices({ purchaseOrder: { invoices, quotes, number } }: { purchaseOrder: ShownPurchaseOrder }) {
  const { t } = useLingui();
  const { date } = useFormat();
  return (
    <>
      <h2>
        <Trans>Invoices drawn on it</Trans>
      </h2>
      {invoices.nodes.length === 0 ? (
        <p className="muted">
          <Trans>Nothing has been invoiced on it yet.</Trans>
        </p>
      ) : (
        <Table
          caption={t`Invoices drawn on ${number ?? ''}`}
          head={
            <tr>
              <th scope="col">
                <Trans>Invoice</Trans>
              </th>
              <th scope="col" className="wide">
                <Trans>Date</Trans>
              </th>
              <th scope="col" className="wide">
                <Trans>Issued with the number</Trans>
              </th>
              <th scope="col">
                <Trans>Status</Trans>
              </th>
              <th scope="col" className="number">
                <Trans>Total with tax</Trans>
              </th>
            </tr>
          }
        >
          {invoices.nodes.map((invoice) => (
            <tr key={invoice.id}>
              <th scope="row">
                <Link to="/corporate/invoices/$id" params={{ id: invoice.id }}>
                  {invoice.number}
                </Link>
              </th>
              <td className="wide">{date(invoice.issuedOn)}</td>
              <td className="wide">{invoice.purchaseOrderNumber}</td>
              <td>
                <InvoiceStatusBadge status={invoice.status} overdue={invoice.overdue} />
              </td>
              <td className="number">
                <Money value={invoice.totals.total} />
              </td>
            </tr>
          ))}
        </Table>
      )}
      {quotes.nodes.length > 0 ? (
        <Card className={style.section} aria-labelledby="quotes">
          <h2 id="quotes">
            <Trans>Quotes</Trans>
          </h2>
          <ul className={style.facts}>
            {quotes.nodes.map((quote) => (
              <li key={quote.id}>
                <Link to="/corporate/quotes/$id" params={{ id: quote.id }}>
                  {quote.number}
                </Link>{' '}
                <Trans>version {quote.revision}</Trans> <QuoteStatusBadge status={quote.status} />
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
    </>
  );
}
