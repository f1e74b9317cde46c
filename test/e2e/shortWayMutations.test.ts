import { randomUUID } from 'node:crypto';
import type { App } from '../support/app';
import { type Buyer, given, planId } from '../support/given';
import { type Answer, browse, PASSWORD } from '../support/people';
import { describeWithApp } from '../support/suites';

const ADD = `mutation Add($input: CartAddPurchaseInput!, $first: Int) { cartAddPurchase(input: $input) {
  cart { items { id } account { id subscriptions(first: $first) { nodes { id } } } } userErrors { code field } } }`;

async function send({ url }: App, token: string | null, query: string, variables: object) {
  const headers = {
    ...{ 'content-type': 'application/json', accept: 'application/json' },
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
  };
  const body = JSON.stringify({ query, variables });
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
  const answer = (await response.json()) as Answer;
  // Only the framework gives its answers a tag.
  return { status: response.status, answer, isShort: response.headers.get('etag') === null };
}

describeWithApp('a mutation that is asked for again and again', {}, (app) => {
  let buyer: Buyer;
  let input: object;
  beforeEach(async () => {
    buyer = await given.onlineAccount(app);
    const planIdOf = await planId(app, 'openvoice standard');
    input = { accountId: buyer.accountId, planId: planIdOf, seats: 2, frequency: 'MONTHLY' };
  });

  const add = (variables: object = {}, query = ADD) =>
    send(app, buyer.contact.token, query, { input, first: 1, ...variables });
  const countItems = async () => {
    const [row] = await app.database.query('SELECT COUNT(*) AS items FROM cart_items WHERE cart_id = ?', [
      buyer.cartId,
    ]);
    return Number(row!.items);
  };
  const addOften = async (query = ADD) => {
    const answers: Awaited<ReturnType<typeof add>>[] = [];
    for (let times = 0; times < 5; times += 1) answers.push(await add({}, query));
    return answers;
  };

  test('is answered the short way from its fourth time on, and done each time', async () => {
    const answers = await addOften(`${ADD} `);
    expect(answers.map(({ isShort }) => isShort)).toEqual([false, false, false, true, true]);
    expect(answers.map(({ answer }) => answer.data.cartAddPurchase.cart.items.length)).toEqual([1, 2, 3, 4, 5]);
    expect(await countItems()).toBe(5);
    const [before, after] = [answers[0]!.answer, answers[4]!.answer];
    expect(after.extensions.cost.requested).toBe(before.extensions.cost.requested);
    expect(after.data.cartAddPurchase.userErrors).toEqual([]);
  });

  test('is done once where its answer has an error in it, and told with its place', async () => {
    await addOften();
    const { answer, isShort } = await add({ first: 0 });
    const path = ['cartAddPurchase', 'cart', 'account', 'subscriptions'];
    expect([isShort, answer.errors[0]]).toEqual([
      false,
      expect.objectContaining({ message: 'first must be between 1 and 100', path, locations: expect.anything() }),
    ]);
    expect(await countItems()).toBe(6);
  });

  test('is refused by rules as ever', async () => {
    await addOften();
    input = { ...input, seats: 0 };
    const refused = await add();
    expect(refused.isShort).toBe(true);
    expect(refused.answer.data.cartAddPurchase.userErrors).toMatchObject([{ field: ['seats'] }]);
    expect(await countItems()).toBe(5);
  });

  test('is refused as ever to those who have not signed in, and where values do not fit', async () => {
    await addOften();
    const signedOut = await send(app, null, ADD, { input, first: 1 });
    expect([signedOut.isShort, signedOut.answer.errors[0].extensions.code]).toEqual([false, 'UNAUTHENTICATED']);
    input = { ...input, frequency: 'SOMETIMES' };
    const wrong = await add();
    expect([wrong.isShort, wrong.answer.errors[0].extensions.code]).toEqual([false, 'BAD_USER_INPUT']);
    expect(await countItems()).toBe(5);
  });

  test('answers the same again with the same key', async () => {
    await addOften();
    input = { ...input, idempotencyKey: randomUUID() };
    const [one, other] = [await add(), await add()];
    expect([one.isShort, other.isShort]).toEqual([true, true]);
    expect(other.answer.data).toEqual(one.answer.data);
    expect(await countItems()).toBe(6);
  });

  test('sets and changes the session of a browser as ever', async () => {
    const { email } = buyer.contact;
    const SIGN_IN = `mutation SignIn($input: SignInInput!) { signIn(input: $input) { session { viewer { user { email } } } userErrors { code } } }`;
    const REFRESH = 'mutation Refresh { sessionRefresh { session { viewer { user { email } } } userErrors { code } } }';
    const session = { session: { viewer: { user: { email } } }, userErrors: [] };
    let cookie: string | null = null;
    for (let times = 0; times < 5; times += 1) {
      const signedIn = await browse(app, null, SIGN_IN, { input: { email, password: PASSWORD } });
      expect(signedIn.data.signIn).toEqual(session);
      cookie = signedIn.cookie;
    }
    for (let times = 0; times < 5; times += 1) {
      const refreshed = await browse(app, cookie, REFRESH);
      expect(refreshed.data.sessionRefresh).toEqual(session);
      expect(refreshed.cookie).not.toBe(cookie);
      cookie = refreshed.cookie;
    }
    expect((await send(app, null, REFRESH, {})).isShort).toBe(true);
  });

  const NONE = '{ cartId: "none", itemId: "none" }';
  test.each([
    [
      'several fields',
      `mutation ($input: CartAddPurchaseInput!) { a: cartAddPurchase(input: $input) { userErrors { code } }
        b: cartAddPurchase(input: $input) { userErrors { code } } }`,
    ],
    ['a text in it', `mutation { cartRemoveItem(input: ${NONE}) { userErrors { code } } }`],
    [
      'a default in it',
      `mutation ($i: CartRemoveItemInput! = ${NONE}) { cartRemoveItem(input: $i) { userErrors { code } } }`,
    ],
    ['a comment in it', 'mutation { signOut { userErrors { code } } } # secret'],
  ])('goes the long way with %s', async (_title, query) => {
    for (let times = 0; times < 5; times += 1) {
      const { answer, isShort } = await send(app, buyer.contact.token, query, { input });
      expect([isShort, answer.errors]).toEqual([false, undefined]);
    }
  });
});
