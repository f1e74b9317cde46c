import fc from 'fast-check';
import type * as Rules from '../../src/rules';
import { type Plain, rules } from '../support/plain';

const { cutSegments, decideCredit, decideCreditDecision, decideLater, divideCredit, leftToCredit } = rules;
const { needsCreditApproval, planCredit, spreadCredit, totalOfCredits } = rules;
type ChargedLine = Plain<Rules.ChargedLine>;
type CreditFacts = Plain<Rules.CreditFacts>;

const line = (id: string, amount: number, tax: number, more: Partial<ChargedLine> = {}): ChargedLine => ({
  ...{ id, amount, tax, taxRate: '20', creditedAmount: 0, creditedTax: 0 },
  ...more,
});
const facts = (more: Partial<CreditFacts> = {}): CreditFacts => ({
  ...{ currency: 'EUR', lines: [line('a', 10000, 2000), line('b', 5000, 1000)], open: 18000 },
  ...{ refundable: 0, isOrderPending: false, ...more },
});
const eur = (amount: string) => ({ amount, currency: 'EUR' as const });
const codes = (verdict: readonly { code: string; field: string[] }[]) =>
  verdict.map(({ code, field }) => [code, ...field].join(' '));

describe('planCredit (G9)', () => {
  test.each<[string, Parameters<typeof planCredit>, object[]]>([
    [
      'an amount of a line takes its tax',
      [facts(), { lines: [{ lineId: 'b', amount: eur('10.00') }] }, 'GOODWILL'],
      [{ lineId: 'b', amount: 1000, tax: 200 }],
    ],
    [
      'all that is left of a line takes all the tax that is left',
      [
        facts({ lines: [line('a', 10000, 2000, { creditedAmount: 9999, creditedTax: 1999 })] }),
        { lines: [{ lineId: 'a', amount: eur('0.01') }] },
        'ERROR',
      ],
      [{ lineId: 'a', amount: 1, tax: 1 }],
    ],
    [
      'an amount with tax is spread in proportion: two thirds and one third',
      [facts(), { amount: eur('36.00') }, 'GOODWILL'],
      [
        { lineId: 'a', amount: 2000, tax: 400 },
        { lineId: 'b', amount: 1000, tax: 200 },
      ],
    ],
    [
      'neither: all that is left',
      [facts(), {}, 'ERROR'],
      [
        { lineId: 'a', amount: 10000, tax: 2000 },
        { lineId: 'b', amount: 5000, tax: 1000 },
      ],
    ],
    [
      'neither, of a bad debt: all that is open',
      [facts({ open: 1800 }), {}, 'BAD_DEBT'],
      [
        { lineId: 'a', amount: 1000, tax: 200 },
        { lineId: 'b', amount: 500, tax: 100 },
      ],
    ],
  ])('%s', (_why, args, credits) => {
    expect(planCredit(...args)).toEqual({ verdict: [], credits });
  });

  const spent = [line('a', 100, 20, { creditedAmount: 100, creditedTax: 20 })];
  test.each<[string, Parameters<typeof planCredit>, string]>([
    ['nothing is left', [facts({ lines: spent }), {}, 'ERROR'], 'NOTHING_TO_CREDIT'],
    ['an order is being paid (D10)', [facts({ isOrderPending: true }), {}, 'ERROR'], 'ORDER_PENDING'],
    [
      'lines and an amount',
      [facts(), { lines: [{ lineId: 'a', amount: eur('1.00') }], amount: eur('1.00') }, 'ERROR'],
      'INVALID_INPUT amount',
    ],
    ['no line', [facts(), { lines: [] }, 'ERROR'], 'INVALID_INPUT lines'],
    [
      'a line twice',
      [
        facts(),
        {
          lines: [
            { lineId: 'a', amount: eur('1.00') },
            { lineId: 'a', amount: eur('1.00') },
          ],
        },
        'ERROR',
      ],
      'INVALID_INPUT lines',
    ],
    [
      'another invoice’s line',
      [facts(), { lines: [{ lineId: 'x', amount: eur('1.00') }] }, 'ERROR'],
      'NOT_FOUND lines',
    ],
    ['nothing of a line', [facts(), { lines: [{ lineId: 'a', amount: eur('0.00') }] }, 'ERROR'], 'INVALID_INPUT lines'],
    ['less than nothing', [facts(), { amount: eur('-1.00') }, 'ERROR'], 'INVALID_INPUT amount'],
    ['another currency', [facts(), { amount: { amount: '1.00', currency: 'USD' } }, 'ERROR'], 'INVALID_INPUT amount'],
    [
      'more than a line has',
      [facts(), { lines: [{ lineId: 'b', amount: eur('50.01') }] }, 'ERROR'],
      'CREDIT_ABOVE_LEFT lines',
    ],
    ['more than there is', [facts(), { amount: eur('180.01') }, 'ERROR'], 'CREDIT_ABOVE_LEFT amount'],
  ])('refused: %s', (_why, args, expected) => {
    expect(codes(planCredit(...args).verdict)).toEqual([expected]);
  });
});

