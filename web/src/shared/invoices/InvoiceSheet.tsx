import { Trans } from '@lingui/react/macro';
import { negated, signOf } from '../format/money';
import { useFormat } from '../format/useFormat';
import type { InvoiceSheetPartsFragment } from './Document.generated';
import { DocumentSheet, Fact, TaxLabel } from './DocumentSheet';

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
      facts={
        <>
          <Fact label={<Trans>Date</Trans>}>{date(invoice.issuedOn)}</Fact>
          <Fact label={<Trans>Due</Trans>}>{date(invoice.dueOn)}</Fact>
          {purchaseOrderNumber ? <Fact label={<Trans>Purchase order</Trans>}>{purchaseOrderNumber}</Fact> : null}
        </>
      }
      sum={[
        { label: <Trans>Total without tax</Trans>, value: totals.subtotal },
        ...taxes.map((tax) => ({ label: <TaxLabel tax={tax} />, value: tax.tax })),
        { label: <Trans>Total</Trans>, value: totals.total, isSum: true },
        ...(signOf(totals.fromBalance) > 0 ? fromBalance : []),
      ]}
    />
  );
}
