import { checkLedger } from '../../src/checkLedger';
import { databaseSchema } from '../../src/databaseSchema';
import { Database } from '../../src/platform/database';
import type { Engine, TestDatabase } from '../support/engines';
import { findFreePort } from '../support/freePort';
import type { Answer } from '../support/people';
import { type Product, startProduct } from '../support/product';
import { acceptance, QUOTE_ACCEPT, QUOTE_DRAFT, QUOTE_SEND } from '../support/quotes';

const SIGN_IN = `mutation ($email: EmailAddress!) { signIn(input: { email: $email, password: "demo-password" }) {
  session { accessToken viewer { memberships { account { id } } } } } }`;
const PRODUCT = '{ product(key: "gotomeeting") { plans { id key } } }';

/** `moments`: milliseconds after which the process is killed, before, while and after it accepts. */
export function testKilledAcceptance(engine: Engine, moments: number[]): void {
  let place: TestDatabase;
  let product: Product;
  let port: number;
  let contact: Answer;
  let technician: Answer;
  let planId: string;

  beforeAll(async () => {
    place = await engine.createDatabase();
    port = await findFreePort();
    product = await startProduct(place, port);
    contact = (await product.run(null, SIGN_IN, { email: 'corporate@demo.example' })).signIn.session;
    technician = (await product.run(null, SIGN_IN, { email: 'technician@demo.example' })).signIn.session;
    const { plans } = (await product.run(null, PRODUCT)).product;
    planId = plans.find(({ key }: Answer) => key === 'pro').id;
  }, 120_000);
  afterAll(async () => {
    await product?.kill();
    await place?.drop();
  });

  /** A quote of two lines, one of them for a later date, sent to the customer. */
  async function sendQuote() {
    const now = { kind: 'ADD', planId, seats: 2 };
    const later = { ...now, effectiveWhen: 'ON_DATE', effectiveOn: '2099-01-01' };
    const input = { accountId: contact.viewer.memberships[0].account.id, lines: [now, later] };
    const { quote } = (await product.run(technician.accessToken, QUOTE_DRAFT, { input })).quoteDraft;
    const seen = { quoteId: quote.id, expectedVersion: quote.version };
    return (await product.run(technician.accessToken, QUOTE_SEND, { input: seen })).quoteSend.quote;
  }

  test('all of it happened, or nothing, and the repeated request answers one order', async () => {
    const orders: string[] = [];
    for (const moment of moments) {
      const quote = await sendQuote();
      const input = { quoteId: quote.id, expectedVersion: quote.version, ...acceptance(quote) };
      const cutOff = product.run(contact.accessToken, QUOTE_ACCEPT, { input }).catch(() => null);
      await new Promise((pass) => setTimeout(pass, moment));
      await product.kill();
      await cutOff;
      product = await startProduct(place, port);
      const answer = (await product.run(contact.accessToken, QUOTE_ACCEPT, { input })).quoteAccept;
      expect(answer.userErrors).toEqual([]);
      expect(answer).toMatchObject({ quote: { status: 'ACCEPTED' }, order: { status: 'SCHEDULED', effects: [{}] } });
      orders.push(answer.order.id);
    }
    await product.kill();

    const location = { databaseUrl: place.databaseUrl ?? null, dataDir: place.dataDir };
    const database = await Database.connect(location, databaseSchema, async () => new Date());
    const all = async (sql: string) => (await database.query(sql)).map((row) => String(Object.values(row)[0]));
    try {
      expect(await all('SELECT id FROM orders ORDER BY id')).toEqual(orders);
      expect(await all('SELECT order_id FROM invoices ORDER BY id')).toEqual(orders);
      expect(await all('SELECT order_id FROM order_effects ORDER BY order_id')).toEqual(orders);
      expect(await all("SELECT order_id FROM quotes WHERE status = 'ACCEPTED' ORDER BY id")).toEqual(orders);
      expect(await all('SELECT status FROM subscriptions')).toEqual(orders.map(() => 'ACTIVE'));
      for (const template of ['quoteAccepted', 'quoteDecided', 'invoiceIssued']) {
        expect(await all(`SELECT id FROM emails WHERE template = '${template}'`)).toHaveLength(orders.length);
      }
      expect(await all("SELECT id FROM audit_entries WHERE action = 'QUOTE_ACCEPT'")).toHaveLength(orders.length);
      expect(await checkLedger(database)).toEqual([]);
    } finally {
      await database.close();
    }
  }, 240_000);
}
