import { ALLOWED, refuse, type Verdict } from '../verdict';
import { add, larger, type Minor, minor, smaller, subtract, sum, ZERO } from './minor';
import { type Currency, multiply, type NamedAmount, parseAmount, percentOf, roundHalfUp, toDecimal } from './money';
import { type CreditableLine, creditTax } from './tax';

/** G9: why staff correct an invoice. */
export const CREDIT_REASONS = ['GOODWILL', 'ERROR', 'BAD_DEBT'] as const;

export type CreditReason = (typeof CREDIT_REASONS)[number];

/** Why a credit note was issued; those of orders have no reason of their own (C10). */
export type CreditNoteReason = CreditReason | 'GATEWAY_REFUND' | 'REISSUE';

/** G9: where what is not open any more goes: to the account's balance, or back to the card that paid. */
export type CreditDestination = 'BALANCE' | 'CARD';

/** G9: how far a credit is that staff want to give. */
export type CreditStatus = 'PENDING_APPROVAL' | 'ISSUED' | 'REJECTED';

/**
 * G9: what staff can credit of one invoice without another person's approval, with tax, in minor units: 500 USD, and
 * what we set for other currencies.
 */
export const CREDIT_APPROVED_ABOVE = {
  ...{ USD: minor(50_000), EUR: minor(46_000), GBP: minor(40_000) },
  ...{ CAD: minor(68_000), AUD: minor(76_000), JPY: minor(75_000) },
} as const satisfies Record<Currency, Minor>;

/** A charged line of the invoice that is corrected. */
export interface ChargedLine extends CreditableLine {
  id: string;
}

/** What is credited of a charged line: before tax and tax, positive, minor units. */
export interface LineCredit {
  lineId: string;
  amount: Minor;
  tax: Minor;
}

/** What staff name: amounts before tax of lines, or an amount with tax, or neither. */
export interface NamedCredit {
  lines?: readonly { lineId: string; amount: NamedAmount }[] | null;
  amount?: NamedAmount | null;
}

/** The facts about an invoice that decide what can be credited of it. Minor units, with tax. */
export interface CreditFacts {
  currency: Currency;
  lines: readonly ChargedLine[];
  /** What is open of it, payments under way counting as paid. */
  open: Minor;
  /** What card payments of it have left, that could go back. */
  refundable: Minor;
  /** D10: whether an order that waits for its payment concerns a subscription that it charges. */
  isOrderPending: boolean;
}

export const leftOfLine = ({ amount, tax, creditedAmount, creditedTax }: CreditableLine): Minor =>
  subtract(add(amount, tax), creditedAmount, creditedTax);

/** G9: what is left to credit of lines, with tax, in minor units. */
export const leftToCredit = (lines: readonly CreditableLine[]): Minor => sum(lines.map(leftOfLine));

/** The sum of credits, with tax, in minor units. */
export const totalOfCredits = (credits: readonly LineCredit[]): Minor =>
  sum(credits.map(({ amount, tax }) => add(amount, tax)));

/**
 * G9: an amount with tax, spread over lines in proportion to what is left of each, so that the parts add up to it
 * exactly. The running sum is rounded. Each part is divided into amount and tax by the line's rate; crediting all that
 * is left of a line takes exactly that. Minor units. Throws RangeError for more than is left.
 */
export function spreadCredit(lines: readonly ChargedLine[], credit: Minor): LineCredit[] {
  const left = leftToCredit(lines);
  if (credit < 0 || credit > left) throw new RangeError(`A credit of ${credit} against ${left} left`);
  let leftSoFar = ZERO;
  return lines.flatMap((line) => {
    const before = share({ credit, part: leftSoFar, whole: left });
    leftSoFar = add(leftSoFar, leftOfLine(line));
    const part = subtract(share({ credit, part: leftSoFar, whole: left }), before);
    return part > 0 ? [divide(line, part)] : [];
  });
}

const share = ({ credit, part, whole }: Record<'credit' | 'part' | 'whole', Minor>): Minor =>
  roundHalfUp(multiply(credit, part, whole || 1));

