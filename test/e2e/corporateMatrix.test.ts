import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, type GraphQLInputObjectType, getNamedType, isRequiredInputField } from 'graphql';
import { type Action, decideRole, PERMISSIONS, type Standing } from '../../src/rules';
import { type Buyer, contentsOf, given as customers, planId } from '../support/given';
import { ask, type SignedIn, staff } from '../support/people';
import { inState } from '../support/purchaseOrders';
import { accept, done, mutationOf, sentQuote, subscribed, type WantedLine } from '../support/quotes';
import { type CorporateCustomer, corporateCustomer } from '../support/requests';
import { describeWithApp } from '../support/suites';

const schema = buildSchema(readFileSync(join(__dirname, '../../schema/schema.graphql'), 'utf8'));
const MUTATIONS = schema.getMutationType()!.getFields();

/** The mutations whose permission, for that kind of account, is a code in place of people. */
function mutationsOf(kind: 'CORPORATE' | 'ONLINE', code: string): Action[] {
  const actions = Object.keys(PERMISSIONS) as Action[];
  return actions.filter((action) => PERMISSIONS[action][kind] === code && MUTATIONS[mutationOf(action)]);
}

const DIRECT = mutationsOf('CORPORATE', 'CORPORATE_REQUIRES_QUOTE');
const QUOTING = mutationsOf('ONLINE', 'ONLINE_HAS_NO_QUOTES');
const TEN: WantedLine = { kind: 'ADD', plan: 'gotomeeting pro', seats: 10 };

test('the mutations that the matrix is made of', () => {
  expect(DIRECT.map(mutationOf).sort()).toEqual([
    ...['cartAddChange', 'cartAddPurchase', 'cartAddReactivation', 'cartAddSubscribeNow', 'cartAddTrial'],
    ...['cartRemoveItem', 'cartUpdateItem', 'orderPlace', 'subscriptionCancel', 'subscriptionDowngrade'],
    ...['subscriptionSetTrialConversion', 'subscriptionWithdrawCancellation'],
  ]);
  expect(QUOTING.map(mutationOf)).toEqual(expect.arrayContaining(['quoteDraft', 'quoteAccept', 'orderEffectRetry']));
});

describeWithApp('who meets which door', { now: '2026-06-11T12:00:00Z' }, (app) => {
  let given: CorporateCustomer;
  let online: Buyer;
  let values: Record<string, unknown>;
  let people: [string, SignedIn, Standing | null][];
  beforeAll(async () => {
    given = await corporateCustomer(app);
    online = await customers.onlineAccount(app, { card: null });
    const subscriptionId = await subscribed(app, given);
    const later = { ...TEN, effectiveWhen: 'ON_DATE', effectiveOn: '2026-09-01' };
    const { order } = done(await accept(app, given, await sentQuote(app, given, [later])));
    const plan = await planId(app, 'gotomeeting pro');
    values = {
      ...{ accountId: given.accountId, cartId: given.accountId.replace('acc_', 'crt_'), subscriptionId, planId: plan },
      ...{ itemId: 'cit_01h455vb4pex5vsknk084sn02q', quoteId: (await sentQuote(app, given, [TEN])).id },
      ...{ effectId: order.effects[0].id, purchaseOrderId: (await inState(app, given, { status: 'PROPOSED' })).id },
      ...{ expectedVersion: 0, seats: 1, frequency: 'MONTHLY', change: { seats: 12 }, convertAtEnd: false },
      ...{ expectedTotal: { amount: '1.00', currency: 'USD' }, lines: [{ kind: 'ADD', planId: plan, seats: 1 }] },
      ...{ validUntil: '2026-12-31', approved: true, reason: 'OTHER', number: 'PO-1', idempotencyKey: 'matrix' },
    };
    people = [
      ['contact', given.contact, 'CONTACT'],
      ['admin', given.admin, 'ADMIN'],
      ['member', given.member, 'MEMBER'],
      ['stranger', (await corporateCustomer(app)).contact, null],
      ['online contact', online.contact, null],
      ['technician', given.technician, 'TECHNICIAN'],
      ['support agent', await staff(app, 'SUPPORT_AGENT'), 'SUPPORT_AGENT'],
      ['supervisor', await staff(app, 'SUPERVISOR'), 'SUPERVISOR'],
    ];
  });

  /** What a person is told who tries a mutation with the least that its input needs. */
  async function told(action: Action, { token }: SignedIn, more: object = {}): Promise<string> {
    const name = mutationOf(action);
    const type = getNamedType(MUTATIONS[name]!.args[0]!.type) as GraphQLInputObjectType;
    const required = Object.values(type.getFields()).filter(isRequiredInputField);
    const input = { ...Object.fromEntries(required.map((field) => [field.name, values[field.name]])), ...more };
    const document = `mutation ($input: ${type.name}!) { ${name}(input: $input) { userErrors { code } } }`;
    const { userErrors } = (await ask(app, token, document, { input }))[name];
    return userErrors[0]?.code ?? 'allowed';
  }

  test.each(DIRECT)('%s: a corporate account changes nothing directly, by whomever (A7)', async (action) => {
    const before = await contentsOf(app);
    for (const [name, person, standing] of people) {
      const expected = standing === null ? 'NOT_FOUND' : decideRole(action, standing, 'CORPORATE')[0]!.code;
      expect(`${name}: ${await told(action, person)}`).toBe(`${name}: ${expected}`);
    }
    expect(await told(action, given.contact)).toBe('CORPORATE_REQUIRES_QUOTE');
    expect(await contentsOf(app)).toEqual(before);
  });

  test.each(QUOTING)('%s: by those whose role it is, never by an online contact', async (action) => {
    const before = await contentsOf(app);
    for (const [name, person, standing] of people) {
      const refusal = standing === null ? 'NOT_FOUND' : decideRole(action, standing, 'CORPORATE')[0]?.code;
      if (refusal) expect(`${name}: ${await told(action, person)}`).toBe(`${name}: ${refusal}`);
    }
    expect(await contentsOf(app)).toEqual(before);
  });

  test('an online contact, and staff for them, draft nothing', async () => {
    const { accountId } = online;
    for (const action of QUOTING.filter((each) => each.endsWith('_DRAFT'))) {
      for (const person of [online.contact, given.technician]) {
        expect(await told(action, person, { accountId })).toBe('ONLINE_HAS_NO_QUOTES');
      }
    }
    const { account } = await ask(
      app,
      online.contact.token,
      'query ($id: ID!) { account(id: $id) { quotes { totalCount } } }',
      {
        id: accountId,
      },
    );
    expect(account.quotes).toBeNull();
  });

  test('all quotes are staff’s to list', async () => {
    const list = async ({ token }: SignedIn) => app.as(token).run('{ quotes { totalCount } }');
    expect((await list(given.technician)).data.quotes.totalCount).toBe(3);
    for (const person of [given.contact, online.contact]) {
      expect((await list(person)).errors?.[0].extensions.code).toBe('FORBIDDEN');
    }
  });
});
