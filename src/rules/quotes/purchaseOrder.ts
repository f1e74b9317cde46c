import { type Minor, minor, subtract, ZERO } from '../money/minor';
import { type Currency, type NamedAmount, parseAmount } from '../money/money';
import { type AccountKind, type Action, decideRole, type Standing } from '../people/access';
import { addDays, type PlainDate } from '../terms/calendar';
import { decideText } from '../text';
import { ALLOWED, refuse, type Verdict } from '../verdict';

/** The stored states of a purchase order (I2). */
export type StoredPurchaseOrderStatus = 'DRAFT' | 'PROPOSED' | 'ACTIVE' | 'CLOSED' | 'DECLINED';

/** The state of a purchase order on a day: an ACTIVE one may be EXPIRED or EXHAUSTED, and become ACTIVE again. */
export type PurchaseOrderStatus = StoredPurchaseOrderStatus | 'EXPIRED' | 'EXHAUSTED';

/** Amounts and days of purchase orders. */
export const PURCHASE_ORDERS = {
  /**
   * I4: the largest net amount of a quote that needs none, in minor units: 25,000 USD, and what we set for other
   * currencies.
   */
  neededAbove: {
    ...{ USD: minor(2_500_000), EUR: minor(2_300_000), GBP: minor(2_000_000) },
    ...{ CAD: minor(3_400_000), AUD: minor(3_800_000), JPY: minor(3_750_000) },
  },
  /** I6: how many days before its last valid day the contact is reminded of it. */
  reminderDays: [30, 7],
  /** I3, ours: longest number, in characters. */
  maxNumber: 64,
} as const satisfies { neededAbove: Record<Currency, Minor>; reminderDays: readonly number[]; maxNumber: number };

/**
 * The facts that decide what a purchase order can be used for. Amounts in minor units; `expiresOn` is the last valid
 * day.
 */
export interface PurchaseOrderTerms {
  status: StoredPurchaseOrderStatus;
  currency: Currency;
  /** null: any amount. */
  ceiling: Minor | null;
  validFrom: PlainDate;
  expiresOn: PlainDate | null;
}

/** I5: a purchase order with what remains of it. Minor units, with tax; null: it has no ceiling. */
export interface RemainingOfPurchaseOrder<Row extends PurchaseOrderTerms = PurchaseOrderTerms> {
  row: Row;
  remaining: Minor | null;
}

/** I5: the same with what is drawn on it. Minor units, with tax. */
export interface PurchaseOrderFacts<Row extends PurchaseOrderTerms = PurchaseOrderTerms>
  extends RemainingOfPurchaseOrder<Row> {
  used: Minor;
  committed: Minor;
}

/** The purchase order that an invoice is issued on, with the number that it keeps (I6). */
export interface PurchaseOrderReference {
  purchaseOrderId: string;
  purchaseOrderNumber: string;
}

/** I5: what remains of a ceiling after what is used and committed. Null: there is no ceiling. Minor units. */
export function remainingOf(ceiling: Minor | null, drawn: { used: Minor; committed: Minor }): Minor | null {
  return ceiling === null ? null : subtract(ceiling, drawn.used, drawn.committed);
}

/**
 * I2: the state of a purchase order on a day of the account. One that is both out of date and used up counts as
 * expired.
 */
export function purchaseOrderStatusOn(
  { status, expiresOn }: Pick<PurchaseOrderTerms, 'status' | 'expiresOn'>,
  today: PlainDate,
  remaining: Minor | null,
): PurchaseOrderStatus {
  if (status !== 'ACTIVE') return status;
  if (expiresOn !== null && expiresOn < today) return 'EXPIRED';
  return isUsedUp(remaining) ? 'EXHAUSTED' : 'ACTIVE';
}

/** I5: whether nothing is left of what remains; null: it has no ceiling. Minor units. */
export const isUsedUp = (remaining: Minor | null): boolean => remaining !== null && remaining <= 0;

/** What people do to a purchase order that exists. */
export const PURCHASE_ORDER_ACTIONS = [
  'PURCHASE_ORDER_UPDATE',
  'PURCHASE_ORDER_DISCARD',
  'PURCHASE_ORDER_PROPOSE',
  'PURCHASE_ORDER_ACCEPT',
  'PURCHASE_ORDER_DECLINE',
  'PURCHASE_ORDER_CLOSE',
] as const satisfies Action[];