/** A part with tax as amount and tax, each at most what is left of the line. */
function divide({ id: lineId, ...line }: ChargedLine, part: Minor): LineCredit {
  const amountLeft = subtract(line.amount, line.creditedAmount);
  const taxLeft = subtract(line.tax, line.creditedTax);
  const { numerator, denominator } = percentOf(minor(1), line.taxRate);
  const amount = roundHalfUp(multiply(part, denominator, denominator + numerator));
  const possible = larger(smaller(amount, amountLeft), subtract(part, taxLeft));
  return { lineId, amount: possible, tax: subtract(part, possible) };
}

/**
 * G9: what is credited of each line: the amounts named, an amount spread over the lines, or, where neither is named,
 * all that is left; of a bad debt all that is open.
 * Refuses NOTHING_TO_CREDIT, ORDER_PENDING, NOT_FOUND (no charge of the invoice), INVALID_INPUT, CREDIT_ABOVE_LEFT.
 */
export function planCredit(
  { currency, lines, open, isOrderPending }: CreditFacts,
  { lines: named, amount }: NamedCredit,
  reason: CreditReason,
): { verdict: Verdict; credits: LineCredit[] } {
  const refused = (verdict: Verdict) => ({ verdict, credits: [] });
  const left = leftToCredit(lines);
  const state = decideCreditState({ left, isOrderPending });
  if (state.length > 0) return refused(state);
  if (named && amount) return refused([refuse('INVALID_INPUT', 'G9', ['amount'])]);
  if (named) {
    const verdict = decideNamedLines(lines, named, currency);
    return verdict.length > 0 ? refused(verdict) : { verdict, credits: creditsOf(lines, named, currency) };
  }
  const wanted = amount ? parseAmount(amount, currency) : reason === 'BAD_DEBT' ? smaller(open, left) : left;
  if (wanted === null || (amount && wanted <= 0)) return refused([refuse('INVALID_INPUT', 'B4', ['amount'])]);
  if (wanted > left)
    return refused([refuse('CREDIT_ABOVE_LEFT', 'G9', ['amount'], { left: toDecimal(left, currency) })]);
  return { verdict: ALLOWED, credits: spreadCredit(lines, wanted) };
}

/** G9: whether anything of an invoice can be credited now. `left`: with tax, minor units. */
export function decideCreditState({ left, isOrderPending }: { left: Minor; isOrderPending: boolean }): Verdict {
  if (left <= 0) return [refuse('NOTHING_TO_CREDIT', 'G9')];
  return isOrderPending ? [refuse('ORDER_PENDING', 'D10')] : ALLOWED;
}

function decideNamedLines(
  lines: readonly ChargedLine[],
  named: readonly { lineId: string; amount: NamedAmount }[],
  currency: Currency,
): Verdict {
  const ids = named.map(({ lineId }) => lineId);
  if (named.length === 0 || new Set(ids).size < ids.length) return [refuse('INVALID_INPUT', 'G9', ['lines'])];
  return named.flatMap(({ lineId, amount }) => {
    const line = lines.find(({ id }) => id === lineId);
    if (!line) return [refuse('NOT_FOUND', 'L1', ['lines'])];
    const parsed = parseAmount(amount, currency);
    if (parsed === null || parsed <= 0) return [refuse('INVALID_INPUT', 'B4', ['lines'])];
    const left = subtract(line.amount, line.creditedAmount);
    const params = { left: toDecimal(left, currency) };
    return parsed > left ? [refuse('CREDIT_ABOVE_LEFT', 'G9', ['lines'], params)] : ALLOWED;
  });
}

function creditsOf(
  lines: readonly ChargedLine[],
  named: readonly { lineId: string; amount: NamedAmount }[],
  currency: Currency,
): LineCredit[] {
  return named.map(({ lineId, amount: text }) => {
    const amount = parseAmount(text, currency)!;
    return { lineId, amount, tax: creditTax(lines.find(({ id }) => id === lineId)!, amount) };
  });
}

