import fc from 'fast-check';
import type * as Rules from '../../src/rules';
import { type Plain, rules } from '../support/plain';

const { applyCredit, decideExpectedCredit, decideExpectedTotal, settle, settleAfterWaiting } = rules;
type NamedAmount = Plain<Rules.NamedAmount>;

const amount = fc.integer({ min: 0, max: 1_000_000_000 });

describe('settle (C8, C10)', () => {
  test.each([
    ['nothing to pay with', 23200, 0, 0, { fromBalance: 0, toBalance: 0, due: 23200 }],
    ['the credit pays a part', 23200, 9667, 0, { fromBalance: 0, toBalance: 0, due: 13533 }],
    ['then the balance', 23200, 2900, 3867, { fromBalance: 3867, toBalance: 0, due: 16433 }],
    ['the balance pays all', 8700, 0, 10000, { fromBalance: 8700, toBalance: 0, due: 0 }],
    [
      'the credit pays all, the balance is not touched',
      10000,
      83333,
      500,
      { fromBalance: 0, toBalance: 73333, due: 0 },
    ],
    ['no charge at all', 0, 3867, 500, { fromBalance: 0, toBalance: 3867, due: 0 }],
    ['exactly enough', 100, 60, 40, { fromBalance: 40, toBalance: 0, due: 0 }],
    ['nothing', 0, 0, 0, { fromBalance: 0, toBalance: 0, due: 0 }],
  ])('%s', (_why, total, credit, balance, expected) => {
    expect(settle({ total, credit, balance })).toEqual({
      total,
      credit,
      creditAgainstOpen: 0,
      leftOpen: 0,
      ...expected,
    });
  });

  test('total + toBalance = credit + fromBalance + due, and nothing is negative', () => {
    fc.assert(
      fc.property(amount, amount, amount, (total, credit, balance) => {
        const paid = settle({ total, credit, balance });
        expect(paid.total + paid.toBalance).toBe(paid.credit + paid.fromBalance + paid.due);
        expect(Math.min(...Object.values(paid))).toBeGreaterThanOrEqual(0);
        expect(paid.fromBalance).toBeLessThanOrEqual(balance);
        expect(Math.min(paid.toBalance, paid.due)).toBe(0);
      }),
    );
  });

  test.each([
    ['a negative total', { total: -1, credit: 0, balance: 0 }],
    ['a negative credit', { total: 0, credit: -1, balance: 0 }],
    ['a negative balance', { total: 0, credit: 0, balance: -1 }],
    ['a fraction', { total: 0.5, credit: 0, balance: 0 }],
  ])('refuses %s', (_why, amounts) => {
    expect(() => settle(amounts)).toThrow(RangeError);
  });
});

