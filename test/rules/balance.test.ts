import type * as Rules from '../../src/rules';
import { type Plain, rules } from '../support/plain';

const { balanceUses, usesToUndo } = rules;
type BalanceMovementFacts = Plain<Rules.BalanceMovementFacts>;

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
    const undone = usesToUndo(excess, balance, uses).map((use) => `${use.invoiceId ?? use.orderId} ${use.amount}`);
    expect(undone).toEqual(expected);
  });
});
