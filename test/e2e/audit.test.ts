import { contentsOf, given, ONE_SEAT, ordered, placeOrder } from '../support/given';
import { addChange, advanceTo, buy, cancel } from '../support/lifecycle';
import { type Answer, ask, signIn, staff } from '../support/people';
import { describeWithApp } from '../support/suites';

const TRAIL = `query ($id: ID!) { account(id: $id) { auditTrail(first: 10) { nodes {
  action rule requestId actor { id } subject { id } before after } } } }`;

describeWithApp('audit trail', { now: '2026-06-01T10:00:00Z' }, (app) => {
  test('tells who did what, allowed by which rule, before and after', async () => {
    const { buyer, order } = await ordered(app);
    const { auditTrail } = (await ask(app, buyer.contact.token, TRAIL, { id: buyer.accountId })).account;
    const [completed, placed, added] = auditTrail.nodes;
    const byContact = { actor: { id: buyer.contact.userId }, requestId: expect.any(String) };
    expect(completed).toMatchObject({ action: 'order.complete', rule: 'D10', actor: null, requestId: null });
    expect(completed.before).toEqual({ status: 'PENDING_PAYMENT', subscriptions: [] });
    expect(completed.after).toMatchObject({ status: 'COMPLETED', invoice: order.invoice.number });
    expect(placed).toMatchObject({ ...byContact, action: 'ORDER_PLACE', rule: 'D2', subject: { id: order.id } });
    expect(placed.after).toEqual({ number: order.number, due: 3120, currency: 'EUR' });
    expect(added).toMatchObject({
      ...byContact,
      action: 'CART_ADD_PURCHASE',
      rule: 'D1',
      subject: { id: buyer.cartId },
    });
    expect(added).toMatchObject({ before: null, after: { kind: 'PURCHASE', seats: 1 } });
  });

  test('about one object: what was done to it, and the orders that changed it', async () => {
    const buyer = await given.onlineAccount(app);
    const id = await buy(app, buyer, ONE_SEAT);
    const other = await buy(app, buyer, { plan: 'gotowebinar starter', seats: 1 });
    await cancel(app, buyer, id);
    await cancel(app, buyer, other);
    const about = `query ($id: ID!, $about: ID) { account(id: $id) { auditTrail(about: $about) { totalCount nodes { action } } } }`;
    const { auditTrail } = (await ask(app, buyer.contact.token, about, { id: buyer.accountId, about: id })).account;
    expect(auditTrail).toEqual({
      totalCount: 2,
      nodes: [{ action: 'SUBSCRIPTION_CANCEL' }, { action: 'order.complete' }],
    });
  });

  test('an order lists the terms of each of its subscriptions before and after', async () => {
    const buyer = await given.onlineAccount(app);
    const [one, other] = [await buy(app, buyer, ONE_SEAT), await buy(app, buyer, ONE_SEAT)].sort();
    await addChange(app, buyer, one!, { seats: 3, frequency: 'ANNUAL' });
    await addChange(app, buyer, other!, { seats: 2 });
    await placeOrder(app, buyer, await given.cart(app, buyer, { plan: 'gotowebinar starter', seats: 1 }));
    const [{ before, after }] = (await ask(app, buyer.contact.token, TRAIL, { id: buyer.accountId })).account.auditTrail
      .nodes;
    const planId = expect.stringMatching(/^pln_/);
    const month = {
      frequency: 'MONTHLY',
      status: 'ACTIVE',
      planId,
      period: { start: '2026-06-01', end: '2026-07-01' },
    };
    const year = { ...month, frequency: 'ANNUAL', period: { start: '2026-06-01', end: '2027-06-01' } };
    expect(before).toEqual({
      status: 'PENDING_PAYMENT',
      subscriptions: [
        { ...month, id: one, seats: 1, unitPrice: 2600 },
        { ...month, id: other, seats: 1, unitPrice: 2600 },
      ],
    });
    expect(after).toMatchObject({ status: 'COMPLETED', currency: 'EUR' });
    expect(after.subscriptions).toHaveLength(3);
    expect(after.subscriptions.filter(({ id }: Answer) => id === one || id === other)).toEqual([
      { ...year, id: one, seats: 3, unitPrice: 24960 },
      { ...month, id: other, seats: 2, unitPrice: 2600 },
    ]);
    expect(after.subscriptions).toContainEqual(
      expect.objectContaining({ status: 'ACTIVE', seats: 1, period: month.period }),
    );
  });

  test('a renewal lists its subscription before and after', async () => {
    const buyer = await given.onlineAccount(app);
    const id = await buy(app, buyer, ONE_SEAT);
    await advanceTo(app, '2026-07-02T10:00:00Z');
    const { nodes } = (await ask(app, buyer.contact.token, TRAIL, { id: buyer.accountId })).account.auditTrail;
    const renewed = nodes.find(({ action }) => action === 'subscription.renew')!;
    const kept = { id, seats: 1, frequency: 'MONTHLY', unitPrice: 2600, status: 'ACTIVE' };
    expect(renewed.before).toEqual({
      ...kept,
      planId: renewed.after.planId,
      period: { start: '2026-06-01', end: '2026-07-01' },
    });
    expect(renewed.after).toMatchObject({
      ...kept,
      period: { start: '2026-07-01', end: '2026-08-01' },
      currency: 'EUR',
    });
  });

  test('what belongs to no account, as a sign-in, is staff’s alone to see', async () => {
    const { contact } = await given.onlineAccount(app, { card: null });
    await signIn(app, contact.email);
    const signedIn = "SELECT id FROM audit_entries WHERE action = 'SIGN_IN' AND subject_id = ?";
    const [row] = await app.database.query(signedIn, [contact.userId]);
    const document = 'query ($id: ID!) { node(id: $id) { ... on AuditEntry { action actor { id } } } }';
    const { token } = await staff(app, 'SUPPORT_AGENT');
    const seenBy = async (by: string) => (await ask(app, by, document, { id: row!.id })).node;
    expect(await seenBy(token)).toEqual({ action: 'SIGN_IN', actor: { id: contact.userId } });
    expect(await seenBy(contact.token)).toBeNull();
  });

  test('is not for admins and members', async () => {
    const { accountId, admin, member } = await given.onlineAccount(app, { card: null });
    for (const { token } of [admin, member]) {
      const { auditTrail } = (await ask(app, token, TRAIL, { id: accountId })).account;
      expect(auditTrail?.nodes ?? []).toEqual([]);
    }
  });

  test('a fault in the middle of an order leaves neither order nor trail nor mail', async () => {
    const buyer = await given.onlineAccount(app, { balance: 5000 });
    const cart = await given.cart(app, buyer, ONE_SEAT);
    const [original] = await app.database.query('SELECT email FROM users WHERE id = ?', [buyer.contact.userId]);
    const setAddress = (email: string) =>
      app.database.transaction((tx) =>
        tx.execute('UPDATE users SET email = ? WHERE id = ?', [email, buyer.contact.userId]),
      );
    await setAddress('no plain address');
    const before = await contentsOf(app);
    await expect(placeOrder(app, buyer, cart)).rejects.toThrow('INTERNAL_SERVER_ERROR');
    expect(await contentsOf(app)).toEqual(before);
    await setAddress(String(original!.email));
    expect((await placeOrder(app, buyer, cart)).order.status).toBe('COMPLETED');
  });
});
