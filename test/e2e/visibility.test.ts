import { randomUUID } from 'node:crypto';
import { allIds, crawl, type Reached } from '../support/crawl';
import { type Buyer, given, ONE_SEAT, ordered, orderInput } from '../support/given';
import { ask, type Customer, customer, type SignedIn } from '../support/people';
import { draft } from '../support/purchaseOrders';
import { draftQuote, sentQuote, subscribed } from '../support/quotes';
import { type CorporateCustomer, corporateCustomer, openRequest, reply } from '../support/requests';
import { assign } from '../support/seats';
import { describeWithApp } from '../support/suites';

const TABLES = ['users', 'memberships', 'accounts', 'carts', 'cart_items', 'orders'].concat(
  ...[
    'subscriptions',
    'seat_assignments',
    'invoices',
    'credit_notes',
    'balance_entries',
    'payments',
    'payment_methods',
  ],
  ...[
    'purchase_orders',
    'service_requests',
    'messages',
    'quotes',
    'quote_lines',
    'order_effects',
    'jobs',
    'audit_entries',
  ],
);

const typesIn = (reached: Reached) => [...new Set([...reached.values()].map(({ __typename: type }) => type))].sort();
const ofType = (reached: Reached, type: string) => [...reached.values()].filter((node) => node.__typename === type);

/** Where amounts of money stand, as `Type.field`. */
const amountsIn = (reached: Reached) =>
  [...reached.values()].flatMap((node) =>
    Object.entries(node).flatMap(([field, value]) =>
      JSON.stringify(value)?.includes('"__typename":"Money"') ? [`${node.__typename}.${field}`] : [],
    ),
  );

describeWithApp('what anybody can reach, from anywhere (A10)', { now: '2026-06-01T10:00:00Z' }, (app) => {
  let online: Buyer;
  let corporate: CorporateCustomer;
  let stranger: Customer;
  let ids: string[];

  beforeAll(async () => {
    stranger = await customer(app);
    const { buyer, order } = await ordered(app, { balance: 1000 });
    online = buyer;
    await given.cart(app, online, ONE_SEAT);
    await assign(app, online.contact, { subscriptionId: order.subscriptions[0].id, emails: [online.member.email] });
    corporate = await corporateCustomer(app);
    const subscriptionId = await subscribed(app, corporate);
    const emails = [corporate.member.email, corporate.admin.email, stranger.contact.email];
    await assign(app, corporate.contact, { subscriptionId, emails });
    const request = await openRequest(app, corporate);
    await reply(app, corporate.technician, request.id);
    const line = { kind: 'CHANGE', subscriptionId, plan: 'gotomeeting pro', seats: 12, frequency: 'ANNUAL' } as const;
    await draftQuote(app, corporate, [line], { internalNote: 'Hidden.', requestId: request.id });
    await sentQuote(app, corporate, [{ ...line, seats: 11 }], { internalNote: 'Hidden.' });
    await draft(app, corporate.technician, { accountId: corporate.accountId });
    ids = await allIds(app, TABLES);
  });

  const reach = ({ token }: SignedIn) => crawl(app, token, ids);

  test('a contact of another account: their own, and staff without addresses', async () => {
    const reached = await reach(stranger.contact);
    const accounts = ofType(reached, 'Account').map(({ id }) => id);
    expect(accounts).toEqual([stranger.accountId]);
    expect(typesIn(reached)).toEqual(['Account', 'Cart', 'Membership', 'User'].sort());
    const customers = Object.values(stranger as object).flatMap(({ email }) => email ?? []);
    expect(
      ofType(reached, 'User')
        .flatMap(({ email }) => email ?? [])
        .sort(),
    ).toEqual(customers.sort());
  });

  test('nobody who is signed out: nothing but the catalogue', async () => {
    expect(typesIn(await crawl(app, null, ids))).toEqual([]);
  });

  test.each(['online', 'corporate'] as const)('a member, %s: their seat and what it is of', async (kind) => {
    const { member, accountId } = kind === 'online' ? online : corporate;
    const reached = await reach(member);
    expect(typesIn(reached)).toEqual(['Account', 'Membership', 'SeatAssignment', 'Subscription', 'User'].sort());
    expect(ofType(reached, 'Account').map(({ id }) => id)).toEqual([accountId]);
    expect(ofType(reached, 'SeatAssignment').map(({ email }) => email)).toEqual([member.email]);
    expect(ofType(reached, 'User').flatMap(({ email }) => email ?? [])).toEqual([member.email]);
    expect([...new Set(amountsIn(reached))]).toEqual([]);
  });

  test.each(['online', 'corporate'] as const)('an admin, %s: people and seats, but no money', async (kind) => {
    const { admin, accountId } = kind === 'online' ? online : corporate;
    const reached = await reach(admin);
    expect(typesIn(reached)).toEqual(['Account', 'Membership', 'SeatAssignment', 'Subscription', 'User'].sort());
    expect(ofType(reached, 'Account').map(({ id }) => id)).toEqual([accountId]);
    expect([...new Set(amountsIn(reached))]).toEqual([]);
  });

  test('a corporate contact: no drafts, no notes of staff, none of their addresses, no other account', async () => {
    const reached = await reach(corporate.contact);
    const hidden = ofType(reached, 'Quote')
      .concat(ofType(reached, 'PurchaseOrder'))
      .filter(({ status }) => status === 'DRAFT');
    expect(hidden).toEqual([]);
    expect(JSON.stringify([...reached.values()])).not.toContain('Hidden.');
    expect(JSON.stringify([...reached.values()])).not.toContain(corporate.technician.email);
    const drafting = ofType(reached, 'AuditEntry').filter(({ action }) =>
      /^QUOTE_(DRAFT|UPDATE)|ORDER_DRAFT$/.test(action),
    );
    expect(drafting).toEqual([]);
    expect(ofType(reached, 'Account').map(({ id }) => id)).toEqual([corporate.accountId]);
    expect(typesIn(reached)).toEqual(expect.arrayContaining(['Quote', 'Invoice', 'AuditEntry', 'Message']));
  });

  test('who was the contact and repeats a call is not shown what it made', async () => {
    const buyer = await given.onlineAccount(app);
    const cart = await given.cart(app, buyer, ONE_SEAT);
    const input = orderInput(cart, { idempotencyKey: randomUUID() });
    const place = async () => {
      const document = `mutation ($input: OrderPlaceInput!) { orderPlace(input: $input) { order { id invoice { id } } userErrors { code } } }`;
      return (await ask(app, buyer.contact.token, document, { input })).orderPlace;
    };
    expect((await place()).order.invoice.id).toMatch(/^inv_/);
    const successor = [buyer.admin.userId, buyer.accountId];
    const sql = 'UPDATE accounts SET billing_contact_id = ? WHERE id = ?';
    await app.database.transaction((tx) => tx.execute(sql, successor));
    expect((await place()).order).toBeNull();
  });
});
