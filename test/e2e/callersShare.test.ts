import { SandboxGateway } from '../../src/payments';
import type { SaveOutcome } from '../../src/payments/gateway';
import { type App, startApp } from '../support/app';
import { engines } from '../support/engines';
import { given, ONE_SEAT } from '../support/given';
import { answerOf } from '../support/measure';
import { ask } from '../support/people';

const READ = 'query ($id: ID!) { account(id: $id) { id } }';
const ADD = `mutation ($input: PaymentMethodAddInput!) {
  paymentMethodAdd(input: $input) { paymentMethod { id } userErrors { code } } }`;

const TOO_COSTLY = `mutation ($id: ID!) { accountUpdateBilling(input: { accountId: $id, expectedVersion: 1 }) {
  account { subscriptions(first: 100) { nodes { invoices(first: 100) { nodes { id number status issuedOn dueOn overdue } } } } } } }`;

/** The calls that wait for an answer. */
const waiting: (() => void)[] = [];

/** Does not answer until it is told to. */
class HangingGateway extends SandboxGateway {
  isHanging = false;

  override async saveMethod(request: Parameters<SandboxGateway['saveMethod']>[0]): Promise<SaveOutcome> {
    if (this.isHanging) await new Promise<void>((go) => waiting.push(go));
    return super.saveMethod(request);
  }
}

describe('the share of a caller', () => {
  let app: App;
  let gateway: HangingGateway;
  beforeAll(async () => {
    app = await startApp(engines[0]!, {
      overrides: {
        gateway: (database) => {
          gateway = new HangingGateway(database, () => undefined);
          return gateway;
        },
      },
    });
  });
  afterAll(() => app.stop());

  test('is six mutations at once; the others wait, but neither queries nor other people', async () => {
    const [buyer, other] = [await given.onlineAccount(app, { card: null }), await given.onlineAccount(app)];
    gateway.isHanging = true;
    const added = Array.from({ length: 8 }, (_, place) => {
      const input = { accountId: buyer.accountId, gatewayToken: 'tok_visa', idempotencyKey: `card-${place}` };
      return answerOf(app, buyer.contact.token, ADD, { input });
    });
    const read = () => ask(app, buyer.contact.token, READ, { id: buyer.accountId });
    while (waiting.length < 6) await read();
    expect((await given.cart(app, other, ONE_SEAT)).items).toHaveLength(1);
    for (let count = 0; count < 10; count += 1) await read();
    expect(waiting).toHaveLength(6);

    // What is refused while it waits for its turn gives its place back.
    const tooCostly = await Promise.all(
      Array.from({ length: 6 }, () => answerOf(app, buyer.contact.token, TOO_COSTLY, { id: buyer.accountId })),
    );
    expect(tooCostly.map(({ body }) => body.errors[0].message)).toEqual(
      Array(6).fill(expect.stringMatching(/^The operation costs/)),
    );

    gateway.isHanging = false;
    for (const go of waiting) go();
    const answers = await Promise.all(added);
    expect(answers.map(({ body }) => body.data.paymentMethodAdd.userErrors)).toEqual(Array(8).fill([]));
    const input = { accountId: buyer.accountId, gatewayToken: 'tok_visa', idempotencyKey: 'card-8' };
    expect((await ask(app, buyer.contact.token, ADD, { input })).paymentMethodAdd.userErrors).toEqual([]);
  });
});
