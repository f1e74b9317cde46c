import { toAddress } from '../accounts';
import { Money } from '../graphql/money';
import { taxNoteText } from '../language';
import { type Minor, taxSummary } from '../rules';
import type { BillingLineRow, CreditNoteRow, InvoiceRow } from './entities';
import type { Party, TaxAmount } from './lines.types';

/** How many tax rates one document has lines of: usually one, two after a rate has changed. */
export const MOST_RATES = 10;

/** The tax per rate. */
export function taxesOf(document: InvoiceRow | CreditNoteRow, lines: BillingLineRow[], locale: string): TaxAmount[] {
  const money = (minor: Minor) => new Money(minor, document.currency);
  return taxSummary(lines).map(({ rate, base, tax }) => ({
    ...{ rate, base: money(base), tax: money(tax) },
    note: rate === '0' && document.taxNote === 'REVERSE_CHARGE' ? taxNoteText(document.taxNote, locale) : null,
  }));
}

/** Who sells, as it was when the document was issued. */
export const sellerOf = ({ seller }: InvoiceRow | CreditNoteRow): Party => ({
  ...{ name: seller.name, vatNumber: seller.vatNumber, bankAccount: seller.bankAccount },
  address: toAddress({ ...seller.address, line2: null }, seller.address.country),
});

/** Who buys, as it was when the document was issued. */
export const customerOf = ({ billedTo }: InvoiceRow | CreditNoteRow): Party => ({
  ...{ name: billedTo.name, vatNumber: billedTo.vatNumber, bankAccount: null },
  address: billedTo.address && toAddress(billedTo.address, billedTo.country),
});
