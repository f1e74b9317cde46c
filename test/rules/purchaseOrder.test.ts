import type * as Rules from '../../src/rules';
import { type Plain, rules } from '../support/plain';

const {
  decideCeilingRaise,
  decidePurchaseOrderActions,
  decidePurchaseOrderState,
  decidePurchaseOrderTerms,
  decidePurchaseOrderUse,
  decideUnnamedPurchaseOrder,
  isDueAtOnce,
  isPurchaseOrderVisible,
  nextExpiryReminder,
  PURCHASE_ORDER_ACTIONS,
  PURCHASE_ORDERS,
  purchaseOrderAfter,
  purchaseOrderStatusOn,
  onlyPurchaseOrder,
  QUOTE_ACCEPTANCE_FIELDS,
  remainingOf,
  requiresPurchaseOrder,
  whyNotDrawn,
} = rules;
type Currency = Plain<Rules.Currency>;
type GivenPurchaseOrder = Plain<Rules.GivenPurchaseOrder>;
type PurchaseOrderAction = Plain<Rules.PurchaseOrderAction>;
type PurchaseOrderFacts = Plain<Rules.PurchaseOrderFacts>;
type PurchaseOrderStatus = Plain<Rules.PurchaseOrderStatus>;
type PurchaseOrderTerms = Plain<Rules.PurchaseOrderTerms>;
type QuoteEvent = Plain<Rules.QuoteEvent>;
type Standing = Plain<Rules.Standing>;
type StoredPurchaseOrderStatus = Plain<Rules.StoredPurchaseOrderStatus>;
type Verdict = Plain<Rules.Verdict>;

const TODAY = '2026-06-11';
const codes = (verdict: Verdict) => verdict.map(({ code, field }) => [code, ...field].join(' '));

const STATES: StoredPurchaseOrderStatus[] = ['DRAFT', 'PROPOSED', 'ACTIVE', 'CLOSED', 'DECLINED'];
const STANDINGS: Standing[] = ['CONTACT', 'ADMIN', 'MEMBER', 'TECHNICIAN', 'SUPPORT_AGENT', 'SUPERVISOR'];
const STAFF: Standing[] = ['TECHNICIAN', 'SUPPORT_AGENT', 'SUPERVISOR'];

const row = (change: Partial<PurchaseOrderTerms> = {}): PurchaseOrderTerms => ({
  ...{ status: 'ACTIVE', currency: 'USD', ceiling: 100_00, validFrom: '2026-01-01', expiresOn: '2026-12-31' },
  ...change,
});
const facts = (change: Partial<PurchaseOrderTerms> = {}, used = 0, committed = 0): PurchaseOrderFacts => {
  const of = row(change);
  return { row: of, used, committed, remaining: remainingOf(of.ceiling, { used, committed }) };
};

const dollars = (amount: string) => ({ amount, currency: 'USD' as const });

