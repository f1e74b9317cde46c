import { updateRow } from '../../src/platform/database';
import { PurchaseOrderRow } from '../../src/purchasing';
import { minor } from '../../src/rules';
import { inState, renewing } from '../support/purchaseOrders';
import { type CorporateCustomer, corporateCustomer, setClock } from '../support/requests';
import { statementsSent } from '../support/statementsSent';
import { describeWithApp } from '../support/suites';

describeWithApp('whether a purchase order is used up (I5)', { now: '2026-05-31T12:00:00Z' }, (app) => {
  let given: CorporateCustomer;
  let id: string;

  beforeAll(async () => {
    given = await corporateCustomer(app);
    id = (await inState(app, given, { ceiling: 500_00, expiresOn: '2026-12-31' })).id;
    // 500.00 without tax is drawn on 1 June.
    await renewing(app, given.accountId, {
      ...{ unitPrice: 100_00, seats: 5, periodEnd: '2026-06-01', purchaseOrderId: id },
    });
  });

  const usedUp = async () => {
    const [row] = await app.database.query('SELECT used_up FROM purchase_orders WHERE id = ?', [id]);
    return Number(row!.used_up) === 1;
  };
  /** How often what is drawn was summed up. */
  const sumsOf = async (work: () => Promise<unknown>) =>
    (await statementsSent(app, work)).filter((sql) => sql.includes('SUM(total) FROM invoices')).length;
  const withCeiling = (ceiling: number | null) => () =>
    app.database.transaction((tx) =>
      updateRow(tx, PurchaseOrderRow, id, { ceiling: ceiling === null ? null : minor(ceiling) }),
    );

  test('follows the invoices that are drawn on it', async () => {
    expect(await usedUp()).toBe(false);
    await setClock(app, '2026-06-01T12:00:00Z');
    await app.runJobs();
    expect(await usedUp()).toBe(true);
  });

  // Once for the ceiling, and once for what was changed by it.
  test.each([
    [500_01, false, 2],
    [500_00, true, 2],
    [null, false, 0],
    [499_99, true, 2],
    [499_98, true, 1],
  ])('with a ceiling of %s it is %s, and what is drawn is summed up %s times', async (ceiling, expected, sums) => {
    expect(await sumsOf(withCeiling(ceiling))).toBe(sums);
    expect(await usedUp()).toBe(expected);
  });

  test('without a ceiling an invoice that is drawn on it asks for no sum', async () => {
    await withCeiling(null)();
    await renewing(app, given.accountId, {
      ...{ unitPrice: 100_00, seats: 5, periodEnd: '2026-06-02', purchaseOrderId: id },
    });
    await setClock(app, '2026-06-02T12:00:00Z');
    expect(await sumsOf(() => app.runJobs())).toBe(0);
    const drawn = await app.database.query('SELECT total FROM invoices WHERE purchase_order_id = ?', [id]);
    expect(drawn.map(({ total }) => Number(total))).toEqual([500_00, 500_00]);
    expect(await usedUp()).toBe(false);
  });
});