export type PurchaseOrderAction = (typeof PURCHASE_ORDER_ACTIONS)[number];

/** The events of a quote that its purchase order follows. */
export type QuoteEvent = 'SENT' | 'ACCEPTED' | 'REJECTED' | 'WITHDRAWN' | 'EXPIRED';

/**
 * I2: the state machine: for each step, the state before → the state after. Nothing leads out of CLOSED and DECLINED.
 */
const STEPS: Readonly<
  Record<PurchaseOrderAction | QuoteEvent, Partial<Record<StoredPurchaseOrderStatus, StoredPurchaseOrderStatus>>>
> = {
  PURCHASE_ORDER_UPDATE: { DRAFT: 'DRAFT', PROPOSED: 'PROPOSED', ACTIVE: 'ACTIVE' },
  PURCHASE_ORDER_DISCARD: { DRAFT: 'DRAFT' },
  PURCHASE_ORDER_PROPOSE: { DRAFT: 'PROPOSED' },
  PURCHASE_ORDER_ACCEPT: { PROPOSED: 'ACTIVE' },
  PURCHASE_ORDER_DECLINE: { PROPOSED: 'DECLINED' },
  PURCHASE_ORDER_CLOSE: { ACTIVE: 'CLOSED' },
  SENT: { DRAFT: 'PROPOSED' },
  ACCEPTED: { PROPOSED: 'ACTIVE', ACTIVE: 'ACTIVE' },
  REJECTED: { PROPOSED: 'DECLINED' },
  WITHDRAWN: { PROPOSED: 'DRAFT' },
  EXPIRED: { PROPOSED: 'DRAFT' },
};

/** I2: the state that a step leads to. Null: this state does not allow it. */
export function purchaseOrderAfter(
  step: PurchaseOrderAction | QuoteEvent,
  status: StoredPurchaseOrderStatus,
): StoredPurchaseOrderStatus | null {
  return STEPS[step][status] ?? null;
}

/** A10: drafts exist for staff only. */
export function isPurchaseOrderVisible(status: StoredPurchaseOrderStatus, isStaff: boolean): boolean {
  return isStaff || status !== 'DRAFT';
}

/** What decides who can do what to a purchase order. `wasProposed`: the customer has seen it once. */
export interface PurchaseOrderState {
  status: StoredPurchaseOrderStatus;
  wasProposed: boolean;
  isStaff: boolean;
}

/**
 * I2, I6, H18: whether the state allows an action that the role allows. Staff edit drafts; what is proposed or active, the
 * contact. Only what was never proposed is discarded.
 */
export function decidePurchaseOrderState(
  action: PurchaseOrderAction,
  { status, wasProposed, isStaff }: PurchaseOrderState,
): Verdict {
  if (purchaseOrderAfter(action, status) === null) return [refuse('PO_WRONG_STATE', 'I2')];
  if (action === 'PURCHASE_ORDER_DISCARD' && wasProposed) return [refuse('PO_WRONG_STATE', 'H18')];
  const isOthersToEdit = action === 'PURCHASE_ORDER_UPDATE' && (status === 'DRAFT') !== isStaff;
  return isOthersToEdit ? [refuse('FORBIDDEN_ROLE', 'I6')] : ALLOWED;
}

/** A9: what a person may do to a purchase order now, action by action. */
export function decidePurchaseOrderActions(
  standing: Standing,
  kind: AccountKind,
  facts: PurchaseOrderState,
): Partial<Record<Action, Verdict>> {
  const verdictOf = (action: PurchaseOrderAction) => {
    const role = decideRole(action, standing, kind);
    return role.length > 0 ? role : decidePurchaseOrderState(action, facts);
  };
  return Object.fromEntries(PURCHASE_ORDER_ACTIONS.map((action) => [action, verdictOf(action)]));
}

/** The changeable parts of a purchase order as somebody gives them. Absent: stays as it is. Null: is taken away. */
export interface GivenPurchaseOrder {
  number?: string | null;
  ceiling?: NamedAmount | null;
  expiresOn?: PlainDate | null;
}

type GivenField = keyof GivenPurchaseOrder;

/** What these inputs are called in the acceptance of a quote. */
export const QUOTE_ACCEPTANCE_FIELDS = {
  number: 'purchaseOrderNumber',
  expiresOn: 'purchaseOrderExpiresOn',
  ceiling: 'ceiling',
} as const satisfies Record<GivenField, string>;