describe('decideCredit (G9)', () => {
  test.each<[string, Partial<CreditFacts>, Parameters<typeof decideCredit>[1], string[]]>([
    ['a bad debt of what is open', { open: 500 }, { total: 500, reason: 'BAD_DEBT', destination: 'BALANCE' }, []],
    [
      'a bad debt above it',
      { open: 500 },
      { total: 501, reason: 'BAD_DEBT', destination: 'BALANCE' },
      ['AMOUNT_ABOVE_OPEN amount'],
    ],
    [
      'goodwill above it goes to the balance',
      { open: 0 },
      { total: 501, reason: 'GOODWILL', destination: 'BALANCE' },
      [],
    ],
    [
      'what cards have paid can go back',
      { open: 100, refundable: 400 },
      { total: 500, reason: 'ERROR', destination: 'CARD' },
      [],
    ],
    [
      'more cannot',
      { open: 100, refundable: 399 },
      { total: 500, reason: 'ERROR', destination: 'CARD' },
      ['REFUND_ABOVE_PAID destination'],
    ],
    ['nothing', {}, { total: 0, reason: 'BAD_DEBT', destination: 'BALANCE' }, ['NOTHING_TO_CREDIT']],
  ])('%s', (_why, more, credit, expected) => {
    expect(codes(decideCredit(facts(more), credit))).toEqual(expected);
  });

  test('what was asked for earlier names no input', () => {
    const credit = { total: 501, reason: 'BAD_DEBT', destination: 'BALANCE' } as const;
    expect(codes(decideCredit(facts({ open: 500 }), credit, true))).toEqual(['AMOUNT_ABOVE_OPEN']);
    const credits = [{ lineId: 'a', amount: 10000, tax: 2000 }];
    expect(codes(decideLater(facts(), credits))).toEqual([]);
    const less = facts({ lines: [line('a', 10000, 2000, { creditedAmount: 1, creditedTax: 0 })] });
    expect(codes(decideLater(less, credits))).toEqual(['CREDIT_ABOVE_LEFT']);
    expect(codes(decideLater(facts({ isOrderPending: true }), credits))).toEqual(['ORDER_PENDING']);
  });
});

describe('the limit (G9)', () => {
  test.each([
    ['exactly the limit needs nobody', 50_000, 0, 'USD', false],
    ['a cent above it does', 50_001, 0, 'USD', true],
    ['what was credited before counts', 45_000, 10_000, 'USD', true],
    ['in euros it is 460.00', 46_001, 0, 'EUR', true],
    ['in yen 75,000', 75_000, 0, 'JPY', false],
  ] as const)('%s', (_why, total, creditedBefore, currency, expected) => {
    expect(needsCreditApproval({ total, creditedBefore }, currency)).toBe(expected);
  });

  test.each([
    ['somebody else approves', 'PENDING_APPROVAL', 'other', []],
    ['not the author', 'PENDING_APPROVAL', 'author', ['SELF_APPROVAL']],
    ['not twice', 'ISSUED', 'other', ['CREDIT_ALREADY_DECIDED']],
    ['nor after a rejection', 'REJECTED', 'other', ['CREDIT_ALREADY_DECIDED']],
  ] as const)('%s', (_why, status, decider, expected) => {
    expect(codes(decideCreditDecision({ status, authorId: 'author' }, decider))).toEqual(expected);
  });
});

