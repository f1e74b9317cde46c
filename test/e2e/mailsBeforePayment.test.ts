import { given, ONE_SEAT } from '../support/given';
import { buy, tryOut } from '../support/lifecycle';
import { type Answer, ask, countOf, customer, newEmail, type SignedIn, staff } from '../support/people';
import { SEAT_ASSIGN } from '../support/seats';
import { describeWithApp } from '../support/suites';

const INVITE =
  'mutation ($input: MemberInviteInput!) { memberInvite(input: $input) { userErrors { code rule field message } } }';

describeWithApp(
  'an online account that has never paid mails at most 20 people a day (L6)',
  { now: '2026-06-01T10:00:00Z' },
  (app) => {
    const emails = (count: number) => Array.from({ length: count }, () => newEmail());
    const assign = async (
      { token }: SignedIn,
      subscriptionId: string,
      count: number,
      notify = true,
    ): Promise<Answer[]> =>
      ((await ask(app, token, SEAT_ASSIGN, { input: { subscriptionId, emails: emails(count), notify } })) as Answer)
        .seatAssign.userErrors;
    const invite = async ({ token }: SignedIn, accountId: string): Promise<Answer[]> => {
      const input = { accountId, email: newEmail(), name: 'New', roles: ['MEMBER'] };
      return (await ask(app, token, INVITE, { input })).memberInvite.userErrors;
    };
    const refused = (field: string) => [expect.objectContaining({ code: 'TOO_MANY_ADDRESSES', field: [field] })];

    test('seats of a trial and invitations together; without a message there is no limit', async () => {
      const buyer = await given.onlineAccount(app);
      const { accountId, contact } = buyer;
      const subscriptionId = await tryOut(app, buyer, 'gotomeeting pro', { seats: 60 });
      const mails = await countOf(app, 'emails');
      expect(await assign(contact, subscriptionId, 21)).toEqual(refused('emails'));
      expect(await countOf(app, 'emails')).toBe(mails);
      expect(await assign(contact, subscriptionId, 18)).toEqual([]);
      for (let n = 0; n < 2; n += 1) expect(await invite(contact, accountId)).toEqual([]);
      const [refusal] = await invite(contact, accountId);
      expect(refusal).toMatchObject({ code: 'TOO_MANY_ADDRESSES', rule: 'L6', field: ['email'] });
      expect(refusal!.message).toMatch(/at most 20 people a day/);
      expect(await assign(contact, subscriptionId, 1)).toEqual(refused('emails'));
      expect(await assign(contact, subscriptionId, 30, false)).toEqual([]);

      await app.database.transaction((tx) =>
        tx.execute("UPDATE rate_limits SET expires_at = '2020-01-01 00:00:00.000'"),
      );
      expect(await invite(contact, accountId)).toEqual([]);
    });

    test('a payment lifts it; one that was taken back does not', async () => {
      const buyer = await given.onlineAccount(app);
      const { accountId, contact } = buyer;
      const subscriptionId = await buy(app, buyer, { ...ONE_SEAT, seats: 80 });
      expect(await assign(contact, subscriptionId, 30)).toEqual([]);
      await app.database.transaction((tx) =>
        tx.execute("UPDATE payments SET status = 'REVERSED' WHERE account_id = ?", [accountId]),
      );
      expect(await assign(contact, subscriptionId, 30)).toEqual(refused('emails'));
    });

    test('neither accounts that staff made nor staff themselves are limited so', async () => {
      const own = await customer(app, 'CORPORATE', 'US');
      for (let n = 0; n < 21; n += 1) expect(await invite(own.contact, own.accountId)).toEqual([]);
      const online = await customer(app);
      const agent = await staff(app, 'SUPPORT_AGENT');
      const document =
        'mutation ($input: AccountBillingContactInput!) { accountChangeBillingContact(input: $input) { account { version } userErrors { code } } }';
      for (let expectedVersion = 1; expectedVersion <= 21; expectedVersion += 1) {
        const input = { accountId: online.accountId, expectedVersion, email: newEmail(), name: 'Nina' };
        expect((await ask(app, agent.token, document, { input })).accountChangeBillingContact.userErrors).toEqual([]);
      }
    });
  },
);