const OWN_FIELDS: Readonly<Record<GivenField, string>> = {
  number: 'number',
  expiresOn: 'expiresOn',
  ceiling: 'ceiling',
};

/**
 * I3, I6, G7: whether a purchase order can have these values. An ACTIVE one has a number. The last valid day is neither
 * past nor before the first. The ceiling is above zero, in the account's currency; once the purchase order was proposed
 * it can only be raised (`decideCeilingRaise`).
 * @param facts with the `status` that it has once the values are written
 */
export function decidePurchaseOrderTerms(
  { number, ceiling, expiresOn }: GivenPurchaseOrder,
  facts: { status: StoredPurchaseOrderStatus; currency: Currency; validFrom: PlainDate; today: PlainDate },
  fields: Readonly<Record<GivenField, string>> = OWN_FIELDS,
): Verdict {
  const { status, validFrom, today } = facts;
  const isOver = expiresOn != null && (expiresOn < today || expiresOn < validFrom);
  const isNumberMissing = number === null && status === 'ACTIVE';
  return [
    ...(isNumberMissing ? [refuse('INVALID_INPUT', 'I3', [fields.number])] : ALLOWED),
    ...(number == null ? ALLOWED : decideText([fields.number], number, { max: PURCHASE_ORDERS.maxNumber })),
    ...(isOver ? [refuse('INVALID_INPUT', 'I6', [fields.expiresOn])] : ALLOWED),
    ...(ceiling ? decideCeiling(ceiling, facts.currency) : ALLOWED),
  ];
}

function decideCeiling(ceiling: NamedAmount, currency: Currency): Verdict {
  if (ceiling.currency !== currency) return [refuse('PO_CURRENCY', 'I3', ['ceiling'])];
  const minor = parseAmount(ceiling, currency);
  return minor === null || minor <= 0 ? [refuse('INVALID_INPUT', 'I3', ['ceiling'])] : ALLOWED;
}

/**
 * I2, I3, I5: whether an amount (with tax, minor units) can be drawn on a purchase order today: it is in force, in that
 * currency, and enough remains. Acceptance asks for the total of the whole quote, a renewal for that of its invoice.
 */
export function decidePurchaseOrderUse(
  { row, remaining }: RemainingOfPurchaseOrder,
  { total, currency, today }: { total: Minor; currency: Currency; today: PlainDate },
): Verdict {
  const isInForce = purchaseOrderStatusOn(row, today, remaining) === 'ACTIVE' && row.validFrom <= today;
  if (!isInForce) return [refuse('PO_NOT_IN_FORCE', 'I2', ['purchaseOrderId'])];
  if (row.currency !== currency) return [refuse('PO_CURRENCY', 'I3', ['purchaseOrderId'])];
  return remaining !== null && total > remaining ? [refuse('PO_EXCEEDED', 'I5', ['purchaseOrderId'])] : ALLOWED;
}

/**
 * I4: whether a quote needs a purchase order in force. What a card pays at acceptance is not counted. Net, minor units.
 */
export function requiresPurchaseOrder(quote: { net: Minor; currency: Currency; paidByCard: Minor }): boolean {
  return quote.net - quote.paidByCard > PURCHASE_ORDERS.neededAbove[quote.currency];
}

/** I4: whether the invoice of an accepted quote is due at once: it is above the limit, and paid by card without a PO. */
export function isDueAtOnce(quote: { net: Minor; currency: Currency; purchaseOrderId: string | null }): boolean {
  return quote.purchaseOrderId === null && requiresPurchaseOrder({ ...quote, paidByCard: ZERO });
}

/**
 * I6: the day of the account on which the contact is next reminded that a purchase order expires. It may be past if the
 * clock is late. Null: never again. Reminders up to `remindedOn` count as done. The answer depends on the purchase
 * order alone, so that a lost or repeated run changes nothing.
 */
export function nextExpiryReminder(
  {
    status,
    expiresOn,
    remindedOn,
  }: Pick<PurchaseOrderTerms, 'status' | 'expiresOn'> & { remindedOn: PlainDate | null },
  today: PlainDate,
): PlainDate | null {
  if (status !== 'ACTIVE' || expiresOn === null || expiresOn < today) return null;
  const days = PURCHASE_ORDERS.reminderDays.map((before) => addDays(expiresOn, -before));
  return days.find((day) => remindedOn === null || day > remindedOn) ?? null;
}
