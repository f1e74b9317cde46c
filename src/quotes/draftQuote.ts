import { AccountRow, inAccount } from '../accounts';
import { recordAudit } from '../audit';
import type { Caller } from '../identity';
import { takeNumbers } from '../invoicing';
import { type Database, findRow, insertRows, type Reader, type Tx } from '../platform/database';
import { keyIn } from '../platform/idempotency';
import { PurchaseOrderRow } from '../purchasing';
import { ServiceRequestRow } from '../requests';
import {
  decideNote,
  decideValidity,
  defaultValidity,
  enforce,
  type PlainDate,
  type QuoteLine,
  Refused,
  refuse,
  type Verdict,
} from '../rules';
import { changeQuote } from './changeQuote';
import { decideDraftedLines, type LineDraft, linesFrom, withLastingPrice, writeLines } from './draftLines';
import { QuoteRow } from './entities';
import { linesOf, type QuoteFacts, quoteFacts, toQuoteLine } from './facts';
import { inQuote } from './inQuote';
import { newDraft } from './newDraft';

/** What a technician says of a quote. In an update what is absent stays and null clears. */
export interface QuoteTexts {
  validUntil?: PlainDate | null;
  note?: string | null;
  terms?: string | null;
  internalNote?: string | null;
  purchaseOrderId?: string | null;
}

/**
 * H1, H3, H15, J3, L2: a technician drafts a quote, from a service request or by themselves; the customer does not see it.
 * @returns id of the quote; with a key that was answered before, of the same one
 * @throws Refused NOT_FOUND, FORBIDDEN_ROLE, ONLINE_HAS_NO_QUOTES, INVALID_INPUT and what else a line is refused for; KeyReused, KeyMissing
 */
export async function draftQuote(
  deps: { database: Database },
  caller: Caller,
  input: QuoteDraft & { accountId: string; idempotencyKey?: string | null },
): Promise<string> {
  const key = keyIn('quoteDraft', input);
  const request = { caller, of: [AccountRow, input.accountId], action: 'QUOTE_DRAFT', key } as const;
  const { quoteId } = await inAccount(deps, request, async ({ tx, account, today }) => {
    const facts = await quoteFacts(tx, account, tx.now);
    const { lines, validUntil } = await readDraft(tx, account, input, facts);
    const [number] = await takeNumbers(tx, 'Q', Number(today.slice(0, 4)), 1);
    const { requestId = null, purchaseOrderId = null, note = null, terms = null, internalNote = null } = input;
    const said = { requestId, purchaseOrderId, note, terms, internalNote };
    const quote = newDraft(tx, caller, account, { number: number!, validUntil, ...said });
    await insertRows(tx, QuoteRow, [quote]);
    await writeLines(tx, quote.id, lines, facts);
    const after = { number: quote.number, lines: lines.length };
    await recordAudit(tx, caller, {
      accountId: account.id,
      action: 'QUOTE_DRAFT',
      subjectId: quote.id,
      rule: 'H1',
      after,
    });
    return { quoteId: quote.id };
  });
  return quoteId;
}

/** What a technician says of a quote to draft. */
export type QuoteDraft = QuoteTexts & { requestId?: string | null; lines: LineDraft[] };

/** What a technician changes of a draft, as they saw it. */
type QuoteUpdate = QuoteTexts & { quoteId: string; expectedVersion: number; lines?: LineDraft[] | null };

/** What that comes to. */
export interface Drafted {
  lines: QuoteLine[];
  validUntil: PlainDate;
}

/**
 * H3, H8, H15, J3: what a technician means, if it can be drafted.
 * @throws Refused NOT_FOUND, INVALID_INPUT and what else a line is refused for
 */
