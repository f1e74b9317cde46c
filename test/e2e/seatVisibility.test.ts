import { ask, type Customer, customer, newEmail, type SignedIn, staff } from '../support/people';
import { assign, NOW, put, subscribed } from '../support/seats';
import { describeWithApp } from '../support/suites';

const SEATS = `query ($id: ID!) { account(id: $id) { subscriptions { nodes { id unitPrice { minor }
  assignments { totalCount nodes { email } } } } } }`;
const NODE = 'query ($id: ID!) { node(id: $id) { ... on SeatAssignment { email } ... on Subscription { id } } }';

describeWithApp('who sees which seats (A10)', { now: NOW }, (app) => {
  let given: Customer;
  let own: string;
  let colleague: string;
  let [ownSeat, otherSeat]: string[] = [];
  let withoutMember: string;

  beforeAll(async () => {
    given = await customer(app);
    colleague = newEmail();
    own = await subscribed(app, given, 3);
    withoutMember = await subscribed(app, given, 3);
    const emails = [given.member.email, colleague];
    const answer = await assign(app, given.contact, { subscriptionId: own, emails });
    [ownSeat, otherSeat] = answer.assignments.map(({ id }) => id);
    await assign(app, given.contact, { subscriptionId: withoutMember, emails: [colleague] });
  });

  const seen = async ({ token }: SignedIn) =>
    (await ask(app, token, SEATS, { id: given.accountId })).account?.subscriptions.nodes;
  const node = async ({ token }: SignedIn, id: string) => (await ask(app, token, NODE, { id })).node;

  test('a member: their own, and no price', async () => {
    expect(await seen(given.member)).toEqual([
      { id: own, unitPrice: null, assignments: { totalCount: 1, nodes: [{ email: given.member.email }] } },
    ]);
    expect(await node(given.member, ownSeat!)).toEqual({ email: given.member.email });
    expect(await node(given.member, own)).toEqual({ id: own });
    expect(await node(given.member, otherSeat!)).toBeNull();
    expect(await node(given.member, withoutMember)).toBeNull();
  });

  test('contact, admin and staff: all', async () => {
    for (const who of [given.contact, given.admin, await staff(app, 'TECHNICIAN')]) {
      expect(await seen(who)).toMatchObject([
        { id: withoutMember, assignments: { totalCount: 1 } },
        { id: own, assignments: { totalCount: 2 } },
      ]);
      expect(await node(who, otherSeat!)).toEqual({ email: colleague });
    }
  });

  test('another account: none', async () => {
    const { contact } = await customer(app);
    expect(await seen(contact)).toBeUndefined();
    expect(await node(contact, ownSeat!)).toBeNull();
  });

  test('a refused member is shown only a subscription that they see', async () => {
    const emails = [newEmail()];
    const answers = [
      await assign(app, given.member, { subscriptionId: own, emails }),
      await assign(app, given.member, { subscriptionId: withoutMember, emails }),
    ];
    expect(answers.map(({ subscription }) => subscription?.id ?? null)).toEqual([own, null]);
  });

  test('an expired subscription keeps its assignments (K3)', async () => {
    await put(app, own, { status: 'EXPIRED', expiryReason: 'CANCELLED', periodEnd: '2026-06-01' });
    const [, expired] = await seen(given.contact);
    expect(expired).toMatchObject({ id: own, assignments: { totalCount: 2 } });
  });
});
