import { insertRows, type Tx } from '../platform/database';
import { newId } from '../platform/ids';
import {
  boundVersion,
  decideCancelPrice,
  decideQuoteLines,
  type EffectiveWhen,
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
import { QuoteLineRow } from './entities';
import type { QuoteFacts } from './facts';

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

/**
 * The lines that a technician means, bound to the terms of today (H4).
 * @throws Refused NOT_FOUND, INVALID_INPUT where a line cannot be read at all
 */
export const linesFrom = (drafts: readonly LineDraft[], facts: QuoteFacts): QuoteLine[] =>
  drafts.map((draft, index) => lineFrom(draft, facts, index));

/** H3, H15: whether lines can be drafted: as a draft is saved, and previewed. */
export function decideDraftedLines(lines: readonly QuoteLine[], facts: QuoteFacts, validUntil: PlainDate): Verdict {
  return [...lines.flatMap(decideDraftedPrice), ...decideQuoteLines(lines, facts, validUntil)];
}

/** Writes the lines of a draft, which can be drafted. */
export async function writeLines(
  tx: Tx,
  quoteId: string,
  lines: readonly QuoteLine[],
  facts: QuoteFacts,
): Promise<void> {
  await insertRows(
    tx,
    QuoteLineRow,
    lines.map((line, position) => draftedLine(line, quoteId, position, facts)),
  );
}

/** B2: a line that can be drafted, with whether its price lasts. */
export const withLastingPrice = (line: QuoteLine, facts: QuoteFacts): QuoteLine => ({
  ...line,
  priceIsNegotiated: isPriceNegotiated(line, facts),
});

/** A line as a draft keeps it: with the list price of the day, and whether its own lasts. */
export function draftedLine(line: QuoteLine, quoteId: string, position: number, facts: QuoteFacts): QuoteLineRow {
  const listUnitPrice = listPriceOf(line, facts) ?? line.unitPrice ?? ZERO;
  return { ...withLastingPrice(line, facts), quoteId, position, listUnitPrice };
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
    ...{ effectiveWhen: draft.effectiveWhen, effectiveOn: draft.effectiveOn ?? null },
    discountPercent: draft.discountPercent ?? null,
    priceIsNegotiated: false,
  };
}
