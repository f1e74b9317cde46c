import type * as Rules from '../../src/rules';
import { pricingFacts, subscriptionFacts } from '../support/facts';
import { type Plain, rules } from '../support/plain';

const { addDays, decideExtension, decideQuoteSending, defaultValidity, lastDayToAccept } = rules;
type QuoteLine = Plain<Rules.QuoteLine>;
type QuotingFacts = Plain<Rules.QuotingFacts>;
type SubscriptionFacts = Plain<Rules.SubscriptionFacts>;

const TODAY = '2026-11-10';
const YEAR = { start: '2026-01-01', end: '2027-01-01' };
const annual = (more: object = {}) =>
  subscriptionFacts({ frequency: 'ANNUAL', unitPrice: 100_000, anchorOn: YEAR.start, period: YEAR, ...more });
const monthly = subscriptionFacts({ anchorOn: '2026-11-01', period: { start: '2026-11-01', end: '2026-12-01' } });

const line = (kind: QuoteLine['kind'], more: Partial<QuoteLine> = {}): QuoteLine => ({
  ...{ id: `${kind} ${more.planId}`, kind, subscriptionId: kind === 'ADD' ? null : 'sub', termsVersion: 1 },
  ...{ productId: 'meeting', planId: 'pro', seats: 5, frequency: 'ANNUAL', effectiveOn: null, coTermWith: null },
  effectiveWhen: kind === 'CANCEL' ? 'AT_PERIOD_END' : 'ON_ACCEPTANCE',
  ...{ unitPrice: null, discountPercent: null, priceIsNegotiated: false, ...more },
});
const atEnd = { effectiveWhen: 'AT_PERIOD_END' as const };

const factsOf = (subscription: SubscriptionFacts, agreedFor?: string): QuotingFacts => ({
  ...pricingFacts({ today: TODAY, subscriptions: [subscription] }),
  termsVersions: new Map([[subscription.id, 1]]),
  nextChanges: new Map(agreedFor ? [[subscription.id, agreedFor]] : []),
});

describe('how long a quote can be valid (H16)', () => {
  test.each<[string, QuoteLine[], QuotingFacts, string | null]>([
    ['a new subscription sets no limit', [line('ADD')], factsOf(annual()), null],
    ['a change: while the term runs', [line('CHANGE')], factsOf(annual()), '2026-12-31 TERM_ENDS 0'],
    ['a renewal at once', [line('RENEW')], factsOf(annual()), '2026-12-31 TERM_ENDS 0'],
    ['a renewal at the period’s end', [line('RENEW', atEnd)], factsOf(annual()), '2026-12-31 TERM_ENDS 0'],
    ['a cancellation: while it is early enough', [line('CANCEL')], factsOf(annual()), '2026-12-02 NOTICE 0'],
    ['a monthly one', [line('CANCEL', { frequency: 'MONTHLY' })], factsOf(monthly), '2026-11-30 NOTICE 0'],
    ['a shared period', [line('ADD', { coTermWith: 'sub' })], factsOf(annual()), '2026-12-31 TERM_ENDS 0'],
    [
      'the renewal of one that is cancelled',
      [line('RENEW', atEnd)],
      factsOf(annual({ status: 'PENDING_CANCELLATION' })),
      '2026-12-31 TERM_ENDS 0',
    ],
    ['the earliest of several', [line('ADD'), line('RENEW'), line('CANCEL')], factsOf(annual()), '2026-12-02 NOTICE 2'],
    [
      'a change that was agreed earlier moves the terms',
      [line('CHANGE')],
      factsOf(annual(), '2026-12-15'),
      '2026-12-14 CHANGE_DUE 0',
    ],
    ['one that is late does not', [line('CHANGE')], factsOf(annual(), TODAY), '2026-12-31 TERM_ENDS 0'],
  ])('%s', (_what, lines, facts, expected) => {
    const last = lastDayToAccept(lines, facts);
    expect(last && `${last.on} ${last.reason} ${last.line}`).toBe(expected);
  });

  const facts = factsOf(annual());
  const cancelling = { lines: [line('ADD'), line('CANCEL')], isApproved: true };

  test('a draft that would be valid longer is not sent; the refusal names the day and the line', () => {
    const sending = (validUntil: string) => decideQuoteSending({ ...cancelling, validUntil }, facts);
    expect(sending('2026-12-02')).toEqual([]);
    expect(sending('2026-12-03')).toEqual([
      { code: 'VALIDITY_TOO_LONG', rule: 'H16', field: ['validUntil'], params: { day: '2026-12-02', line: 2 } },
    ]);
  });

  test('nor is a sent one extended beyond it', () => {
    const quote = { ...cancelling, validUntil: '2026-11-20' };
    const codes = (until: string) => decideExtension(quote, until, facts).map(({ code, field }) => [code, ...field]);
    expect(codes('2026-11-20')).toEqual([['INVALID_INPUT', 'validUntil']]);
    expect(codes('2026-12-02')).toEqual([]);
    expect(codes('2026-12-03')).toEqual([['VALIDITY_TOO_LONG', 'validUntil']]);
  });

  test('unless somebody says, 30 days or as long as its lines can be accepted', () => {
    expect(defaultValidity([line('ADD')], facts)).toBe('2026-12-10');
    expect(defaultValidity([line('CANCEL')], facts)).toBe('2026-12-02');
    expect(defaultValidity([line('RENEW')], facts)).toBe('2026-12-10');
    const late = { ...facts, today: '2026-12-20' };
    expect(defaultValidity([line('RENEW')], late)).toBe('2026-12-31');
    expect(defaultValidity([line('CANCEL')], late)).toBe(addDays('2026-12-20', 30));
  });
});
