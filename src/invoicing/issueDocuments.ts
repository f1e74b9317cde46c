import { balancesOf } from '../accounts';
import { findRows, insertRows, placeholders, type Tx } from '../platform/database';
import {
  add,
  applyCredit,
  creditOfLines,
  Days,
  type Minor,
  type PlainDate,
  settle,
  settleAfterWaiting,
  subtract,
  sum,
  type Totals,
  ZERO,
} from '../rules';
import { OF_RESERVED, reservedFor } from './balanceUses';
import { draftCreditNote, draftInvoice, type IssueRequest } from './draftDocuments';
import { BillingLineRow, CreditNoteRow, InvoiceRow } from './entities';
import { type BalanceMovement, moveBalances } from './moveBalance';
import { takeNumbers } from './numbers';
import { settleInvoice } from './settleInvoice';

/** The documents of a request: null where it charges nothing, none where it credits nothing; and how the charges are paid. */
export interface IssuedDocuments {
  invoice: InvoiceRow | null;
  creditNotes: CreditNoteRow[];
  totals: Totals;
}

/** What one credited invoice gets back: its credit note, and the lines that are on it. */
interface Credit {
  note: CreditNoteRow;
  lines: BillingLineRow[];
}

interface Drafted {
  request: IssueRequest;
  invoice: InvoiceRow | null;
  credits: Credit[];
  totals: Totals;
  /** Of what the balance pays: what was reserved for it before. */
  reserved: Minor;
}

/** What the balances can pay with, minor units: of each account, and what was reserved for each order that has waited. */
interface Funds {
  balances: Map<string, Minor>;
  reserved: ReadonlyMap<string, Minor>;
}

/**
 * G1, C10, C11: issues the documents of orders of locked accounts: a credit note per credited invoice, which lowers what is open of it and whose
 * rest goes to the balance, then the invoice of the charges, which uses the balance. Where credits go, and what the balance pays, is decided on
 * the facts of this moment. Any number of orders take the same few statements.
 * @returns the documents of each request, in their order
 */
export async function issueDocuments(tx: Tx, requests: readonly IssueRequest[]): Promise<IssuedDocuments[]> {
  const days = new Days(tx.now);
  const credited = await creditedInvoices(tx, requests);
  const funds = await fundsOf(tx, requests);
  const drafts = requests.map((request) => {
    const today = days.today(request.account.timeZone);
    return draft(tx.now, request, credited, funds, today);
  });
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
  return drafts.map(({ invoice, credits, totals }) => {
    return { invoice, creditNotes: credits.map(({ note }) => note), totals };
  });
}

async function fundsOf(tx: Tx, requests: readonly IssueRequest[]): Promise<Funds> {
  const placed = requests
    .filter(({ isPlaced, hasReserved }) => isPlaced && hasReserved !== false)
    .map(({ orderId }) => orderId);
  const accountIds = [...new Set(requests.map(({ account }) => account.id))];
  return { balances: await balancesOf(tx, accountIds), reserved: await reservedFor(tx, placed) };
}

/** The invoice that each credited line was charged by. */
async function creditedInvoices(tx: Tx, requests: readonly IssueRequest[]): Promise<ReadonlyMap<string, InvoiceRow>> {
  const lineIds = requests.flatMap(({ lines }) => lines.filter(isCredit).map(({ creditedLineId }) => creditedLineId!));
  if (lineIds.length === 0) return new Map();
  const charged = await findRows(tx, BillingLineRow, lineIds);
  const ids = [...new Set(charged.map(({ invoiceId }) => invoiceId!))];
  const invoices = await findRows(tx, InvoiceRow, ids);
  const byId = new Map(invoices.map((invoice) => [invoice.id, invoice]));
  return new Map(charged.map(({ id, invoiceId }) => [id, byId.get(invoiceId!)!]));
}

const isCredit = ({ kind }: BillingLineRow) => kind === 'CREDIT';

