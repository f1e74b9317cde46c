import type * as Rules from '../../src/rules';
import { pricingFacts, subscriptionFacts } from '../support/facts';
import { type Plain, rules } from '../support/plain';

const { copiedPrice, goesAlong } = rules;
type QuoteLine = Plain<Rules.QuoteLine>;

const facts = pricingFacts({ subscriptions: [subscriptionFacts()] });
const line = (more: Partial<QuoteLine> = {}): QuoteLine & { listUnitPrice: number } => ({
  ...{ id: 'quoted', kind: 'ADD', subscriptionId: null, termsVersion: null, productId: 'meeting', planId: 'pro' },
  ...{ seats: 10, frequency: 'ANNUAL', effectiveWhen: 'ON_ACCEPTANCE', effectiveOn: null, coTermWith: null },
  ...{ unitPrice: null, discountPercent: null, priceIsNegotiated: false, listUnitPrice: 24_960 },
  ...more,
});
const negotiated = (unitPrice: number) => line({ unitPrice, priceIsNegotiated: true });

describe('copying a quote to another account (H19)', () => {
  test.each<[string, Partial<QuoteLine>, boolean]>([
    ['what adds a subscription goes along', {}, true],
    ['also on a day', { effectiveWhen: 'ON_DATE', effectiveOn: '2026-09-01' }, true],
    ['not what shares a period', { coTermWith: 'sub' }, false],
    ['not a change', { kind: 'CHANGE', subscriptionId: 'sub' }, false],
    ['not a cancellation', { kind: 'CANCEL', subscriptionId: 'sub', effectiveWhen: 'AT_PERIOD_END' }, false],
    ['not a renewal', { kind: 'RENEW', subscriptionId: 'sub', effectiveWhen: 'AT_PERIOD_END' }, false],
    ['not what has no price there', { planId: 'plus' }, false],
  ])('%s', (_why, more, expected) => {
    expect(goesAlong(line(more), facts)).toBe(expected);
  });

  test('not what has no price in the currency of the other account', () => {
    expect(goesAlong(line(), { ...facts, currency: 'EUR' })).toBe(false);
  });

  const list = { unitPrice: null, discountPercent: null };
  test.each<[string, ReturnType<typeof line>, object, object]>([
    ['the list price stays the list price', line(), list, list],
    ['as sent, too', line({ unitPrice: 24_960 }), list, list],
    [
      'a discount stays one',
      line({ discountPercent: '15' }),
      { ...list, discountPercent: '15' },
      { discountPercent: '15' },
    ],
    // 24 960 less 15 % is 21 216; less 12.5 % is 21 840.
    [
      'a price is its discount elsewhere',
      negotiated(21_216),
      { unitPrice: 21_216 },
      { ...list, discountPercent: '15' },
    ],
    ['also with decimals', negotiated(21_840), { unitPrice: 21_840 }, { ...list, discountPercent: '12.5' }],
    ['nothing to pay is 100 % off', negotiated(0), { unitPrice: 0 }, { ...list, discountPercent: '100' }],
    ['a price above the list price is the list price elsewhere', negotiated(30_000), { unitPrice: 30_000 }, list],
  ])('%s', (_why, copied, inSameCurrency, inAnother) => {
    expect(copiedPrice(copied, true)).toMatchObject(inSameCurrency);
    expect(copiedPrice(copied, false)).toMatchObject(inAnother);
  });
});
