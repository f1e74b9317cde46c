import { checkLedger } from '../../src/checkLedger';
import { databaseSchema } from '../../src/databaseSchema';
import { Database } from '../../src/platform/database';
import { creditOf, INVOICE_CREDIT, INVOICE_REISSUE, reissueOf } from '../support/credits';
import type { Engine, TestDatabase } from '../support/engines';
import { findFreePort } from '../support/freePort';
import { CART_ADD_PURCHASE, ORDER_PLACE, orderInput } from '../support/given';
import type { Answer } from '../support/people';
import { type Product, startProduct } from '../support/product';

const SIGN_IN = `mutation ($email: EmailAddress!) { signIn(input: { email: $email, password: "demo-password" }) {
  session { accessToken viewer { memberships { account { id } } } } } }`;
const PRODUCT = '{ product(key: "gotomeeting") { plans { id key } } }';
const ADD_CARD = `mutation ($input: PaymentMethodAddInput!) { paymentMethodAdd(input: $input) { userErrors { code } } }`;
const INVOICE = 'query ($id: ID!) { node(id: $id) { ... on Order { invoice { id } } } }';

/** What is corrected of three invoices of 31.20, each paid by card: 10.00 to the balance, 12.00 back to the card, one issued again. */
const CORRECTIONS = [
  (invoiceId: string) => ({
    document: INVOICE_CREDIT,
    input: creditOf(invoiceId, { amount: { amount: '10.00', currency: 'EUR' } }),
  }),
  (invoiceId: string) => ({
    document: INVOICE_CREDIT,
    input: creditOf(invoiceId, { amount: { amount: '12.00', currency: 'EUR' }, destination: 'CARD' }),
  }),
  (invoiceId: string) => ({ document: INVOICE_REISSUE, input: reissueOf(invoiceId) }),
];

/** `moments`: milliseconds after which the process is killed, before, while and after it makes three corrections at once. */
export function testKilledCorrections(engine: Engine, moments: number[]): void {
  let place: TestDatabase;
  let product: Product;
  let port: number;
  let contact: Answer;
  let staff: string;
  let planId: string;

  beforeAll(async () => {
    place = await engine.createDatabase();
    port = await findFreePort();
    product = await startProduct(place, port);
    contact = (await product.run(null, SIGN_IN, { email: 'online@demo.example' })).signIn.session;
    staff = (await product.run(null, SIGN_IN, { email: 'support@demo.example' })).signIn.session.accessToken;
    const { plans } = (await product.run(null, PRODUCT)).product;
    planId = plans.find(({ key }: Answer) => key === 'pro').id;
    const card = { accountId: accountOf(contact), gatewayToken: 'tok_visa', makeDefault: true, idempotencyKey: 'card' };
    await product.run(contact.accessToken, ADD_CARD, { input: card });
  }, 120_000);
  afterAll(async () => {
    await product?.kill();
    await place?.drop();
  });

  const accountOf = ({ viewer }: Answer) => viewer.memberships[0].account.id;

  /** The invoice of an order that a card has paid. */
  async function paidInvoice(): Promise<string> {
    const purchase = { accountId: accountOf(contact), planId, seats: 1, frequency: 'MONTHLY' };
    const token = contact.accessToken;
    const { cart } = (await product.run(token, CART_ADD_PURCHASE, { input: purchase })).cartAddPurchase;
    const { order } = (await product.run(token, ORDER_PLACE, { input: orderInput(cart) })).orderPlace;
    return (await product.run(token, INVOICE, { id: order.id })).node.invoice.id;
  }

  const send = ({ document, input }: { document: string; input: object }) => product.run(staff, document, { input });

  test('each was made as a whole or not at all, and is made once by the repeated request', async () => {
    for (const moment of moments) {
      const corrections = [];
      for (const correct of CORRECTIONS) corrections.push(correct(await paidInvoice()));
      const cutOff = Promise.allSettled(corrections.map(send));
      await new Promise((pass) => setTimeout(pass, moment));
      await product.kill();
      await cutOff;
      product = await startProduct(place, port);
      for (const answer of await Promise.all(corrections.map(send)))
        expect(Object.values(answer as object)[0].userErrors).toEqual([]);
    }
    await refundsAreDone();
    await product.kill();
    await expectOnce(moments.length);
  }, 240_000);

  /** The gateway gives money back after the answer: the job of a process that was killed is done by the next. */
  async function refundsAreDone(): Promise<void> {
    const { databaseUrl = null, dataDir } = place;
    for (let wait = 0; wait < 300; wait += 1) {
      const database = await Database.connect({ databaseUrl, dataDir }, databaseSchema, async () => new Date());
      const due = await database.query("SELECT id FROM refunds WHERE status = 'DUE'").finally(() => database.close());
      if (due.length === 0) return;
      await new Promise((pass) => setTimeout(pass, 200));
    }
    throw new Error('A refund is never done');
  }

  async function expectOnce(times: number): Promise<void> {
    const location = { databaseUrl: place.databaseUrl ?? null, dataDir: place.dataDir };
    const database = await Database.connect(location, databaseSchema, async () => new Date());
    const all = async (sql: string) => (await database.query(sql)).map((row) => Object.values(row).join(' '));
    const each = (...rows: string[]) => Array(times).fill(rows).flat().sort();
    try {
      expect((await all('SELECT reason, total FROM credit_notes')).sort()).toEqual(
        each('GOODWILL 1000', 'GOODWILL 1200', 'REISSUE 3120'),
      );
      expect(await all('SELECT origin, status, amount FROM refunds')).toEqual(each('STAFF DONE 1200'));
      expect(await all('SELECT amount FROM sandbox_gateway_refunds')).toEqual(each('1200'));
      expect(await all('SELECT total, open_amount FROM invoices WHERE reissue_of IS NOT NULL')).toEqual(each('3120 0'));
      expect(await all("SELECT kind, amount FROM payment_movements WHERE kind = 'REFUNDED'")).toEqual(
        each('REFUNDED 1200'),
      );
      for (const [template, mails] of [
        ['invoiceCredited', 2],
        ['invoiceReissued', 1],
      ] as const)
        expect(await all(`SELECT id FROM emails WHERE template = '${template}'`)).toHaveLength(mails * times);
      expect(await all("SELECT amount FROM balance_entries WHERE reason = 'CREDIT_NOTE'")).toEqual(each('1000'));
      expect(await checkLedger(database)).toEqual([]);
    } finally {
      await database.close();
    }
  }
}