describe('the states of a purchase order (I2)', () => {
  test.each<[PurchaseOrderAction | QuoteEvent, string]>([
    ['PURCHASE_ORDER_UPDATE', 'DRAFT → DRAFT, PROPOSED → PROPOSED, ACTIVE → ACTIVE'],
    ['PURCHASE_ORDER_PROPOSE', 'DRAFT → PROPOSED'],
    ['PURCHASE_ORDER_ACCEPT', 'PROPOSED → ACTIVE'],
    ['PURCHASE_ORDER_DECLINE', 'PROPOSED → DECLINED'],
    ['PURCHASE_ORDER_DISCARD', 'DRAFT → DRAFT'],
    ['PURCHASE_ORDER_CLOSE', 'ACTIVE → CLOSED'],
    ['SENT', 'DRAFT → PROPOSED'],
    ['ACCEPTED', 'PROPOSED → ACTIVE, ACTIVE → ACTIVE'],
    ['REJECTED', 'PROPOSED → DECLINED'],
    ['WITHDRAWN', 'PROPOSED → DRAFT'],
    ['EXPIRED', 'PROPOSED → DRAFT'],
  ])('%s: %s', (step, expected) => {
    const steps = STATES.flatMap((from) => {
      const to = purchaseOrderAfter(step, from);
      return to === null ? [] : [`${from} → ${to}`];
    });
    expect(steps.join(', ')).toBe(expected);
  });

  test.each<[string, Partial<PurchaseOrderTerms>, number | null, PurchaseOrderStatus]>([
    ['in force', {}, 1, 'ACTIVE'],
    ['on its last day', { expiresOn: TODAY }, 1, 'ACTIVE'],
    ['on the day after', { expiresOn: '2026-06-10' }, 1, 'EXPIRED'],
    ['without an expiry', { expiresOn: null }, 1, 'ACTIVE'],
    ['used up', {}, 0, 'EXHAUSTED'],
    ['overdrawn by a tax that rose', {}, -1, 'EXHAUSTED'],
    ['without a ceiling', { ceiling: null }, null, 'ACTIVE'],
    ['used up and out of date', { expiresOn: '2026-06-10' }, 0, 'EXPIRED'],
    ['what is not active is neither', { status: 'CLOSED', expiresOn: '2026-06-10' }, 0, 'CLOSED'],
    ['a proposal neither', { status: 'PROPOSED', expiresOn: '2026-06-10' }, 1, 'PROPOSED'],
  ])('%s', (_why, change, remaining, status) => {
    expect(purchaseOrderStatusOn(row(change), TODAY, remaining)).toBe(status);
  });
});

/** What each may do in each state: the actions' last words; everything else is refused with the code that `otherwise` says. */
const ALLOWED_TO: Record<StoredPurchaseOrderStatus, Partial<Record<Standing, string>>> = {
  DRAFT: { TECHNICIAN: 'UPDATE DISCARD PROPOSE', SUPERVISOR: 'UPDATE DISCARD PROPOSE' },
  PROPOSED: { CONTACT: 'UPDATE ACCEPT DECLINE' },
  ACTIVE: { CONTACT: 'UPDATE', TECHNICIAN: 'CLOSE', SUPERVISOR: 'CLOSE' },
  CLOSED: {},
  DECLINED: {},
};

/** Whose an action is by their role, whatever the state. */
const WHOSE: Record<PurchaseOrderAction, Standing[]> = {
  PURCHASE_ORDER_UPDATE: ['CONTACT', 'TECHNICIAN', 'SUPERVISOR'],
  PURCHASE_ORDER_PROPOSE: ['TECHNICIAN', 'SUPERVISOR'],
  PURCHASE_ORDER_ACCEPT: ['CONTACT'],
  PURCHASE_ORDER_DECLINE: ['CONTACT'],
  PURCHASE_ORDER_DISCARD: ['TECHNICIAN', 'SUPERVISOR'],
  PURCHASE_ORDER_CLOSE: ['TECHNICIAN', 'SUPERVISOR'],
};