describe('the arithmetic of credits (G9, C4, C10)', () => {
  const lines = fc.array(
    fc
      .record({
        ...{ amount: fc.integer({ min: 1, max: 1_000_000 }), rate: fc.constantFrom('0', '5.5', '20', '23') },
        credited: fc.double({ min: 0, max: 1, noNaN: true }),
      })
      .map(({ amount, rate, credited }): ChargedLine => {
        const tax = rules.lineTax(amount, rate);
        const creditedAmount = Math.floor(amount * credited);
        const creditedTax = rules.creditTax(line('x', amount, tax, { taxRate: rate }), creditedAmount);
        return { ...line('x', amount, tax), taxRate: rate, creditedAmount, creditedTax };
      }),
    { minLength: 1, maxLength: 6 },
  );
  const numbered = lines.map((some) => some.map((one, place) => ({ ...one, id: `line ${place}` })));

  test('a spread amount adds up exactly, and takes at most what is left of each line, tax included', () => {
    fc.assert(
      fc.property(numbered, fc.double({ min: 0, max: 1, noNaN: true }), (some, share) => {
        const wanted = Math.floor(leftToCredit(some) * share);
        const credits = spreadCredit(some, wanted);
        expect(totalOfCredits(credits)).toBe(wanted);
        for (const { lineId, amount, tax } of credits) {
          const of = some.find(({ id }) => id === lineId)!;
          expect(Math.min(amount, tax)).toBeGreaterThanOrEqual(0);
          expect(amount).toBeLessThanOrEqual(of.amount - of.creditedAmount);
          expect(tax).toBeLessThanOrEqual(of.tax - of.creditedTax);
        }
      }),
    );
  });

  test('all that is left leaves nothing, and more is a mistake', () => {
    fc.assert(
      fc.property(numbered, (some) => {
        const left = leftToCredit(some);
        const credits = spreadCredit(some, left);
        for (const { lineId, amount, tax } of credits) {
          const of = some.find(({ id }) => id === lineId)!;
          expect([amount, tax]).toEqual([of.amount - of.creditedAmount, of.tax - of.creditedTax]);
        }
        expect(() => spreadCredit(some, left + 1)).toThrow(RangeError);
      }),
    );
  });

  test('what a credit lowers and gives back is the credit', () => {
    const amount = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(amount, amount, fc.constantFrom('BALANCE' as const, 'CARD' as const), (total, open, destination) => {
        const { againstOpen, toBalance, toCard } = divideCredit({ total, open }, destination);
        expect(againstOpen + toBalance + toCard).toBe(total);
        expect(againstOpen).toBe(Math.min(total, open));
        expect(destination === 'CARD' ? toBalance : toCard).toBe(0);
      }),
    );
  });

  test('segments are cut in proportion and add up to what is left of their line', () => {
    expect(cutSegments([4833, 9667], 7250)).toEqual([2417, 4833]);
    const amounts = fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(amounts, fc.double({ min: 0, max: 1, noNaN: true }), (segments, share) => {
        const whole = segments.reduce((sum, amount) => sum + amount, 0);
        const left = Math.floor(whole * share);
        const cut = cutSegments(segments, left);
        expect(cut.reduce((sum, amount) => sum + amount, 0)).toBe(left);
        for (const [place, amount] of cut.entries()) {
          expect(amount).toBeGreaterThanOrEqual(0);
          expect(amount).toBeLessThanOrEqual(segments[place]!);
        }
      }),
    );
  });
});
