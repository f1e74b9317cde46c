import { insertRows, placeholders, selectRows, type Tx, updateRow } from '../platform/database';
import {
  add,
  applyCredit,
  creditOfLines,
  Days,
  invoiceStatus,
  negate,
  openAmount,
  type PlainDate,
  subtract,
  ZERO,
} from '../rules';
import { draftCreditNote, draftInvoice, type IssueRequest } from './draftDocuments';
import { BillingLineRow, CreditNoteRow, InvoiceRow } from './entities';
import { type BalanceMovement, moveBalances } from './moveBalance';
import { takeNumbers } from './numbers';

/** The documents of a request: null where it charges nothing, none where it credits nothing. */
export interface IssuedDocuments {
  invoice: InvoiceRow | null;
  creditNotes: CreditNoteRow[];
}

/** What one credited invoice gets back: its credit note, and the lines that are on it. */
interface Credit {
  note: CreditNoteRow;
  invoice: InvoiceRow;
  lines: BillingLineRow[];
}

interface Drafted {
  request: IssueRequest;
  invoice: InvoiceRow | null;
  credits: Credit[];
}

/**
 * G1, C10, C11: issues the documents of orders of locked accounts: a credit note per credited invoice, which lowers what is open of it and whose
 * rest goes to the balance, then the invoice of the charges, which uses the balance. Any number of orders take the same few statements.
 * @returns the documents of each request, in their order
 */
export async function issueDocuments(tx: Tx, requests: readonly IssueRequest[]): Promise<IssuedDocuments[]> {
  const days = new Days(tx.now);
  const credited = await creditedInvoices(tx, requests);
  const drafts = requests.map((request) => draft(tx.now, request, credited, days.today(request.account.timeZone)));
  await number(tx, drafts);
  await insertRows(
    tx,
    CreditNoteRow,
    drafts.flatMap(({ credits }) => credits.map(({ note }) => note)),
  );
  await insertRows(
    tx,
    InvoiceRow,
    drafts.flatMap(({ invoice }) => invoice ?? []),
  );
  await writeLines(tx, drafts);
  for (const { credits } of drafts) for (const credit of credits) await lowerCredited(tx, credit);
  await moveBalances(tx, drafts.flatMap(movementsOf));
  await nameInvoiceOfReserved(tx, drafts);
  return drafts.map(({ invoice, credits }) => ({ invoice, creditNotes: credits.map(({ note }) => note) }));
}

/** The invoice that each credited line was charged by. */
async function creditedInvoices(tx: Tx, requests: readonly IssueRequest[]): Promise<ReadonlyMap<string, InvoiceRow>> {
  const lineIds = requests.flatMap(({ lines }) => lines.filter(isCredit).map(({ creditedLineId }) => creditedLineId!));
  if (lineIds.length === 0) return new Map();
  const charged = await selectRows(tx, BillingLineRow, `WHERE id IN (${placeholders(lineIds)})`, lineIds);
  const ids = [...new Set(charged.map(({ invoiceId }) => invoiceId!))];
  const invoices = await selectRows(tx, InvoiceRow, `WHERE id IN (${placeholders(ids)})`, ids);
  const byId = new Map(invoices.map((invoice) => [invoice.id, invoice]));
  return new Map(charged.map(({ id, invoiceId }) => [id, byId.get(invoiceId!)!]));
}

const isCredit = ({ kind }: BillingLineRow) => kind === 'CREDIT';

function draft(at: Date, request: IssueRequest, credited: ReadonlyMap<string, InvoiceRow>, today: PlainDate): Drafted {
  const charges = request.lines.filter((line) => !isCredit(line));
  const invoice = charges.length > 0 ? draftInvoice(at, request, charges, today) : null;
  const byInvoice = new Map<InvoiceRow, BillingLineRow[]>();
  for (const line of request.lines.filter(isCredit)) {
    const of = credited.get(line.creditedLineId!)!;
    byInvoice.set(of, [...(byInvoice.get(of) ?? []), line]);
  }
  const credits = [...byInvoice]
    .sort(([one], [other]) => (one.id < other.id ? -1 : 1))
    .map(([of, lines]): Credit => {
      const total = creditOfLines(lines);
      const credit = { total, ...applyCredit(total, of.openAmount) };
      return { invoice: of, lines, note: draftCreditNote(at, request, of, credit, today) };
    });
  return { request, invoice, credits };
}

