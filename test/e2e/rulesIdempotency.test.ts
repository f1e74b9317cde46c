import { given, ONE_SEAT, ORDER_PLACE, orderInput } from '../support/given';
import { ask } from '../support/people';
import { refusal } from '../support/refusal';
import { describeWithApp } from '../support/suites';

const DAY = 24 * 60 * 60 * 1000;

describeWithApp('a key answers for 24 hours (L2)', {}, (app) => {
  /** Makes all keys as old as the test says: they go by the system clock (C1). */
  const age = (milliseconds: number) => {
    const at = new Date(Date.now() - milliseconds).toISOString().replace('T', ' ').replace('Z', '');
    return app.database.transaction((tx) => tx.execute('UPDATE idempotency_keys SET created_at = ?', [at]));
  };

  test('until then another input is refused; afterwards the key is new', async () => {
    const buyer = await given.onlineAccount(app);
    const place = async (input: object) => (await ask(app, buyer.contact.token, ORDER_PLACE, { input })).orderPlace;
    const first = orderInput(await given.cart(app, buyer, ONE_SEAT));
    const { order } = await place(first);
    const second = { ...orderInput(await given.cart(app, buyer, ONE_SEAT)), idempotencyKey: first.idempotencyKey };
    await age(DAY - 60_000);
    expect((await place(first)).order.id).toBe(order.id);
    expect((await place(second)).userErrors).toEqual([refusal('IDEMPOTENCY_KEY_REUSED', 'L2', ['idempotencyKey'])]);
    await age(DAY + 60_000);
    const { order: other, userErrors } = await place(second);
    expect(userErrors).toEqual([]);
    expect(other.id).not.toBe(order.id);
  });
});
