import { randomUUID } from 'node:crypto';
import { CartItemRow, CartRow } from '../src/carts';
import { allCatalogueFacts } from '../src/catalog';
import { PaymentMethodRow } from '../src/payments';
import { type Database, insertRows } from '../src/platform/database';
import { newId } from '../src/platform/ids';
import { makeSampleAccounts, type SampleAccount } from './support/sampleAccounts';
import { benchWrites, type Preparing, type Wanted } from './support/writes';

const DUE = 'query ($id: ID!) { account(id: $id) { cart { summary { totals { due { amount currency } } } } } }';
const PLACE = `mutation ($input: OrderPlaceInput!) { orderPlace(input: $input) {
  order { id number status invoice { number } } userErrors { code message } } }`;

/** Customers written by one unit of work. */
const BATCH = 200;

/** `npm run bench -- order`: orders of one item, charged to a stored card, by customers with 5 subscriptions. */
export const run = (args: string[]): Promise<void> => benchWrites(args, customersWithCarts);

async function customersWithCarts({ database, tokenOf, ask }: Preparing, count: number): Promise<Wanted[]> {
  const accounts = await makeSampleAccounts(database, { accounts: count, subscriptions: 5, invoices: 1, lines: 3 });
  const { plans, products } = await allCatalogueFacts(database);
  const plan = [...plans.values()].find(({ productId }) => products.get(productId)!.key === 'openvoice')!;
  const drafts = accounts.map((account) => draftCart(account, plan.id));
  for (let from = 0; from < drafts.length; from += BATCH) await write(database, drafts.slice(from, from + BATCH));
  const [first] = accounts;
  const shown = await ask(await tokenOf(first!), DUE, { id: first!.accountId });
  const expectedTotal = shown.account.cart.summary.totals.due;
  return Promise.all(
    drafts.map(async ({ account, cart, item, method }) => {
      const input = { cartId: cart.id, expectedVersion: cart.version, expectedTotal, idempotencyKey: randomUUID() };
      const { accountId, userId, sessionId } = account;
      const ids = [accountId, userId, sessionId, cart.id, item.id, method.id];
      return { token: await tokenOf(account), body: { query: PLACE, variables: { input } }, ids };
    }),
  );
}

function draftCart(account: SampleAccount, planId: string) {
  const { accountId } = account;
  const cart: CartRow = { id: accountId.replace('acc_', 'crt_'), accountId, version: 2 };
  const item: CartItemRow = {
    ...{ id: newId('CartItem'), cartId: cart.id, kind: 'PURCHASE', planId, seats: 2, frequency: 'MONTHLY' },
    ...{ convertsAtEnd: false, subscriptionId: null, releaseSeatsOf: [], orderId: null },
  };
  const id = newId('PaymentMethod');
  const method: PaymentMethodRow = {
    ...{ id, accountId, defaultOf: accountId, type: 'CARD', gateway: 'sandbox', gatewayReference: id },
    ...{ card: { brand: 'VISA', last4: '4242', expiryMonth: 12, expiryYear: 2100 }, clientSecret: null },
    ...{ createdAt: new Date('2026-01-01T00:00:00Z'), removedAt: null, expiryNoticedOn: null },
  };
  return { account, cart, item, method };
}

async function write(database: Database, drafts: readonly ReturnType<typeof draftCart>[]): Promise<void> {
  await database.transaction(async (tx) => {
    await insertRows(
      tx,
      CartRow,
      drafts.map(({ cart }) => cart),
    );
    await insertRows(
      tx,
      CartItemRow,
      drafts.map(({ item }) => item),
    );
    await insertRows(
      tx,
      PaymentMethodRow,
      drafts.map(({ method }) => method),
    );
  });
}
