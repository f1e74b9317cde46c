import { Trans } from '@lingui/react/macro';
import { negated, signOf } from '../format/money';
import { useFormat } from '../format/useFormat';
import type { InvoiceSheetPartsFragment } from './Document.generated';
import { DocumentSheet, TaxLabel } from './DocumentSheet';

/** The invoice as paper. */
export function InvoiceSheet({ invoice }: { invoice: InvoiceSheetPartsFragment }) {
  const { date } = useFormat();
  const { taxes, totals, purchaseOrderNumber } = invoice;
  const fromBalance = [
    { label: <Trans>Account balance used</Trans>, value: negated(totals.fromBalance), isCredit: true },
    { label: <Trans>To pay</Trans>, value: totals.due, isSum: true },
  ];
  return (
    <DocumentSheet
      document={invoice}
      caption={<Trans>Lines of the invoice</Trans>}
      facts={[
        { label: <Trans>Date</Trans>, value: date(invoice.issuedOn) },
        { label: <Trans>Due</Trans>, value: date(invoice.dueOn) },
        ...(purchaseOrderNumber ? [{ label: <Trans>Purchase order</Trans>, value: purchaseOrderNumber }] : []),
      ]}
      sum={[
        { label: <Trans>Total without tax</Trans>, value: totals.subtotal },
        ...taxes.map((tax) => ({ label: <TaxLabel tax={tax} />, value: tax.tax })),
        { label: <Trans>Total</Trans>, value: totals.total, isSum: true },
        ...(signOf(totals.fromBalance) > 0 ? fromBalance : []),
      ]}
    />
  );
}
