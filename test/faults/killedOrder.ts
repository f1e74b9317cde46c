import { checkLedger } from '../../src/checkLedger';
import { databaseSchema } from '../../src/databaseSchema';
import { Database } from '../../src/platform/database';
import type { Engine, TestDatabase } from '../support/engines';
import { findFreePort } from '../support/freePort';
import { CART_ADD_PURCHASE, ORDER_PLACE, orderInput } from '../support/given';
import type { Answer } from '../support/people';
import { type Product, startProduct } from '../support/product';

const SIGN_IN = `mutation { signIn(input: { email: "online@demo.example", password: "demo-password" }) {
  session { accessToken viewer { memberships { account { id } } } } } }`;
const PRODUCT = '{ product(key: "gotomeeting") { plans { id key } } }';
const ADD_CARD = `mutation ($input: PaymentMethodAddInput!) { paymentMethodAdd(input: $input) { userErrors { code } } }`;

/** `moments`: milliseconds after which the process is killed, before, while and after it places the order. */
export function testKilledOrder(engine: Engine, moments: number[]): void {
  let place: TestDatabase;
  let product: Product;
  let port: number;
  let token: string;
  let accountId: string;
  let planId: string;

  beforeAll(async () => {
    place = await engine.createDatabase();
    port = await findFreePort();
    product = await startProduct(place, port);
    const { session } = (await product.run(null, SIGN_IN)).signIn;
    token = session.accessToken;
    accountId = session.viewer.memberships[0].account.id;
    const { plans } = (await product.run(null, PRODUCT)).product;
    planId = plans.find(({ key }: Answer) => key === 'pro').id;
    const card = { accountId, gatewayToken: 'tok_visa', makeDefault: true, idempotencyKey: 'card' };
    await product.run(token, ADD_CARD, { input: card });
  }, 120_000);
  afterAll(async () => {
    await product?.kill();
    await place?.drop();
  });

  test('the repeated request answers one order that is charged once', async () => {
    const orders: Answer[] = [];
    for (const moment of moments) {
      const purchase = { accountId, planId, seats: 1, frequency: 'MONTHLY' };
      const { cart } = (await product.run(token, CART_ADD_PURCHASE, { input: purchase })).cartAddPurchase;
      const input = orderInput(cart);
      const cutOff = product.run(token, ORDER_PLACE, { input }).catch(() => null);
      await new Promise((done) => setTimeout(done, moment));
      await product.kill();
      await cutOff;
      product = await startProduct(place, port);
      const { order, userErrors } = (await product.run(token, ORDER_PLACE, { input })).orderPlace;
      expect(userErrors).toEqual([]);
      expect(order).toMatchObject({ status: 'COMPLETED', payment: { status: 'SUCCEEDED' } });
      orders.push(order);
    }
    await product.kill();

    const location = { databaseUrl: place.databaseUrl ?? null, dataDir: place.dataDir };
    const database = await Database.connect(location, databaseSchema, async () => new Date());
    try {
      const rows = await database.query('SELECT id FROM orders ORDER BY id');
      expect(rows.map(({ id }) => id)).toEqual(orders.map(({ id }) => id));
      const charges = await database.query("SELECT amount FROM sandbox_gateway_payments WHERE status = 'SUCCEEDED'");
      expect(charges.map(({ amount }) => Number(amount))).toEqual(moments.map(() => 3120));
      const mails = await database.query("SELECT id FROM emails WHERE template = 'orderConfirmation'");
      expect(mails).toHaveLength(moments.length);
      expect(await checkLedger(database)).toEqual([]);
    } finally {
      await database.close();
    }
  }, 120_000);
}
