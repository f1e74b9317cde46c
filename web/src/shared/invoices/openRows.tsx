import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { negated, signOf } from '../format/money';
import type { Addend } from '../parts/Arithmetic';
import type { InvoiceOpenPartsFragment } from './Document.generated';

/** An invoice as it is settled. */
type OpenFacts = Pick<InvoiceOpenPartsFragment, 'totals' | 'amountPaid' | 'creditNotes' | 'amountOpen'>;

/** G8: open = total − balance used − payments − credits. */
export function openRows({ totals, amountPaid, creditNotes, amountOpen }: OpenFacts): Addend[] {
  const less = (label: ReactNode, value: typeof amountPaid): Addend[] =>
    signOf(value) > 0 ? [{ label, value: negated(value), isCredit: true }] : [];
  return [
    { label: <Trans>Total of the invoice</Trans>, value: totals.total },
    ...less(<Trans>Account balance used</Trans>, totals.fromBalance),
    ...less(<Trans>Payments received</Trans>, amountPaid),
    ...creditNotes.flatMap(({ number, appliedToInvoice }) =>
      less(<Trans>Credit note {number}</Trans>, appliedToInvoice),
    ),
    { label: <Trans>Open</Trans>, value: amountOpen, isSum: true },
  ];
}