describe('who may do what in which state (A7, A8, I2, I6)', () => {
  const cells = STATES.flatMap((status) => STANDINGS.map((standing) => ({ status, standing })));
  const otherwise = (action: PurchaseOrderAction, status: StoredPurchaseOrderStatus, standing: Standing) => {
    if (standing === 'ADMIN' || standing === 'MEMBER') return 'NOT_BILLING_CONTACT';
    if (!WHOSE[action].includes(standing)) return 'FORBIDDEN_ROLE';
    const isOthers = action === 'PURCHASE_ORDER_UPDATE' && ['DRAFT', 'PROPOSED', 'ACTIVE'].includes(status);
    return isOthers ? 'FORBIDDEN_ROLE' : 'PO_WRONG_STATE';
  };

  test.each(cells)('$status, $standing', ({ status, standing }) => {
    const isStaff = STAFF.includes(standing);
    const verdicts = decidePurchaseOrderActions(standing, 'CORPORATE', { status, isStaff, wasProposed: false });
    const allowed = (ALLOWED_TO[status][standing] ?? '').split(' ');
    for (const action of PURCHASE_ORDER_ACTIONS) {
      const isAllowed = allowed.includes(action.replace('PURCHASE_ORDER_', ''));
      const expected = isAllowed ? [] : [otherwise(action, status, standing)];
      expect([action, ...codes(verdicts[action]!)]).toEqual([action, ...expected]);
    }
  });

  test('an online account has none', () => {
    for (const standing of ['CONTACT', ...STAFF] as const) {
      const verdicts = decidePurchaseOrderActions(standing, 'ONLINE', {
        status: 'ACTIVE',
        isStaff: true,
        wasProposed: true,
      });
      expect(Object.values(verdicts).map(codes)).toEqual(PURCHASE_ORDER_ACTIONS.map(() => ['ONLINE_HAS_NO_QUOTES']));
    }
  });

  test('a draft that the customer has seen is not discarded (H18)', () => {
    const verdictOf = (wasProposed: boolean) =>
      decidePurchaseOrderState('PURCHASE_ORDER_DISCARD', { status: 'DRAFT', isStaff: true, wasProposed });
    expect([false, true].map((wasProposed) => codes(verdictOf(wasProposed)))).toEqual([[], ['PO_WRONG_STATE']]);
  });

  test('only staff see a draft (A10)', () => {
    expect(STATES.filter((status) => !isPurchaseOrderVisible(status, false))).toEqual(['DRAFT']);
    expect(STATES.filter((status) => !isPurchaseOrderVisible(status, true))).toEqual([]);
  });
});

describe('what a purchase order can have (I3, I6, G7)', () => {
  test.each<[string, StoredPurchaseOrderStatus, GivenPurchaseOrder, string[]]>([
    ['nothing given', 'DRAFT', {}, []],
    ['everything taken away from a draft', 'DRAFT', { number: null, ceiling: null, expiresOn: null }, []],
    ['everything given', 'DRAFT', { number: 'PO-7', ceiling: dollars('100.00'), expiresOn: TODAY }, []],
    ['a proposal without a number', 'PROPOSED', { number: null }, []],
    ['an active one without a number', 'ACTIVE', { number: null }, ['INVALID_INPUT number']],
    ['a blank number', 'ACTIVE', { number: ' ' }, ['INVALID_INPUT number']],
    ['the longest number', 'ACTIVE', { number: 'x'.repeat(64) }, []],
    ['a longer one', 'ACTIVE', { number: 'x'.repeat(65) }, ['INVALID_INPUT number']],
    ['a card number', 'ACTIVE', { number: '4111 1111 1111 1111' }, ['CARD_NUMBER_REFUSED number']],
    ['an expiry in the past', 'ACTIVE', { expiresOn: '2026-06-10' }, ['INVALID_INPUT expiresOn']],
    ['another currency', 'DRAFT', { ceiling: { amount: '1', currency: 'EUR' } }, ['PO_CURRENCY ceiling']],
    ['too many decimals', 'DRAFT', { ceiling: dollars('1.001') }, ['INVALID_INPUT ceiling']],
    ['a ceiling of zero', 'DRAFT', { ceiling: dollars('0.00') }, ['INVALID_INPUT ceiling']],
    ['a negative ceiling', 'DRAFT', { ceiling: dollars('-1') }, ['INVALID_INPUT ceiling']],
  ])('%s', (_why, status, given, expected) => {
    const of = { status, currency: 'USD' as const, validFrom: '2026-06-01', today: TODAY };
    expect(codes(decidePurchaseOrderTerms(given, of))).toEqual(expected);
  });

  test('the last valid day is not before the first', () => {
    const of = { status: 'DRAFT', currency: 'USD', validFrom: '2026-07-01', today: TODAY } as const;
    expect(codes(decidePurchaseOrderTerms({ expiresOn: '2026-06-30' }, of))).toEqual(['INVALID_INPUT expiresOn']);
    expect(decidePurchaseOrderTerms({ expiresOn: '2026-07-01' }, of)).toEqual([]);
  });

  test('a quote’s acceptance names its own inputs', () => {
    const of = { status: 'ACTIVE', currency: 'USD', validFrom: TODAY, today: TODAY } as const;
    const given = { number: null, expiresOn: '2026-06-10' };
    expect(codes(decidePurchaseOrderTerms(given, of, QUOTE_ACCEPTANCE_FIELDS))).toEqual([
      'INVALID_INPUT purchaseOrderNumber',
      'INVALID_INPUT purchaseOrderExpiresOn',
    ]);
  });
});

