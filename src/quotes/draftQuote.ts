import { AccountRow, inAccount } from '../accounts';
import { recordAudit } from '../audit';
import type { Caller } from '../identity';
import { takeNumbers } from '../invoicing';
import { type Database, findRow, insertRows, type Tx } from '../platform/database';
import { newId } from '../platform/ids';
import { PurchaseOrderRow } from '../purchasing';
import { ServiceRequestRow } from '../requests';
import {
  boundVersion,
  decideCancelPrice,
  decideNote,
  decideQuoteLines,
  decideValidity,
  defaultValidity,
  type EffectiveWhen,
  enforce,
  type Frequency,
  isPriceNegotiated,
  listPriceOf,
  type NamedAmount,
  type PlainDate,
  parseAmount,
  type QuoteLine,
  type QuoteLineKind,
  Refused,
  refuse,
  type Verdict,
  ZERO,
} from '../rules';
import { changeQuote } from './changeQuote';
import { QuoteLineRow, QuoteRow } from './entities';
import { type QuoteFacts, quoteFacts } from './facts';
import { inQuote } from './inQuote';

/** What a technician says of a line; what is absent is as the subscription has it. */
export interface LineDraft {
  kind: QuoteLineKind;
  subscriptionId?: string | null;
  planId?: string | null;
  seats?: number | null;
  frequency?: Frequency | null;
  effectiveWhen: EffectiveWhen;
  effectiveOn?: PlainDate | null;
  coTermWith?: string | null;
  unitPrice?: NamedAmount | null;
  discountPercent?: string | null;
}

/** What a technician says of a quote. In an update what is absent stays and null clears. */
export interface QuoteTexts {
  validUntil?: PlainDate | null;
  note?: string | null;
  terms?: string | null;
  internalNote?: string | null;
  purchaseOrderId?: string | null;
}

/**
 * H1, H3, H15, J3: a technician drafts a quote, from a service request or by themselves; the customer does not see it.
 * @returns id of the quote
 * @throws Refused NOT_FOUND, FORBIDDEN_ROLE, ONLINE_HAS_NO_QUOTES, INVALID_INPUT and what else a line is refused for
 */
export function draftQuote(
  deps: { database: Database },
  caller: Caller,
  input: QuoteTexts & { accountId: string; requestId?: string | null; lines: LineDraft[] },
): Promise<string> {
  const request = { caller, of: [AccountRow, input.accountId], action: 'QUOTE_DRAFT' } as const;
  return inAccount(deps, request, async ({ tx, account, today }) => {
    await enforceReferences(tx, account, input);
    enforce(decideTexts(input, today));
    const facts = await quoteFacts(tx, account, tx.now);
    const lines = linesFrom(input.lines, facts);
    const [number] = await takeNumbers(tx, 'Q', Number(today.slice(0, 4)), 1);
    const quote: QuoteRow = {
      ...{ id: newId('Quote'), number: number!, revision: 1, version: 1, accountId: account.id, status: 'DRAFT' },
      ...{
        authorId: caller.actor.userId,
        linesAuthorId: caller.actor.userId,
        requestId: input.requestId ?? null,
        currency: account.currency,
      },
      ...{ purchaseOrderId: input.purchaseOrderId ?? null, sentOf: null, draftOf: number!, createdAt: tx.now },
      validUntil: input.validUntil ?? defaultValidity(lines, facts),
      ...{ note: input.note ?? null, terms: input.terms ?? null, internalNote: input.internalNote ?? null },
      ...{ approval: null, approvedLinesHash: null, sentAt: null, sentAmounts: null, sentTotals: null },
      ...{
        sentFacts: null,
        documentId: null,
        documentSha256: null,
        certificateId: null,
        remindedFor: null,
        decision: null,
        orderId: null,
        supersedesId: null,
      },
    };
    await insertRows(tx, QuoteRow, [quote]);
    await writeLines(tx, quote, lines, facts);
    const after = { number: quote.number, lines: lines.length };
    await recordAudit(tx, caller, {
      accountId: account.id,
      action: 'QUOTE_DRAFT',
      subjectId: quote.id,
      rule: 'H1',
      after,
    });
    return quote.id;
  });
}

/**
 * H2, H9: changes a draft; lines, when given, replace all lines. Editing lines clears an approval.
 * @throws Refused as `draftQuote`, STALE_VERSION, QUOTE_NOT_EDITABLE
 */
