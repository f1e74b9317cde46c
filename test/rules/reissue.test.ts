import { rules } from '../support/plain';

const { decideReissue, reissuedCharge } = rules;
const facts = { isReissued: false, isOrderPending: false, left: 1000, toBalance: 0 };

describe('decideReissue (G10)', () => {
  test.each([
    ['an invoice', {}, []],
    ['once only', { isReissued: true }, ['INVOICE_REISSUED']],
    ['not one that is credited in full', { left: 0 }, ['NOTHING_TO_CREDIT']],
    ['not one of which a part is on the balance', { toBalance: 1 }, ['INVOICE_NOT_REISSUABLE']],
    ['not while an order is being paid', { isOrderPending: true }, ['ORDER_PENDING']],
  ])('%s', (_why, more, expected) => {
    expect(decideReissue({ ...facts, ...more }).map(({ code }) => code)).toEqual(expected);
  });

  test.each([
    ['as it was', [10000, 2000, 0, 0], [], [10000, 2000, 0, 0]],
    ['what credit notes have left', [10000, 2000, 4000, 800], [], [6000, 1200, 0, 0]],
    ['with its price hold (H6)', [10000, 2000, 1000, 200], [[-1000, -200]], [10000, 2000, 1000, 200]],
    ['with both', [10000, 2000, 5000, 1000], [[-1000, -200]], [6000, 1200, 1000, 200]],
  ])('a line is issued again %s', (_why, [amount, tax, creditedAmount, creditedTax], holds, expected) => {
    const again = reissuedCharge(
      { amount: amount!, tax: tax!, creditedAmount: creditedAmount!, creditedTax: creditedTax! },
      holds.map(([held, heldTax]) => ({ amount: held!, tax: heldTax! })),
    );
    expect([again.amount, again.tax, again.creditedAmount, again.creditedTax]).toEqual(expected);
  });
});