/** G9: whether what was planned earlier can still be credited, line by line. Refuses CREDIT_ABOVE_LEFT, ORDER_PENDING. */
export function decideLater({ lines, currency, isOrderPending }: CreditFacts, credits: readonly LineCredit[]): Verdict {
  const state = decideCreditState({ left: leftToCredit(lines), isOrderPending });
  if (state.length > 0) return state;
  return credits.flatMap(({ lineId, amount, tax }) => {
    const line = lines.find(({ id }) => id === lineId)!;
    const [amountLeft, taxLeft] = [subtract(line.amount, line.creditedAmount), subtract(line.tax, line.creditedTax)];
    const params = { left: toDecimal(amountLeft, currency) };
    return amount > amountLeft || tax > taxLeft ? [refuse('CREDIT_ABOVE_LEFT', 'G9', [], params)] : ALLOWED;
  });
}

/** G9: what a credit does: it lowers what is open first; the rest goes to the balance, or back to the card. Minor units. */
export function divideCredit(
  { total, open }: { total: Minor; open: Minor },
  destination: CreditDestination,
): { againstOpen: Minor; toBalance: Minor; toCard: Minor } {
  const againstOpen = smaller(total, larger(open, ZERO));
  const rest = subtract(total, againstOpen);
  return destination === 'CARD'
    ? { againstOpen, toBalance: ZERO, toCard: rest }
    : { againstOpen, toBalance: rest, toCard: ZERO };
}

/**
 * G9: whether a credit of that total can be given so: a bad debt is at most what is open; only what card payments have
 * left goes back to a card. Refuses AMOUNT_ABOVE_OPEN, REFUND_ABOVE_PAID.
 * @param isLater whether it was asked for before and is decided now: then no input is named
 */
export function decideCredit(
  { currency, open, refundable }: CreditFacts,
  { total, reason, destination }: { total: Minor; reason: CreditReason; destination: CreditDestination },
  isLater = false,
): Verdict {
  const field = (name: string) => (isLater ? [] : [name]);
  if (total <= 0) return [refuse('NOTHING_TO_CREDIT', 'G9')];
  if (reason === 'BAD_DEBT' && total > open)
    return [refuse('AMOUNT_ABOVE_OPEN', 'G9', field('amount'), { open: toDecimal(open, currency) })];
  const { toCard } = divideCredit({ total, open }, destination);
  if (toCard <= refundable) return ALLOWED;
  return [refuse('REFUND_ABOVE_PAID', 'G9', field('destination'), { most: toDecimal(refundable, currency) })];
}

/**
 * G9: whether a credit needs the approval of a supervisor: where it, with what staff credited of the same invoice before
 * without approval, is above the limit. With tax, minor units.
 */
export function needsCreditApproval(
  { total, creditedBefore }: { total: Minor; creditedBefore: Minor },
  currency: Currency,
): boolean {
  return add(total, creditedBefore) > CREDIT_APPROVED_ABOVE[currency];
}

/** G9: whether a supervisor may decide on a credit now: it waits for that, and somebody else wants it. */
export function decideCreditDecision(credit: { status: CreditStatus; authorId: string }, deciderId: string): Verdict {
  if (credit.status !== 'PENDING_APPROVAL') return [refuse('CREDIT_ALREADY_DECIDED', 'G9')];
  return credit.authorId === deciderId ? [refuse('SELF_APPROVAL', 'G9')] : ALLOWED;
}

/**
 * G9, C4: what is left of the segments of a charged line once a correction has taken its part: each in proportion, so
 * that they add up to what is left. Minor units, before tax.
 */
export function cutSegments(amounts: readonly Minor[], left: Minor): Minor[] {
  const whole = sum(amounts);
  let soFar = ZERO;
  return amounts.map((amount) => {
    const before = share({ credit: left, part: soFar, whole });
    soFar = add(soFar, amount);
    return subtract(share({ credit: left, part: soFar, whole }), before);
  });
}
