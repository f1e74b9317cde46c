import type { BillingLineRow, InvoiceRow } from '../invoicing';
import type { PaymentRow } from '../payments';
import { type AccountKind, type Minor, subtract } from '../rules';

/** G1: what an invoice's document says, as it was when it was issued. */
export interface InvoiceFacts {
  invoice: InvoiceRow;
  lines: BillingLineRow[];
  /** The payments that had come in when it was issued; later ones are on the statement. */
  payments: PaymentRow[];
  /** The payment by the account's default method that was started with it and not settled then; null: none was. */
  charging: PaymentRow | null;
  /** What of the balance that it used came from the credit notes of its own order (C10). Minor units. */
  ownCredits: { number: string; amount: Minor }[];
  /** G10: the number of the invoice in whose place it was issued. */
  reissueOf: string | null;
  account: { kind: AccountKind; timeZone: string };
}

/** What was left to pay when it was issued. */
export const dueOf = ({ invoice, payments }: Pick<InvoiceFacts, 'invoice' | 'payments'>) =>
  subtract(invoice.total, invoice.fromBalance, ...payments.map(({ amount }) => amount));