describe('the contact raises the ceiling of what was proposed (I7)', () => {
  test.each<[string, ReturnType<typeof dollars> | null, Parameters<typeof facts>, string[]]>([
    ['more', dollars('150.00'), [{}, 90_00], []],
    ['the same', dollars('100.00'), [{}, 90_00], []],
    ['less, though it would suffice', dollars('99.99'), [{}, 10_00], ['INVALID_INPUT ceiling']],
    ['more, and less than is used', dollars('150.00'), [{}, 160_00], ['INVALID_INPUT ceiling']],
    ['more, and less than is used and committed', dollars('150.00'), [{}, 90_00, 60_01], ['INVALID_INPUT ceiling']],
    ['exactly what is used and committed', dollars('150.00'), [{}, 90_00, 60_00], []],
    ['taking it away', null, [{}, 0], ['INVALID_INPUT ceiling']],
    ['a ceiling where there was none', dollars('500.00'), [{ ceiling: null }, 0], ['INVALID_INPUT ceiling']],
  ])('%s', (_what, ceiling, of, expected) => {
    expect(codes(decideCeilingRaise(ceiling, facts(...of)))).toEqual(expected);
  });
});

describe('the purchase orders of the subscriptions that a quote changes, where none is named (I7)', () => {
  test.each<[string, string[], boolean, string | null, string[]]>([
    ['none can be used', [], false, null, []],
    ['one can', ['por_1'], false, 'por_1', []],
    ['one can, and it is paid by card', ['por_1'], true, 'por_1', []],
    ['several can: one has to be named', ['por_1', 'por_2'], false, null, ['PO_REQUIRED purchaseOrderId']],
    ['several can, and it is paid by card', ['por_1', 'por_2'], true, null, []],
  ])('%s', (_what, usable, isPaidByCard, only, refusals) => {
    expect(onlyPurchaseOrder(usable)).toBe(only);
    expect(codes(decideUnnamedPurchaseOrder(usable, isPaidByCard))).toEqual(refusals);
  });
});

test.each<[string, PurchaseOrderFacts, string]>([
  ['too little is left', facts({}, 90_00), 'EXCEEDED'],
  ['nothing is left', facts({}, 100_00), 'EXCEEDED'],
  ['its last day is over', facts({ expiresOn: '2026-06-10' }, 100_00), 'EXPIRED'],
  ['it is closed', facts({ status: 'CLOSED' }), 'NOT_IN_FORCE'],
  ['it is not valid yet', facts({ validFrom: '2026-06-12' }), 'NOT_IN_FORCE'],
])('people learn why nothing was drawn: %s (I7)', (_why, of, reason) => {
  expect(whyNotDrawn(of, TODAY)).toBe(reason);
});