export async function readDraft(
  reader: Reader,
  account: AccountRow,
  input: QuoteDraft,
  facts: QuoteFacts,
): Promise<Drafted> {
  await enforceReferences(reader, account, input);
  enforce(decideTexts(input, facts.today));
  const lines = linesFrom(input.lines, facts);
  const validUntil = input.validUntil ?? defaultValidity(lines, facts);
  enforce(decideDraftedLines(lines, facts, validUntil));
  return { lines: lines.map((line) => withLastingPrice(line, facts)), validUntil };
}

/**
 * H2, H9: changes a draft; lines, when given, replace all lines. Editing lines clears an approval.
 * @throws Refused as `draftQuote`, STALE_VERSION, QUOTE_NOT_EDITABLE
 */
export function updateQuote(deps: { database: Database }, caller: Caller, input: QuoteUpdate): Promise<void> {
  return inQuote(deps, { caller, seen: input, action: 'QUOTE_UPDATE' }, async ({ tx, account, row: quote, today }) => {
    await enforceReferences(tx, account, input);
    enforce(decideTexts(input, today));
    const { quoteId: _id, expectedVersion: _version, lines: _lines, validUntil: _day, ...texts } = input;
    const given = Object.fromEntries(Object.entries(texts).filter(([, value]) => value !== undefined));
    const { validUntil, written } = await readUpdate(tx, account, quote, input);
    const cleared = written ? { approval: null, approvedLinesHash: null, linesAuthorId: caller.actor.userId } : {};
    await changeQuote(tx, quote, { ...given, ...cleared, validUntil });
    if (written) {
      await tx.execute('DELETE FROM quote_lines WHERE quote_id = ?', [quote.id]);
      await writeLines(tx, quote.id, written.lines, written.facts);
    }
    const after = { ...given, validUntil, lines: written?.lines.length };
    await recordAudit(tx, caller, {
      accountId: account.id,
      action: 'QUOTE_UPDATE',
      subjectId: quote.id,
      rule: 'H2',
      after,
    });
  });
}

/**
 * H8, H16: until when a draft is valid after a change, and its lines, if they are replaced. Whoever clears the day gets the default again.
 * @throws Refused what lines are refused for
 */
async function readUpdate(
  tx: Tx,
  account: AccountRow,
  quote: QuoteRow,
  { lines: drafts, validUntil: day }: Pick<QuoteUpdate, 'lines' | 'validUntil'>,
): Promise<{ validUntil: PlainDate; written: { lines: QuoteLine[]; facts: QuoteFacts } | null }> {
  if (!drafts && day !== null) return { validUntil: day ?? quote.validUntil, written: null };
  const facts = await quoteFacts(tx, account, tx.now);
  const lines = drafts ? linesFrom(drafts, facts) : (await linesOf(tx, quote.id)).map(toQuoteLine);
  const validUntil = day === null ? defaultValidity(lines, facts) : (day ?? quote.validUntil);
  if (!drafts) return { validUntil, written: null };
  enforce(decideDraftedLines(lines, facts, validUntil));
  return { validUntil, written: { lines, facts } };
}

function decideTexts({ note, terms, internalNote, validUntil }: QuoteTexts, today: PlainDate): Verdict {
  const texts = Object.entries({ note, terms, internalNote }).flatMap(([field, text]) =>
    text ? decideNote(field, text) : [],
  );
  return validUntil ? [...texts, ...decideValidity(validUntil, today)] : texts;
}

async function enforceReferences(
  reader: Reader,
  account: AccountRow,
  { requestId, purchaseOrderId }: QuoteTexts & { requestId?: string | null },
): Promise<void> {
  const isOfAccount = (row: { accountId: string } | null) => row?.accountId === account.id;
  if (requestId && !isOfAccount(await findRow(reader, ServiceRequestRow, requestId))) {
    throw new Refused(refuse('NOT_FOUND', 'J3', ['requestId']));
  }
  if (purchaseOrderId && !isOfAccount(await findRow(reader, PurchaseOrderRow, purchaseOrderId))) {
    throw new Refused(refuse('NOT_FOUND', 'I1', ['purchaseOrderId']));
  }
}
