import { MAIL_LIMITS } from '../../src/identity';
import { type App, startApp } from '../support/app';
import { describeOnEachEngine } from '../support/engines';
import { given, ONE_SEAT } from '../support/given';
import { buy } from '../support/lifecycle';
import { type Answer, type Customer, countOf, customer, newEmail, type SignedIn, staff } from '../support/people';
import { openRequest, REQUEST_OPEN, REQUEST_REPLY } from '../support/requests';
import { SEAT_ASSIGN } from '../support/seats';

const INVITE = 'mutation ($input: MemberInviteInput!) { memberInvite(input: $input) { userErrors { code } } }';
const CHANGE =
  'mutation ($input: AccountBillingContactInput!) { accountChangeBillingContact(input: $input) { userErrors { code } } }';
const PROPOSE =
  'mutation ($input: AccountBillingContactInput!) { accountProposeBillingContact(input: $input) { userErrors { code } } }';

describeOnEachEngine('how much mail to others a customer can cause', (engine) => {
  let app: App;
  beforeAll(async () => {
    const two = { person: 2, account: 3, network: 1_000, everybody: 1_000 };
    app = await startApp(engine, { overrides: { mailLimits: { invitations: two, messages: two, seats: two } } });
  });
  afterAll(() => app.stop());

  /** Codes of the top-level errors, then of the refusals. */
  async function answersTo({ token }: SignedIn, document: string, input: object): Promise<string[]> {
    const { data, errors } = await app.as(token).run(document, { input });
    if (errors) return errors.map(({ extensions }) => extensions.code);
    return (Object.values(data)[0] as Answer).userErrors.map(({ code }: Answer) => code);
  }

  const invite = (who: SignedIn, { accountId }: Customer) =>
    answersTo(who, INVITE, { accountId, email: newEmail(), name: 'New', roles: ['MEMBER'] });
  const handOver = (who: SignedIn, document: string, { accountId }: Customer) =>
    answersTo(who, document, { accountId, expectedVersion: 99, email: newEmail(), name: 'New' });

  test('invitations and hand-overs count together, refused ones too; then nothing is written or mailed', async () => {
    const own = await customer(app);
    expect(await invite(own.contact, own)).toEqual([]);
    expect(await handOver(own.contact, CHANGE, own)).toEqual(['STALE_VERSION']);
    const mails = await countOf(app, 'emails');
    expect(await invite(own.contact, own)).toEqual(['RATE_LIMITED']);
    expect(await handOver(own.contact, CHANGE, own)).toEqual(['RATE_LIMITED']);
    expect(await countOf(app, 'emails')).toBe(mails);
  });

  test('a corporate contact’s proposals count', async () => {
    const own = await customer(app, 'CORPORATE', 'US');
    for (const code of ['STALE_VERSION', 'STALE_VERSION', 'RATE_LIMITED']) {
      expect(await handOver(own.contact, PROPOSE, own)).toEqual([code]);
    }
  });

  test('the error says how long to wait', async () => {
    const own = await customer(app);
    for (let times = 0; times < 2; times += 1) await invite(own.contact, own);
    const input = { accountId: own.accountId, email: newEmail(), name: 'New', roles: ['MEMBER'] };
    const { errors } = await app.as(own.contact.token).run(INVITE, { input });
    const { retryAfter } = errors![0].extensions;
    expect(retryAfter).toBeGreaterThan(3500);
    expect(retryAfter).toBeLessThanOrEqual(3600);
  });

  test('each person has their own, up to the account’s: a stranger uses up nobody’s, a colleague goes on', async () => {
    const [own, stranger] = [await customer(app), await customer(app)];
    for (const code of ['NOT_FOUND', 'NOT_FOUND', 'RATE_LIMITED']) {
      expect(await invite(stranger.contact, own)).toEqual([code]);
    }
    for (const who of [own.contact, own.contact, own.admin]) expect(await invite(who, own)).toEqual([]);
    expect(await invite(own.admin, own)).toEqual(['RATE_LIMITED']);
  });

  test('requests and replies count together', async () => {
    const own = await customer(app, 'CORPORATE', 'US');
    const { id: requestId } = await openRequest(app, own);
    const reply = (who: SignedIn) => answersTo(who, REQUEST_REPLY, { requestId, body: 'More.' });
    expect(await reply(own.contact)).toEqual([]);
    expect(await reply(own.contact)).toEqual(['RATE_LIMITED']);
    const another = { accountId: own.accountId, topic: 'OTHER', subject: 'Another', body: 'How?' };
    expect(await answersTo(own.contact, REQUEST_OPEN, another)).toEqual(['RATE_LIMITED']);
    const technician = await staff(app, 'TECHNICIAN');
    for (let times = 0; times < 3; times += 1) expect(await reply(technician)).toEqual([]);
  });

  test('people who get a seat count one by one where they are told; a large list passes once', async () => {
    const own = await given.onlineAccount(app);
    const subscriptionId = await buy(app, own, { ...ONE_SEAT, seats: 5 });
    const assign = (count: number, notify?: boolean) => {
      const emails = Array.from({ length: count }, () => newEmail());
      return answersTo(own.contact, SEAT_ASSIGN, { subscriptionId, emails, notify });
    };
    expect(await assign(3)).toEqual([]);
    expect(await assign(1)).toEqual(['RATE_LIMITED']);
    expect(await assign(1, false)).toEqual([]);
  });

  test('are generous otherwise', () => {
    expect(MAIL_LIMITS).toEqual({
      invitations: { person: 30, account: 60, network: 300, everybody: 2_000 },
      messages: { person: 60, account: 120, network: 120, everybody: 5_000 },
      files: { person: 60, account: 120, network: 120, everybody: 5_000 },
      seats: { person: 2_000, account: 4_000, network: 4_000, everybody: 50_000 },
    });
  });
});