describe('settleAfterWaiting (C11)', () => {
  const PLACED = { total: 23200, paid: 13533, reserved: 0, credit: 9667, creditAgainstOpen: 0, balance: 0 };

  test.each([
    ['nothing has moved', {}, { fromBalance: 0, toBalance: 0, due: 13533, leftOpen: 0 }],
    [
      'the credit lowers an open invoice instead',
      { credit: 0, creditAgainstOpen: 9667 },
      { fromBalance: 0, toBalance: 0, due: 23200, leftOpen: 9667 },
    ],
    [
      'and the balance can help',
      { credit: 0, creditAgainstOpen: 9667, balance: 5000 },
      { fromBalance: 5000, toBalance: 0, due: 18200, leftOpen: 4667 },
    ],
    [
      'more of the credit is left than when it was placed: it goes to the balance',
      { paid: 23200 },
      { fromBalance: 0, toBalance: 9667, due: 23200, leftOpen: 0 },
    ],
    [
      'part of what was reserved was undone',
      { paid: 3533, reserved: 4000 },
      { fromBalance: 4000, toBalance: 0, due: 9533, leftOpen: 6000 },
    ],
  ])('%s', (_why, moved, expected) => {
    expect(settleAfterWaiting({ ...PLACED, ...moved })).toMatchObject({ total: 23200, ...expected });
  });

  test('its payment and what it reserved are used in full, whatever has moved, and it adds up', () => {
    fc.assert(
      fc.property(amount, amount, amount, amount, amount, (paid, reserved, rest, credit, balance) => {
        const total = paid + reserved + rest;
        const settled = settleAfterWaiting({ total, paid, reserved, credit, creditAgainstOpen: 0, balance });
        expect(settled.total + settled.toBalance).toBe(settled.credit + settled.fromBalance + settled.due);
        expect(settled.due - settled.leftOpen).toBe(paid);
        expect(settled.fromBalance).toBeGreaterThanOrEqual(reserved);
        expect(Math.min(...Object.values(settled))).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('applyCredit (C11)', () => {
  test.each([
    ['a paid invoice: all to the balance', 11600, 0, 0, 11600],
    ['an open invoice takes all', 11600, 17400, 11600, 0],
    ['the rest goes to the balance', 11600, 5000, 5000, 6600],
    ['exactly what is open', 5000, 5000, 5000, 0],
  ])('%s', (_why, credit, open, appliedToInvoice, toBalance) => {
    expect(applyCredit({ credit, open })).toEqual({ appliedToInvoice, toBalance });
  });

  test('refuses a negative credit', () => {
    expect(() => applyCredit({ credit: -1, open: 0 })).toThrow(RangeError);
  });
});

describe.each([
  ['D2', 'ORDER'],
  ['H10', 'QUOTE'],
] as const)('the total that was seen (%s)', (rule, of) => {
  test.each<[string, NamedAmount, object[]]>([
    ['is the total there is', { amount: '1.00', currency: 'USD' }, []],
    ['written in fewer decimals', { amount: '1', currency: 'USD' }, []],
    ['is less', { amount: '0.99', currency: 'USD' }, [{ code: 'TOTAL_CHANGED', rule, params: { due: '1.00 USD' } }]],
    ['is more', { amount: '1.01', currency: 'USD' }, [{ code: 'TOTAL_CHANGED', rule, params: { due: '1.00 USD' } }]],
    ['in another currency', { amount: '1.00', currency: 'EUR' }, [{ code: 'INVALID_INPUT', rule: 'B4' }]],
    ['in too many decimals', { amount: '1.001', currency: 'USD' }, [{ code: 'INVALID_INPUT', rule: 'B4' }]],
  ])('%s', (_why, expected, refusals) => {
    const field = ['expectedTotal'];
    const verdict = decideExpectedTotal(expected, { total: 100, currency: 'USD', of });
    expect(verdict).toEqual(refusals.map((refusal) => ({ ...refusal, field })));
  });

  test('is above what can be named on its own (B4), and is named exactly', () => {
    const total = 2 * 10 ** 12 + 1;
    const named = (amount: string) => decideExpectedTotal({ amount, currency: 'USD' }, { total, currency: 'USD', of });
    expect(named('20000000000.01')).toEqual([]);
    expect(named('20000000000.00')).toMatchObject([{ code: 'TOTAL_CHANGED' }]);
    expect(named('99999999999999999.00')).toMatchObject([{ code: 'INVALID_INPUT' }]);
  });
});

describe.each([
  ['D2', 'ORDER'],
  ['H10', 'QUOTE'],
] as const)('the credit that was seen (%s): 1.00, 0.40 of it against an open invoice', (rule, of) => {
  test.each<[string, NamedAmount | null, object[]]>([
    ['is not named', null, []],
    ['is the credit there is', { amount: '1.00', currency: 'USD' }, []],
    ['was less', { amount: '0.99', currency: 'USD' }, []],
    ['was more', { amount: '1.01', currency: 'USD' }, [{ code: 'TOTAL_CHANGED', rule }]],
    ['in another currency', { amount: '1.00', currency: 'EUR' }, [{ code: 'INVALID_INPUT', rule: 'B4' }]],
  ])('%s', (_why, expected, refusals) => {
    const totals = { credit: 60, creditAgainstOpen: 40 };
    const verdict = decideExpectedCredit(expected, totals, { currency: 'USD', of });
    expect(verdict).toEqual(refusals.map((refusal) => ({ ...refusal, field: ['expectedCredit'] })));
  });
});