describe('drawing on a purchase order (I2, I3, I5)', () => {
  test.each<[string, PurchaseOrderFacts, number, Currency, string[]]>([
    ['all that is left', facts({}, 30_00, 20_00), 50_00, 'USD', []],
    ['a cent more', facts({}, 30_00, 20_00), 50_01, 'USD', ['PO_EXCEEDED purchaseOrderId']],
    ['any amount without a ceiling', facts({ ceiling: null }, 30_00), 9_999_999_00, 'USD', []],
    ['nothing is left', facts({}, 60_00, 40_00), 1, 'USD', ['PO_NOT_IN_FORCE purchaseOrderId']],
    ['a credit makes it usable again', facts({}, 60_00, 39_99), 1, 'USD', []],
    ['on its last day', facts({ expiresOn: TODAY }), 1, 'USD', []],
    ['the day after', facts({ expiresOn: '2026-06-10' }), 1, 'USD', ['PO_NOT_IN_FORCE purchaseOrderId']],
    ['on its first day', facts({ validFrom: TODAY }), 1, 'USD', []],
    ['the day before', facts({ validFrom: '2026-06-12' }), 1, 'USD', ['PO_NOT_IN_FORCE purchaseOrderId']],
    ['a draft', facts({ status: 'DRAFT' }), 1, 'USD', ['PO_NOT_IN_FORCE purchaseOrderId']],
    ['a proposal', facts({ status: 'PROPOSED' }), 1, 'USD', ['PO_NOT_IN_FORCE purchaseOrderId']],
    ['a closed one', facts({ status: 'CLOSED' }), 1, 'USD', ['PO_NOT_IN_FORCE purchaseOrderId']],
    ['a declined one', facts({ status: 'DECLINED' }), 1, 'USD', ['PO_NOT_IN_FORCE purchaseOrderId']],
    ['another currency', facts(), 1, 'EUR', ['PO_CURRENCY purchaseOrderId']],
  ])('%s', (_why, of, total, currency, expected) => {
    expect(codes(decidePurchaseOrderUse(of, { total, currency, today: TODAY }))).toEqual(expected);
  });
});

describe('requiresPurchaseOrder (I4)', () => {
  test.each(Object.entries(PURCHASE_ORDERS.neededAbove) as [Currency, number][])('%s: above %i', (currency, limit) => {
    expect(requiresPurchaseOrder({ net: limit, currency, paidByCard: 0 })).toBe(false);
    expect(requiresPurchaseOrder({ net: limit + 1, currency, paidByCard: 0 })).toBe(true);
    expect(requiresPurchaseOrder({ net: limit + 1, currency, paidByCard: 1 })).toBe(false);
    expect(requiresPurchaseOrder({ net: 2 * limit + 1, currency, paidByCard: limit })).toBe(true);
    expect(isDueAtOnce({ net: limit, currency, purchaseOrderId: null })).toBe(false);
    expect(isDueAtOnce({ net: limit + 1, currency, purchaseOrderId: null })).toBe(true);
    expect(isDueAtOnce({ net: limit + 1, currency, purchaseOrderId: 'po' })).toBe(false);
  });

  test('the limit is 25 000 US dollars', () => {
    expect(PURCHASE_ORDERS.neededAbove.USD).toBe(25_000_00);
  });
});

describe('nextExpiryReminder (I6)', () => {
  const active = { status: 'ACTIVE', expiresOn: '2026-12-31' } as const;
  test.each<[string, Parameters<typeof nextExpiryReminder>[0], string, string | null]>([
    ['30 days before', { ...active, remindedOn: null }, TODAY, '2026-12-01'],
    ['then 7 days before', { ...active, remindedOn: '2026-12-01' }, '2026-12-01', '2026-12-24'],
    ['then never', { ...active, remindedOn: '2026-12-24' }, '2026-12-24', null],
    ['a clock that was late reminds once', { ...active, remindedOn: '2026-12-28' }, '2026-12-28', null],
    ['what was accepted late is reminded of once', { ...active, remindedOn: '2026-12-10' }, '2026-12-10', '2026-12-24'],
    ['not after its last day', { ...active, remindedOn: null }, '2027-01-01', null],
    ['without an expiry never', { ...active, expiresOn: null, remindedOn: null }, TODAY, null],
    ['a proposal is not', { ...active, status: 'PROPOSED', remindedOn: null }, TODAY, null],
    ['a closed one is not', { ...active, status: 'CLOSED', remindedOn: null }, TODAY, null],
  ])('%s', (_why, of, today, expected) => {
    expect(nextExpiryReminder(of, today)).toBe(expected);
  });
});
