import type { AccountRow } from '../accounts';
import { type CreditNoteRow, documentsIssued, type InvoiceRow } from '../invoicing';
import { type PaymentRow, paymentsMoved, type RefundRow, refundedOf, refundsMoved } from '../payments';
import type { Reader } from '../platform/database';
import { dateIn, type Minor, negate, type PlainDate, subtract } from '../rules';
import type { Span } from './statementSpan';

export type EntryKind = 'INVOICE' | 'CREDIT_NOTE' | 'PAYMENT' | 'REFUND' | 'RETURNED';

/** Something that changed what the customer owes. Minor units of the account's currency. */
export interface StatementEntry {
  on: PlainDate;
  /** When it was written down: the order within a day. */
  at: Date;
  kind: EntryKind;
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

/** What changed what the customer owes, in its order: what was issued, what came in, and what went back. */
export async function readChanges(
  reader: Reader,
  account: AccountRow,
  span: Span,
  numbers: ReadonlyMap<string, string>,
): Promise<Change[]> {
  const { invoices, creditNotes } = await documentsIssued(reader, account.id, span);
  const payments = await paymentsMoved(reader, account.id, span);
  const parts = await refundsMoved(reader, account.id, span);
  const refunded = await refundedOf(
    reader,
    payments.map(({ id }) => id),
  );
  const changes = [
    ...invoices.map((invoice) => documented('INVOICE', invoice, invoice.total)),
    ...creditNotes.map((note) => documented('CREDIT_NOTE', note, negate(note.total))),
    ...payments.flatMap((payment, place) => changesOf(payment, refunded[place]!, account.timeZone, numbers)),
    ...parts.flatMap(({ refund, payment }) => partsOf(refund, payment, account.timeZone, numbers)),
  ];
  // Sorting keeps the order of what happened at once: charged, credited, paid, given back.
  const place = ({ on, at }: Change) => on + at.toISOString();
  return changes
    .filter(({ on }) => on >= span.from && on < span.until)
    .sort((one, other) => (place(one) < place(other) ? -1 : place(one) > place(other) ? 1 : 0));
}

function documented(kind: EntryKind, row: InvoiceRow | CreditNoteRow, amount: Minor): Change {
  const { issuedOn: on, createdAt: at, number: document } = row;
  return { on, at, kind, document, reference: null, payment: null, amount };
}

/**
 * A payment that came in; what went back of it as a whole, and what came back of that, on the days of these.
 * @param refunded what of it goes back in parts
 */
function changesOf(
  payment: PaymentRow,
  refunded: Minor,
  timeZone: string,
  numbers: ReadonlyMap<string, string>,
): Change[] {
  const { receivedOn, settledAt, at, amount, reference, invoiceId, returnedAt, restoredAt, refundStatus } = payment;
  const about = { document: numbers.get(invoiceId ?? '') ?? null, reference, payment };
  const answered = settledAt ?? at;
  const came: Change = {
    ...{ on: receivedOn ?? dateIn(answered, timeZone), at: answered, kind: 'PAYMENT' },
    ...{ ...about, amount: negate(amount) },
  };
  const went = returnedAt && {
    on: dateIn(returnedAt, timeZone),
    at: returnedAt,
    // G5: what bounced or was disputed is no gift of ours.
    kind: refundStatus === null ? ('RETURNED' as const) : ('REFUND' as const),
    ...about,
    amount: subtract(amount, refunded),
  };
  const again = restoredAt && {
    ...{ ...came, on: dateIn(restoredAt, timeZone), at: restoredAt },
    amount: subtract(refunded, amount),
  };
  return [came, went, again].filter((change) => change !== null);
}

/** G9: a part of a payment that went back, and that came back where the gateway could not give it back. */
function partsOf(
  { at, amount, status, endedAt }: RefundRow,
  payment: PaymentRow,
  timeZone: string,
  numbers: ReadonlyMap<string, string>,
): Change[] {
  const document = numbers.get(payment.invoiceId ?? '') ?? null;
  const about = { document, reference: payment.reference, payment };
  const went = { on: dateIn(at, timeZone), at, kind: 'REFUND' as const, ...about, amount };
  if (status !== 'FAILED') return [went];
  return [went, { ...went, on: dateIn(endedAt!, timeZone), at: endedAt!, kind: 'PAYMENT', amount: negate(amount) }];
}