export function updateQuote(
  deps: { database: Database },
  caller: Caller,
  input: QuoteTexts & { quoteId: string; expectedVersion: number; lines?: LineDraft[] | null },
): Promise<void> {
  return inQuote(deps, { caller, seen: input, action: 'QUOTE_UPDATE' }, async ({ tx, account, row: quote, today }) => {
    await enforceReferences(tx, account, input);
    enforce(decideTexts(input, today));
    const { quoteId: _id, expectedVersion: _version, lines, validUntil, ...texts } = input;
    const given = Object.fromEntries(Object.entries(texts).filter(([, value]) => value !== undefined));
    const cleared = lines ? { approval: null, approvedLinesHash: null, linesAuthorId: caller.actor.userId } : {};
    const changed = await changeQuote(tx, quote, { ...given, ...cleared, validUntil: validUntil ?? quote.validUntil });
    if (lines) {
      await tx.execute('DELETE FROM quote_lines WHERE quote_id = ?', [quote.id]);
      const facts = await quoteFacts(tx, account, tx.now);
      await writeLines(tx, changed, linesFrom(lines, facts), facts);
    }
    const after = { ...given, validUntil: changed.validUntil, lines: lines?.length };
    await recordAudit(tx, caller, {
      accountId: account.id,
      action: 'QUOTE_UPDATE',
      subjectId: quote.id,
      rule: 'H2',
      after,
    });
  });
}

function decideTexts({ note, terms, internalNote, validUntil }: QuoteTexts, today: PlainDate): Verdict {
  const texts = Object.entries({ note, terms, internalNote }).flatMap(([field, text]) =>
    text ? decideNote(field, text) : [],
  );
  return validUntil ? [...texts, ...decideValidity(validUntil, today)] : texts;
}

async function enforceReferences(
  tx: Tx,
  account: AccountRow,
  { requestId, purchaseOrderId }: QuoteTexts & { requestId?: string | null },
): Promise<void> {
  const isOfAccount = (row: { accountId: string } | null) => row?.accountId === account.id;
  if (requestId && !isOfAccount(await findRow(tx, ServiceRequestRow, requestId))) {
    throw new Refused(refuse('NOT_FOUND', 'J3', ['requestId']));
  }
  if (purchaseOrderId && !isOfAccount(await findRow(tx, PurchaseOrderRow, purchaseOrderId))) {
    throw new Refused(refuse('NOT_FOUND', 'I1', ['purchaseOrderId']));
  }
}

const linesFrom = (drafts: readonly LineDraft[], facts: QuoteFacts): QuoteLine[] =>
  drafts.map((draft, index) => lineFrom(draft, facts, index));

async function writeLines(tx: Tx, quote: QuoteRow, lines: readonly QuoteLine[], facts: QuoteFacts): Promise<void> {
  enforce([...lines.flatMap(decideDraftedPrice), ...decideQuoteLines(lines, facts, quote.validUntil)]);
  const rows = lines.map((line, position) => {
    const listUnitPrice = listPriceOf(line, facts) ?? line.unitPrice ?? ZERO;
    const priceIsNegotiated = isPriceNegotiated(line, facts);
    return { ...line, quoteId: quote.id, position, listUnitPrice, priceIsNegotiated };
  });
  await insertRows(tx, QuoteLineRow, rows);
}

function decideDraftedPrice(line: QuoteLine, index: number): Verdict {
  if (line.kind !== 'CANCEL') return [];
  return decideCancelPrice(line).map((refusal) => ({ ...refusal, field: ['lines', String(index), ...refusal.field] }));
}

/** B4: a price in the account's currency; absent: none named. */
function lineFrom(draft: LineDraft, facts: QuoteFacts, index: number): QuoteLine {
  const subscription = facts.subscriptions.find(({ id }) => id === draft.subscriptionId);
  if (draft.kind !== 'ADD' && !subscription)
    throw new Refused(refuse('NOT_FOUND', 'L1', ['lines', String(index), 'subscriptionId']));
  const named = draft.unitPrice ?? null;
  const unitPrice = named && parseAmount(named, facts.currency);
  if (named && unitPrice === null)
    throw new Refused(refuse('INVALID_INPUT', 'B4', ['lines', String(index), 'unitPrice']));
  const planId = draft.planId ?? subscription?.planId ?? '';
  const { subscriptionId = null, coTermWith = null } = draft;
  return {
    ...{ id: newId('QuoteLine'), kind: draft.kind, subscriptionId, coTermWith, planId, unitPrice },
    termsVersion: boundVersion({ subscriptionId, coTermWith }, facts.termsVersions),
    productId: facts.plans.get(planId)?.productId ?? '',
    seats: draft.seats ?? subscription?.seats ?? 0,
    frequency: draft.frequency ?? subscription?.frequency ?? 'ANNUAL',
    ...{
      effectiveWhen: draft.effectiveWhen,
      effectiveOn: draft.effectiveOn ?? null,
    },
    discountPercent: draft.discountPercent ?? null,
    priceIsNegotiated: false,
  };
}
