import { randomUUID } from 'node:crypto';

// biome-ignore lint/suspicious/noExplicitAny: each document says itself what it answers
type Answer = any;

/** Sends a document to the API as a demo person would; answers its data. */
export type Ask = (email: string, document: string, variables?: object) => Promise<Answer>;

/** One thing that somebody did, so long before today. */
export interface Step {
  before: { months?: number; days?: number };
  run(): Promise<void>;
}

/**
 * What a demo customer does, by the API's own operations: nothing of it is written past the product.
 * @throws Error where something is refused: the history would not be what it says
 */
export class Story {
  constructor(
    private readonly ask: Ask,
    /** Who acts, unless told otherwise: the billing contact. */
    private readonly contact: string,
  ) {}

  /** Sends a mutation; answers its payload. */
  async tell(mutation: string, input: object, show: string, email = this.contact): Promise<Answer> {
    const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
    const name = INPUTS[mutation] ?? type;
    const errors = 'userErrors { code field message }';
    const document = `mutation ($input: ${name}!) { ${mutation}(input: $input) { ${show} ${errors} } }`;
    const payload = (await this.ask(email, document, { input }))[mutation];
    if (payload.userErrors.length > 0) throw new Error(`${mutation}: ${JSON.stringify(payload.userErrors)}`);
    return payload;
  }

  async read(document: string, variables?: object, email = this.contact): Promise<Answer> {
    return this.ask(email, document, variables);
  }

  /** The account that the contact sees. */
  async account(): Promise<{ id: string; currency: string }> {
    const { viewer } = await this.read('{ viewer { memberships { account { id currency } } } }');
    return viewer.memberships[0].account;
  }

  /** The id of a plan by its product and its name: `gotomeeting`, `Pro`. */
  async plan(product: string, name: string): Promise<string> {
    const found = await this.read('query ($key: String!) { product(key: $key) { plans { id name } } }', {
      key: product,
    });
    return found.product.plans.find((plan: Answer) => plan.name === name).id;
  }

  /** The subscription of a product that began last. */
  async subscription(product: string): Promise<{ id: string; version: number; nextRenewal: Answer }> {
    const { id } = await this.account();
    const { account } = await this.read(
      `query ($id: ID!) { account(id: $id) { subscriptions(first: 100) {
        nodes { id version product { key } nextRenewal { on } } } } }`,
      { id },
    );
    return account.subscriptions.nodes.find((one: Answer) => one.product.key === product);
  }

  /** Orders what is in the cart, for exactly what it comes to. */
  async order(): Promise<void> {
    const { id } = await this.account();
    const { account } = await this.read(
      'query ($id: ID!) { account(id: $id) { cart { id version summary { totals { due { amount currency } } } } } }',
      { id },
    );
    const { id: cartId, version: expectedVersion, summary } = account.cart;
    const { amount, currency } = summary.totals.due;
    const how = { expectedTotal: { amount, currency }, idempotencyKey: randomUUID() };
    await this.tell('orderPlace', { cartId, expectedVersion, ...how }, 'order { status }');
  }

  async addCard(gatewayToken: string): Promise<void> {
    const { id: accountId } = await this.account();
    const input = { accountId, gatewayToken, makeDefault: true, idempotencyKey: randomUUID() };
    await this.tell('paymentMethodAdd', input, 'paymentMethod { id }');
  }
}

/** Inputs that several mutations share. */
const INPUTS: Readonly<Record<string, string>> = {
  subscriptionCancel: 'SubscriptionInput',
  quoteSend: 'QuoteInput',
  quoteWithdraw: 'QuoteInput',
  quoteRevise: 'QuoteInput',
  quoteRequestApproval: 'QuoteInput',
  purchaseOrderPropose: 'PurchaseOrderInput',
  accountCreate: 'AccountCreateInput',
};