function draft(
  at: Date,
  request: IssueRequest,
  credited: ReadonlyMap<string, InvoiceRow>,
  funds: Funds,
  today: PlainDate,
): Drafted {
  const credits = draftCredits(at, request, credited, today);
  const reserved = funds.reserved.get(request.orderId) ?? ZERO;
  const totals = settleOn(funds.balances, request, credits, reserved);
  const charges = request.lines.filter((line) => !isCredit(line));
  const invoice = charges.length > 0 ? draftInvoice(at, request, totals, charges, today) : null;
  return { request, invoice, credits, totals, reserved };
}

/** C10: a credit note for each credited invoice. */
function draftCredits(
  at: Date,
  request: IssueRequest,
  credited: ReadonlyMap<string, InvoiceRow>,
  today: PlainDate,
): Credit[] {
  const byInvoice = new Map<InvoiceRow, BillingLineRow[]>();
  for (const line of request.lines.filter(isCredit)) {
    const of = credited.get(line.creditedLineId!)!;
    byInvoice.set(of, [...(byInvoice.get(of) ?? []), line]);
  }
  return [...byInvoice]
    .sort(([one], [other]) => (one.id < other.id ? -1 : 1))
    .map(([of, lines]): Credit => {
      const total = creditOfLines(lines);
      const credit = { total, ...applyCredit({ credit: total, open: of.openAmount }) };
      return { lines, note: draftCreditNote(at, request, of, credit, today) };
    });
}

/** C8, C11: how the charges of a request are paid; what that takes from its account's balance, and gives to it, counts for the next one. */
function settleOn(
  balances: Map<string, Minor>,
  { account, isPlaced, totals: { total }, paid }: IssueRequest,
  credits: readonly Credit[],
  reserved: Minor,
): Totals {
  const balance = balances.get(account.id)!;
  const credit = sum(credits.map(({ note }) => note.toBalance));
  const creditAgainstOpen = sum(credits.map(({ note }) => note.appliedToInvoice));
  const facts = { total, credit, creditAgainstOpen, balance };
  const settled = isPlaced ? settleAfterWaiting({ ...facts, paid, reserved }) : settle(facts);
  balances.set(account.id, subtract(add(balance, add(settled.toBalance, reserved)), settled.fromBalance));
  return settled;
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
    if (!request.isPlaced) continue;
    await attach(
      tx,
      'invoice_id',
      request.lines.filter((line) => !isCredit(line)),
    );
    for (const { lines } of credits) await attach(tx, 'credit_note_id', lines);
  }
  const toStore = drafts.filter(({ request }) => !request.isPlaced);
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
async function lowerCredited(tx: Tx, { note, lines }: Credit): Promise<void> {
  for (const line of lines) {
    await tx.execute(
      'UPDATE billing_lines SET credited_amount = credited_amount + ?, credited_tax = credited_tax + ? WHERE id = ?',
      [-line.amount, -line.tax, line.creditedLineId],
    );
  }
  await settleInvoice(tx, note.invoiceId);
}

/** C8, C10: the rests of credit notes come to the balance before the invoice uses it; what was reserved of it has left it already. */
function movementsOf({ request, invoice, credits, reserved }: Drafted): BalanceMovement[] {
  const { account, orderId } = request;
  const returned = credits.map(({ note }) => ({
    ...{ account, amount: note.toBalance },
    cause: { reason: 'CREDIT_NOTE' as const, creditNoteId: note.id, invoiceId: note.invoiceId },
  }));
  if (!invoice) return returned;
  const cause = { reason: 'INVOICE' as const, orderId, invoiceId: invoice.id };
  return [...returned, { account, amount: subtract(reserved, invoice.fromBalance), cause }];
}

async function nameInvoiceOfReserved(tx: Tx, drafts: readonly Drafted[]): Promise<void> {
  for (const { request, invoice, reserved } of drafts) {
    if (!invoice || reserved === 0) continue;
    await tx.execute(`UPDATE balance_entries SET invoice_id = ? WHERE order_id = ? AND ${OF_RESERVED}`, [
      invoice.id,
      request.orderId,
    ]);
  }
}
