import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useFormat } from '../../../shared/format/useFormat';
import { Table } from '../../../shared/lists/Table';
import { Money } from '../../../shared/parts/Money';
import { InvoiceStatusBadge } from '../../../shared/words/terms';
import type { ShownPurchaseOrder } from './$id';

/** What was invoiced on it, each with the number it was issued with (I6). */
export function DrawnInvoices({ purchaseOrder: { invoices, number } }: { purchaseOrder: ShownPurchaseOrder }) {
  const { t } = useLingui();
  const { date } = useFormat();
  return (
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
  );
}