/** G1: the numbers of each series and year in one block. Series come in one order, so that nobody waits for whom they keep waiting. */
async function number(tx: Tx, drafts: readonly Drafted[]): Promise<void> {
  const series = new Map<string, (InvoiceRow | CreditNoteRow)[]>();
  const add = (name: string, document: InvoiceRow | CreditNoteRow) => {
    const key = `${name} ${document.issuedOn.slice(0, 4)}`;
    series.set(key, [...(series.get(key) ?? []), document]);
  };
  for (const { invoice, credits } of drafts) {
    for (const { note } of credits) add(`${note.sellerKey}-CN`, note);
    if (invoice) add(invoice.sellerKey, invoice);
  }
  for (const [key, documents] of [...series].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const [name, year] = key.split(' ') as [string, string];
    const taken = await takeNumbers(tx, name, Number(year), documents.length);
    for (const [place, document] of documents.entries()) document.number = taken[place]!;
  }
}

/** Puts each line on its document, stored or about to be. */
async function writeLines(tx: Tx, drafts: readonly Drafted[]): Promise<void> {
  for (const { request, invoice, credits } of drafts) {
    for (const line of request.lines) if (!isCredit(line)) line.invoiceId = invoice!.id;
    for (const { note, lines } of credits) for (const line of lines) line.creditNoteId = note.id;
    if (!request.areLinesStored) continue;
    await attach(
      tx,
      'invoice_id',
      request.lines.filter((line) => !isCredit(line)),
    );
    for (const { lines } of credits) await attach(tx, 'credit_note_id', lines);
  }
  const toStore = drafts.filter(({ request }) => !request.areLinesStored);
  await insertRows(
    tx,
    BillingLineRow,
    toStore.flatMap(({ request }) => request.lines),
  );
}

async function attach(
  tx: Tx,
  column: 'invoice_id' | 'credit_note_id',
  lines: readonly BillingLineRow[],
): Promise<void> {
  const [first] = lines;
  if (!first) return;
  const documentId = column === 'invoice_id' ? first.invoiceId : first.creditNoteId;
  const ids = lines.map(({ id }) => id);
  await tx.execute(`UPDATE billing_lines SET ${column} = ? WHERE id IN (${placeholders(ids)})`, [documentId, ...ids]);
}

/** C11: what a credit note takes of the charges, and of what is open of their invoice. */
async function lowerCredited(tx: Tx, { note, invoice, lines }: Credit): Promise<void> {
  for (const line of lines) {
    await tx.execute(
      'UPDATE billing_lines SET credited_amount = credited_amount + ?, credited_tax = credited_tax + ? WHERE id = ?',
      [-line.amount, -line.tax, line.creditedLineId],
    );
  }
  const lowered = { ...invoice, credited: add(invoice.credited, note.appliedToInvoice) };
  await settleInvoice(tx, lowered, await isCreditedInFull(tx, lowered));
}

/** C8, C10: the rests of credit notes come to the balance before the invoice uses it; what was reserved of it has left it already. */
function movementsOf({ request, invoice, credits }: Drafted): BalanceMovement[] {
  const { account, orderId, totals, isReserved } = request;
  const returned = credits.map(({ note }) => ({
    ...{ account, amount: note.toBalance },
    cause: { reason: 'CREDIT_NOTE' as const, creditNoteId: note.id, invoiceId: note.invoiceId },
  }));
  if (!invoice) return returned;
  const used = subtract(add(totals.credit, isReserved ? ZERO : totals.fromBalance), totals.toBalance);
  const cause = { reason: 'INVOICE' as const, orderId, invoiceId: invoice.id };
  return [...returned, { account, amount: negate(used), cause }];
}

async function nameInvoiceOfReserved(tx: Tx, drafts: readonly Drafted[]): Promise<void> {
  for (const { request, invoice } of drafts) {
    if (!invoice || !request.isReserved || request.totals.fromBalance === 0) continue;
    await tx.execute("UPDATE balance_entries SET invoice_id = ? WHERE order_id = ? AND reason = 'ORDER_RESERVED'", [
      invoice.id,
      request.orderId,
    ]);
  }
}

/** Writes what an invoice is settled with, and what follows from it: what is open, and its status (G8). */
export async function settleInvoice(tx: Tx, invoice: InvoiceRow, creditedInFull = false): Promise<void> {
  const { id, fromBalance, credited, paid } = invoice;
  const status = invoiceStatus(invoice, creditedInFull);
  await updateRow(tx, InvoiceRow, id, { fromBalance, credited, paid, openAmount: openAmount(invoice), status });
}

/** Whether credit notes have taken all of an invoice's lines. */
async function isCreditedInFull(tx: Tx, { id, total }: InvoiceRow): Promise<boolean> {
  const [row] = await tx.query(
    "SELECT SUM(credited_amount + credited_tax) AS credited FROM billing_lines WHERE invoice_id = ? AND kind = 'CHARGE'",
    [id],
  );
  return Number(row!.credited) === total;
}
