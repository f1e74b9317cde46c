import fc from 'fast-check';
import { rules } from '../support/plain';

const { decideInvoiceIds, decidePayTogether, splitTogether } = rules;
const invoice = (id: string, open: number, dueOn = '2026-07-01') => ({ id, open, dueOn });
const usd = (amount: string) => ({ amount, currency: 'USD' as const });
const codes = (verdict: readonly { code: string; rule: string; field: string[] }[]) =>
  verdict.map(({ code, rule, field }) => [code, rule, ...field].join(' '));

describe('several invoices by one payment (G11)', () => {
  test.each([
    ['one is enough', ['a'], []],
    ['fifty are the most', Array.from({ length: 50 }, (_, place) => `i${place}`), []],
    ['none', [], ['INVALID_INPUT G11 invoiceIds']],
    ['one twice', ['a', 'b', 'a'], ['INVALID_INPUT G11 invoiceIds']],
    ['too many', Array.from({ length: 51 }, (_, place) => `i${place}`), ['INVALID_INPUT G11 invoiceIds']],
  ])('%s', (_why, ids, expected) => {
    expect(codes(decideInvoiceIds(ids))).toEqual(expected);
  });

  const three = [invoice('a', 100_000), invoice('b', 50_000), invoice('c', 30_000)];
  test.each([
    ['the total that was seen', three, usd('1800.00'), []],
    ['less was seen', three, usd('1500.00'), ['TOTAL_CHANGED G11 expectedTotal']],
    ['more was seen', three, usd('1800.01'), ['TOTAL_CHANGED G11 expectedTotal']],
    ['another currency', three, { amount: '1800.00', currency: 'EUR' as const }, ['INVALID_INPUT B4 expectedTotal']],
    ['one is paid', [...three, invoice('d', 0)], usd('1800.00'), ['INVOICE_NOT_OPEN G11 invoiceIds']],
  ])('%s', (_why, invoices, expected, refused) => {
    expect(codes(decidePayTogether(invoices, expected, 'USD'))).toEqual(refused);
  });

  test('the balance pays the earliest due first (C12)', () => {
    const parts = splitTogether([invoice('a', 500, '2026-07-02'), invoice('b', 300, '2026-07-01')], 400);
    expect(parts.map((part) => [part.invoice.id, part.fromBalance, part.charged])).toEqual([
      ['b', 300, 0],
      ['a', 100, 400],
    ]);
  });

  test('each is paid exactly, and the balance is never overdrawn', () => {
    const opens = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(opens, fc.integer({ min: 0, max: 2_000_000 }), (amounts, balance) => {
        const parts = splitTogether(
          amounts.map((open, place) => invoice(`i${place}`, open)),
          balance,
        );
        for (const part of parts) {
          expect(part.fromBalance + part.charged).toBe(part.invoice.open);
          expect(Math.min(part.fromBalance, part.charged)).toBeGreaterThanOrEqual(0);
        }
        const total = amounts.reduce((sum, amount) => sum + amount, 0);
        expect(parts.reduce((sum, part) => sum + part.fromBalance, 0)).toBe(Math.min(balance, total));
      }),
    );
  });
});
