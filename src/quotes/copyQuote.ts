import { AccountRow, inAccount, type Opened, standingIn } from '../accounts';
import { recordAudit } from '../audit';
import type { Caller } from '../identity';
import { takeNumbers } from '../invoicing';
import { type Database, getRow, insertRows, lockRow, type Tx } from '../platform/database';
import { keyIn } from '../platform/idempotency';
import { newId } from '../platform/ids';
import {
  copiedPrice,
  decideRole,
  decideVersion,
  defaultValidity,
  enforce,
  goesAlong,
  maySeeQuote,
  Refused,
  refuse,
} from '../rules';
import { draftedLine } from './draftLines';
import { QuoteLineRow, QuoteRow } from './entities';
import { linesOf, type QuoteFacts, quoteFacts, toQuoteLine } from './facts';
import { inQuote } from './inQuote';
import { newDraft } from './newDraft';
import { rebound } from './reboundLines';

export interface CopyInput {
  quoteId: string;
  expectedVersion: number;
  /** The account that the copy is for; the quote's own unless given. */
  accountId?: string | null;
  idempotencyKey?: string | null;
}

/** The copy, and the lines of the quote that it does not have. */
export type Copied = { quoteId: string; leftOut: string[] };

/**
 * H19, L2: a technician copies a quote, whatever became of it, as a draft with a number of its own: its lines, bound to the terms of today. In
 * the same account with note and terms; in another one with the terms, and without the lines that cannot go along.
 * @throws Refused NOT_FOUND, FORBIDDEN_ROLE, ONLINE_HAS_NO_QUOTES, STALE_VERSION, INVALID_INPUT (no line can go along); KeyReused, KeyMissing
 */
export function copyQuote(deps: { database: Database }, caller: Caller, input: CopyInput): Promise<Copied> {
  const { accountId } = input;
  const key = keyIn('quoteCopy', input);
  if (accountId == null) {
    const request = { caller, seen: input, action: 'QUOTE_COPY', key } as const;
    return inQuote(deps, request, (opened) => copyIn(opened, opened.row));
  }
  const request = { caller, of: [AccountRow, accountId], action: 'QUOTE_DRAFT', key } as const;
  return inAccount(deps, request, async (opened) => copyIn(opened, await quoteAsSeen(opened.tx, caller, input)));
}

/** L1: a quote of another account than the one that is locked: nothing of it is changed, here or by others until the copy is made. */
async function quoteAsSeen(tx: Tx, caller: Caller, { quoteId, expectedVersion }: CopyInput): Promise<QuoteRow> {
  const quote = await lockRow(tx, QuoteRow, 'WHERE id = ?', [quoteId]);
  const owner = quote && (await getRow(tx, AccountRow, quote.accountId));
  const standing = owner && standingIn(caller, owner);
  if (!quote || !standing || !maySeeQuote(standing, quote)) throw new Refused(refuse('NOT_FOUND', 'L1', ['quoteId']));
  enforce(decideRole('QUOTE_COPY', standing, owner.kind));
  enforce(decideVersion(quote.version, expectedVersion));
  return quote;
}

async function copyIn(
  { tx, caller, account, today }: Pick<Opened<unknown>, 'tx' | 'caller' | 'account' | 'today'>,
  quote: QuoteRow,
): Promise<Copied> {
  const facts = await quoteFacts(tx, account, tx.now);
  const isSameAccount = quote.accountId === account.id;
  const lines = await linesOf(tx, quote.id);
  const leftOut = isSameAccount ? [] : linesLeftOut(lines, facts);
  const taken = lines.filter((line) => !leftOut.includes(line));
  if (taken.length === 0) throw new Refused(refuse('INVALID_INPUT', 'H19', ['accountId']));
  const validUntil = defaultValidity(taken.map(toQuoteLine), facts);
  const [number] = await takeNumbers(tx, 'Q', Number(today.slice(0, 4)), 1);
  // A message that was written to one customer is not for another one.
  const note = isSameAccount ? quote.note : null;
  const copy = newDraft(tx, caller, account, { number: number!, validUntil, note, terms: quote.terms });
  const copied = isSameAccount ? rebound(taken, copy.id, facts) : elsewhere(taken, copy, quote, facts);
  await insertRows(tx, QuoteRow, [copy]);
  await insertRows(tx, QuoteLineRow, copied);
  const after = { number: copy.number, copyOf: quote.number, revision: quote.revision };
  const record = { accountId: account.id, action: 'QUOTE_COPY', subjectId: copy.id, rule: 'H19' };
  await recordAudit(tx, caller, { ...record, after });
  return { quoteId: copy.id, leftOut: leftOut.map(({ id }) => id) };
}

/** H19: the lines that cannot go along to another account. */
export const linesLeftOut = (lines: readonly QuoteLineRow[], facts: QuoteFacts): QuoteLineRow[] =>
  lines.filter((line) => !goesAlong(toQuoteLine(line), facts));

/** H19: lines of another account's draft, at the prices of its currency. */
const elsewhere = (lines: readonly QuoteLineRow[], copy: QuoteRow, { currency }: QuoteRow, facts: QuoteFacts) =>
  lines.map((line, position) => {
    const price = copiedPrice(line, currency === copy.currency);
    return draftedLine({ ...toQuoteLine(line), ...price, id: newId('QuoteLine') }, copy.id, position, facts);
  });
