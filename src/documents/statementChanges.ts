import type { AccountRow } from '../accounts';
import { type CreditNoteRow, documentsIssued, type InvoiceRow, type KnownDocument } from '../invoicing';
import {
  movementsOfPayments,
  type PaymentMovementKind,
  type PaymentMovementRow,
  type PaymentRow,
  paymentsReceived,
} from '../payments';
import type { Reader } from '../platform/database';
import { dateIn, type Minor, negate, type PlainDate } from '../rules';
import type { Span } from './statementSpan';

export type EntryKind = 'INVOICE' | 'CREDIT_NOTE' | 'PAYMENT' | 'REFUND' | 'RETURNED';

/** Something that changed what the customer owes. Minor units of the account's currency. */
export interface StatementEntry {
  on: PlainDate;
  /** When it was written down: the order within a day. */
  at: Date;
  kind: EntryKind;
  /** G13: the day on which money was received that was recorded in a later year; null for everything else. */
  receivedOn: PlainDate | null;
  /** The number of the invoice or credit note that was issued, or of the invoice that is paid; null: a payment without one. */
  document: string | null;
  /** What a payment names itself; null: nothing. */
  reference: string | null;
  /** How it was paid; null for documents. */
  payment: PaymentRow | null;
  /** Positive: the customer owes more. */
  amount: Minor;
  /** What is owed then. */
  owed: Minor;
}

type Change = Omit<StatementEntry, 'owed'>;

type Documents = ReadonlyMap<string, KnownDocument>;

/** What changed what the customer owes, in its order: what was issued, what came in, and what went back. */
export async function readChanges(
  reader: Reader,
  { id, timeZone }: AccountRow,
  span: Span,
  documents: Documents,
): Promise<Change[]> {
  const { invoices, creditNotes } = await documentsIssued(reader, id, span);
  const payments = await paymentsReceived(reader, id, span);
  const movements = await movementsOfPayments(reader, id, span);
  const changes = [
    ...invoices.map((invoice) => documented('INVOICE', invoice, invoice.total)),
    ...creditNotes.map((note) => documented('CREDIT_NOTE', note, negate(note.total))),
    ...payments.map((payment) => received(payment, span, timeZone, documents)),
    ...movements.map(({ movement, payment }) => moved(movement, payment, timeZone, documents)),
  ];
  // Sorting keeps the order of what happened at once: charged, credited, paid, given back.
  const place = ({ on, at }: Change) => on + at.toISOString();
  return changes.sort((one, other) => (place(one) < place(other) ? -1 : place(one) > place(other) ? 1 : 0));
}

function documented(kind: EntryKind, row: InvoiceRow | CreditNoteRow, amount: Minor): Change {
  const { issuedOn: on, createdAt: at, number: document } = row;
  return { on, at, kind, receivedOn: null, document, reference: null, payment: null, amount };
}

/** G13: a payment stands on the day on which it was received; if that lies before the year in which it was recorded, on the day of recording. */
function received(payment: PaymentRow, { from }: Span, timeZone: string, documents: Documents): Change {
  const { receivedOn, settledAt, amount } = payment;
  const at = settledAt ?? payment.at;
  const isLate = receivedOn !== null && receivedOn < from;
  return {
    ...{ on: isLate ? dateIn(at, timeZone) : (receivedOn ?? dateIn(at, timeZone)), at, kind: 'PAYMENT' },
    ...{ receivedOn: isLate ? receivedOn : null, ...about(payment, documents), amount: negate(amount) },
  };
}

/** G5: what bounced or was disputed is no gift of ours. */
const KINDS: Readonly<Record<PaymentMovementKind, EntryKind>> = {
  RETURNED: 'RETURNED',
  REFUNDED: 'REFUND',
  RESTORED: 'PAYMENT',
};

function moved(
  { kind, at, amount }: PaymentMovementRow,
  payment: PaymentRow,
  timeZone: string,
  documents: Documents,
): Change {
  return {
    ...{ on: dateIn(at, timeZone), at, kind: KINDS[kind], receivedOn: null, ...about(payment, documents) },
    amount: kind === 'RESTORED' ? negate(amount) : amount,
  };
}

function about(payment: PaymentRow, documents: Documents): Pick<Change, 'document' | 'reference' | 'payment'> {
  const document = documents.get(payment.invoiceId ?? '')?.number ?? null;
  return { document, reference: payment.reference, payment };
}
