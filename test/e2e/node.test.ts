import { type Buyer, given, ONE_SEAT, ordered } from '../support/given';
import { ask, errorCodes, staff } from '../support/people';
import { describeWithApp } from '../support/suites';

const NODE = 'query ($id: ID!) { node(id: $id) { id __typename } }';
const NODES = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id __typename } }';

/** What billing is made of is the contact's and staff's; the rest also an admin's (A10). */
const BILLING = ['Cart', 'CartItem', 'Order', 'Invoice', 'Payment', 'PaymentMethod', 'BalanceEntry', 'AuditEntry'];

describeWithApp('node', {}, (app) => {
  let buyer: Buyer;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    const done = await ordered(app, { balance: 1000 });
    buyer = done.buyer;
    const cart = await given.cart(app, buyer, ONE_SEAT);
    const idOf = async (table: string, where = '1 = 1') =>
      String((await app.database.query(`SELECT id FROM ${table} WHERE ${where}`))[0]!.id);
    const { order } = done;
    Object.assign(ids, {
      ...{ Account: buyer.accountId, Cart: buyer.cartId, CartItem: cart.items[0].id, PaymentMethod: buyer.cardId },
      ...{
        Order: order.id,
        Invoice: order.invoice.id,
        Payment: order.payment.id,
        Subscription: order.subscriptions[0].id,
      },
      ...{ Product: await idOf('products'), Plan: await idOf('plans'), Price: await idOf('prices') },
      BalanceEntry: await idOf('balance_entries', `account_id = '${buyer.accountId}'`),
      AuditEntry: await idOf('audit_entries', `account_id = '${buyer.accountId}'`),
      Membership: await idOf('memberships', `account_id = '${buyer.accountId}'`),
      User: buyer.contact.userId,
    });
  });

  const typesSeenBy = async (token: string | null) => {
    const { nodes } = await ask(app, token, NODES, { ids: Object.values(ids) });
    return Object.keys(ids).filter((_, index) => nodes[index] !== null);
  };

  test('finds every kind of object again, by its id', async () => {
    for (const [type, id] of Object.entries(ids)) {
      expect(await ask(app, buyer.contact.token, NODE, { id })).toEqual({ node: { id, __typename: type } });
    }
  });

  test('shows each caller what they may see', async () => {
    const everything = Object.keys(ids);
    expect(await typesSeenBy(buyer.contact.token)).toEqual(everything);
    expect(await typesSeenBy((await staff(app, 'SUPPORT_AGENT')).token)).toEqual(everything);
    const seenByAdmin = await typesSeenBy(buyer.admin.token);
    expect(seenByAdmin.sort()).toEqual(everything.filter((type) => !BILLING.includes(type)).sort());
    expect(await typesSeenBy(buyer.member.token)).toEqual(['Account', 'Product', 'Plan', 'Price']);
    const stranger = await given.onlineAccount(app, { card: null });
    expect(await typesSeenBy(stranger.contact.token)).toEqual(['Product', 'Plan', 'Price']);
    expect(await typesSeenBy(null)).toEqual(['Product', 'Plan', 'Price']);
  });

  test.each([
    ['an id of nothing', 'ord_01h455vb4pex5vsknk084sn02q'],
    ['an unknown type', 'zzz_01h455vb4pex5vsknk084sn02q'],
    ['no id at all', "' OR 1 = 1 --"],
  ])('%s is null', async (_what, id) => {
    expect(await ask(app, buyer.contact.token, NODE, { id })).toEqual({ node: null });
  });

  test('asks for at most 100', async () => {
    const many = { ids: Array.from({ length: 101 }, () => buyer.accountId) };
    expect(await errorCodes(app, buyer.contact.token, NODES, many)).toEqual(['BAD_USER_INPUT']);
  });
});
