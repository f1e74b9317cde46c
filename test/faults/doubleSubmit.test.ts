import { checkLedger } from '../../src/checkLedger';
import { GatewayUnanswered, type PaymentGateway, SandboxGateway } from '../../src/payments';
import { type App, startApp } from '../support/app';
import { describeOnEachEngine } from '../support/engines';
import { given, ONE_SEAT, ORDER_PLACE, orderInput, placeOrder, stateOf, takenFrom } from '../support/given';
import { ask, mailsTo } from '../support/people';
import { refusal } from '../support/refusal';
import { describeWithApp } from '../support/suites';

const TWENTY = Array.from({ length: 20 });
const COMPLETED = { orders: ['COMPLETED'], payments: ['SUCCEEDED'], subscriptions: ['ACTIVE'], invoices: ['PAID'] };

describeWithApp('the same order many times', {}, (app) => {
  test.each([['tok_visa'], ['tok_timeout'], ['tok_declined']])('%s: twenty at once are one', async (card) => {
    const buyer = await given.onlineAccount(app, { card });
    const input = orderInput(await given.cart(app, buyer, ONE_SEAT));
    const answers = await Promise.all(TWENTY.map(() => ask(app, buyer.contact.token, ORDER_PLACE, { input })));
    expect(answers.flatMap(({ orderPlace }) => orderPlace.userErrors)).toEqual([]);
    expect(new Set(answers.map(({ orderPlace }) => orderPlace.order.id)).size).toBe(1);
    const again = (await ask(app, buyer.contact.token, ORDER_PLACE, { input })).orderPlace.order;
    expect(again.status).toBe(card === 'tok_declined' ? 'FAILED' : 'COMPLETED');
    const { orders, payments } = await stateOf(app, buyer);
    expect([orders.length, payments.length]).toEqual([1, 1]);
    expect(await takenFrom(app, buyer)).toBe(card === 'tok_declined' ? 0 : 3120);
    const charges = 'SELECT COUNT(*) AS n FROM sandbox_gateway_payments WHERE id = ?';
    expect(Number((await app.database.query(charges, [again.payment.id]))[0]!.n)).toBe(1);
    expect(await mailsTo(app, buyer.contact.email)).toHaveLength(card === 'tok_declined' ? 0 : 1);
    expect(await checkLedger(app.database)).toEqual([]);
  });
});

/** The sandbox's gateway, whose `charge` does as the test says the first time. */
function failingOnce(fault: (gateway: PaymentGateway) => PaymentGateway['charge']) {
  return (database: ConstructorParameters<typeof SandboxGateway>[0]) => {
    const gateway = new SandboxGateway(database, () => undefined);
    const charge = gateway.charge.bind(gateway);
    let calls = 0;
    gateway.charge = async (request) => {
      calls += 1;
      return calls === 1 ? fault({ ...gateway, charge } as PaymentGateway)(request) : charge(request);
    };
    return gateway;
  };
}

describe.each([
  [
    'the gateway could not be reached',
    async () => {
      throw new GatewayUnanswered('no route');
    },
  ],
  [
    'the process broke before the gateway was asked',
    async () => {
      throw new Error('out of memory');
    },
  ],
])('%s', (_what, charge) => {
  describeOnEachEngine('the repeated request completes the order', (engine) => {
    let app: App;
    beforeAll(async () => {
      app = await startApp(engine, { overrides: { gateway: failingOnce(() => charge) } });
    });
    afterAll(() => app.stop());

    test('with the same key', async () => {
      const buyer = await given.onlineAccount(app);
      const cart = await given.cart(app, buyer, ONE_SEAT);
      const input = orderInput(cart);
      await app.as(buyer.contact.token).run(ORDER_PLACE, { input });
      expect(await stateOf(app, buyer)).toMatchObject({
        orders: ['PENDING_PAYMENT'],
        payments: ['PENDING'],
        reserved: 1,
      });
      const { orderPlace } = await ask(app, buyer.contact.token, ORDER_PLACE, { input });
      expect(orderPlace).toMatchObject({ order: { status: 'COMPLETED' }, userErrors: [] });
      expect(await stateOf(app, buyer)).toMatchObject(COMPLETED);
      expect(await takenFrom(app, buyer)).toBe(3120);
    });

    test('a new key finds the cart changed, so that nothing is bought twice', async () => {
      const buyer = await given.onlineAccount(app);
      const cart = await given.cart(app, buyer, ONE_SEAT);
      await placeOrder(app, buyer, cart);
      expect((await placeOrder(app, buyer, cart)).userErrors).toEqual([
        refusal('STALE_VERSION', 'L1', ['expectedVersion']),
      ]);
    });
  });
});
