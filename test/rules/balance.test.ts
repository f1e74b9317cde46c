import fc from 'fast-check';
import type * as Rules from '../../src/rules';
import { type Plain, rules } from '../support/plain';

const { balanceUses, paidFromBalance, splitPayment, usesToUndo } = rules;
type BalanceMovementFacts = Plain<Rules.BalanceMovementFacts>;
type OpenInvoice = Plain<Rules.OpenInvoice>;

/** A movement as tests write it, `INVOICE A -300`: orders have small letters, invoices capitals, `-` is neither. */
function movement(text: string): BalanceMovementFacts {
  const [reason, user, amount] = text.split(' ') as [Rules.BalanceReason, string, string];
  const invoiceId = /[A-Z]/.test(user) ? user : null;
  return { reason, invoiceId, orderId: /[a-z]/.test(user) ? user : null, amount: Number(amount) };
}

/** The uses after these movements, the earliest movement first. */
const usesAfter = (...movements: string[]) =>
  balanceUses(movements.map(movement).reverse()).map((use) => `${use.invoiceId ?? use.orderId} ${use.amount}`);

describe('balanceUses (G5, D10)', () => {
  test('the latest movement comes first, whichever invoice is older', () => {
    expect(usesAfter('EXCESS_PAYMENT A 500', 'INVOICE C -300', 'INVOICE A -200')).toEqual(['A 200', 'C 300']);
  });

  test('what an order that waits has reserved is a use, until it is released', () => {
    expect(usesAfter('INVOICE A -300', 'ORDER_RESERVED o -40')).toEqual(['o 40', 'A 300']);
    expect(usesAfter('ORDER_RESERVED o -40', 'ORDER_RELEASED o 40')).toEqual([]);
  });

  test('what was undone is taken off the latest use of the same invoice that came before', () => {
    const undone = ['INVOICE A -300', 'INVOICE A -200', 'PAYMENT_REVERSED A 250', 'PAYMENT_REVERSED - -250'];
    expect(usesAfter(...undone)).toEqual(['A 250']);
    expect(usesAfter(...undone, 'INVOICE A -100')).toEqual(['A 100', 'A 250']);
  });

  test('what a credit note has given back to the balance is no use any more', () => {
    expect(usesAfter('INVOICE A -300', 'CREDIT_NOTE A 300', 'INVOICE B -100')).toEqual(['B 100']);
  });

  test('an excess names its invoice, and is no use of it', () => {
    expect(usesAfter('INVOICE A -300', 'EXCESS_PAYMENT A 100')).toEqual(['A 300']);
  });
});

describe('usesToUndo (G5)', () => {
  const uses = balanceUses([
    movement('INVOICE A -50'),
    movement('ORDER_RESERVED o -100'),
    movement('INVOICE A -80'),
    movement('INVOICE B -20'),
  ]);

  test.each<[string, number, number, string[]]>([
    ['the balance suffices: none', 250, 250, []],
    ['the latest one, in part', 250, 220, ['A 30']],
    ['the latest one', 250, 200, ['A 50']],
    ['the one before as well, as far as needed', 250, 170, ['A 50', 'o 30']],
    ['two of one invoice are one', 250, 50, ['A 100', 'o 100']],
    ['all', 250, 0, ['A 130', 'o 100', 'B 20']],
    ['no excess: none', 0, 0, []],
  ])('%s', (_why, excess, balance, expected) => {
    const undone = usesToUndo(uses, { excess, balance }).map((use) => `${use.invoiceId ?? use.orderId} ${use.amount}`);
    expect(undone).toEqual(expected);
  });
});

describe('paidFromBalance (C12)', () => {
  const open = (id: string, openAmount: number, dueOn: string, more: Partial<OpenInvoice> = {}): OpenInvoice => {
    return { id, openAmount, dueOn, isPaymentUnderWay: false, isDisputed: false, ...more };
  };
  const paid = (balance: number, ...invoices: OpenInvoice[]) =>
    paidFromBalance(balance, invoices).map(({ invoice, amount }) => `${invoice.id} ${amount}`);

  test.each<[string, number, OpenInvoice[], string[]]>([
    [
      'the earliest due first, whichever was issued first',
      150,
      [open('A', 100, '2026-07-02'), open('B', 100, '2026-07-01')],
      ['B 100', 'A 50'],
    ],
    [
      'on one day the one that was issued first',
      50,
      [open('B', 100, '2026-07-01'), open('A', 100, '2026-07-01')],
      ['A 50'],
    ],
    [
      'not while a payment of it is under way',
      50,
      [open('A', 100, '2026-07-01', { isPaymentUnderWay: true }), open('B', 10, '2026-07-02')],
      ['B 10'],
    ],
    ['not while a payment of it is disputed', 50, [open('A', 100, '2026-07-01', { isDisputed: true })], []],
    ['no balance', 0, [open('A', 100, '2026-07-01')], []],
  ])('%s', (_why, balance, invoices, expected) => {
    expect(paid(balance, ...invoices)).toEqual(expected);
  });

  test('never more than there is, and nothing stays beside an open invoice', () => {
    const amount = fc.integer({ min: 1, max: 1000 });
    fc.assert(
      fc.property(amount, fc.array(amount), (balance, amounts) => {
        const invoices = amounts.map((openAmount, place) => open(`${place}`, openAmount, '2026-07-01'));
        const used = paidFromBalance(balance, invoices).reduce((sum, one) => sum + one.amount, 0);
        const owed = amounts.reduce((sum, one) => sum + one, 0);
        expect(used).toBe(Math.min(balance, owed));
      }),
    );
  });

  test('a payment that is asked for takes the balance first', () => {
    expect(splitPayment(88320, 100000)).toEqual({ fromBalance: 88320, charged: 0 });
    expect(splitPayment(88320, 300)).toEqual({ fromBalance: 300, charged: 88020 });
  });
});
