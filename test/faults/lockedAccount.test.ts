import { type Connection, createConnection } from 'mysql2/promise';
import { addMemberIn } from '../../src/accounts';
import { DATABASE_LIMITS } from '../../src/platform/database';
import { type App, startApp } from '../support/app';
import { describeOnMariadb } from '../support/engines';
import { type Buyer, CART_ADD_PURCHASE, given, planId } from '../support/given';
import { answerOf, inWhole, percentile } from '../support/measure';
import { person, tokenFor } from '../support/people';

const WRITERS = 40;
const READS = 200;
const ACCOUNT = 'query ($id: ID!) { account(id: $id) { id name } }';
/** Milliseconds. On a busy machine; `npm run test:faults` and a quiet one show far less. */
const QUICK = 1_000;

describeOnMariadb('one account that another process has locked', (engine) => {
  let app: App;
  let lock: Connection;
  let locked: Buyer;
  let other: Buyer;
  let plan: string;
  /** Of the locked account; each writes once. */
  let writers: Buyer[];

  const start = async (limits = DATABASE_LIMITS) => {
    app = await startApp(engine, { overrides: { databaseLimits: limits } });
    locked = await given.onlineAccount(app, { card: null });
    other = await given.onlineAccount(app, { card: null });
    plan = await planId(app, 'gotomeeting pro');
    writers = await Promise.all(Array.from({ length: WRITERS }, () => adminOf(locked)));
    lock = await createConnection(app.config.databaseUrl!);
    await lock.query('START TRANSACTION');
    await lock.query('SELECT id FROM accounts WHERE id = ? FOR UPDATE', [locked.accountId]);
  };
  afterEach(async () => {
    lock?.destroy();
    await app?.stop();
  });

  /** One person has only a few operations executed at once. */
  async function adminOf(buyer: Buyer): Promise<Buyer> {
    const { id, email } = await person(app);
    await app.database.transaction((tx) => addMemberIn(tx, buyer.accountId, id, true));
    return { ...buyer, contact: { userId: id, email, token: await tokenFor(app, id) } };
  }

  const addTo = ({ accountId, contact }: Buyer) => {
    const input = { accountId, planId: plan, seats: 1, frequency: 'MONTHLY' };
    return answerOf(app, contact.token, CART_ADD_PURCHASE, { input });
  };
  const read = ({ accountId, contact }: Buyer) => answerOf(app, contact.token, ACCOUNT, { id: accountId });

  /** Reads one after the other; answers the 95th percentile of what each took. Milliseconds. */
  async function readAgainAndAgain(): Promise<number> {
    const took: number[] = [];
    for (let count = 0; count < READS; count += 1) {
      const answer = await read(other);
      expect(answer).toMatchObject({ status: 200, body: { data: { account: { id: other.accountId } } } });
      took.push(answer.took);
    }
    return percentile(took, 95);
  }

  test('40 writers that wait for it hold up neither reads nor writes of others, and go on when it is free', async () => {
    await start();
    const idle = await readAgainAndAgain();
    const waiting = writers.map(addTo);
    const busy = await readAgainAndAgain();
    const written = await addTo(other);
    await lock.query('ROLLBACK');
    const answers = await Promise.all(waiting);

    console.info(`One account locked: ${JSON.stringify(inWhole({ idle, busy, write: written.took }))}`);
    expect(busy).toBeLessThan(QUICK);
    expect(written).toMatchObject({ status: 200, body: { data: { cartAddPurchase: { userErrors: [] } } } });
    expect(written.took).toBeLessThan(QUICK);
    expect(answers.map(({ status }) => status)).toEqual(Array(WRITERS).fill(200));
  });

  test('whoever waits too long for it is told to come again', async () => {
    await start({ ...DATABASE_LIMITS, lock: 1_000, unitOfWork: 2_000 });
    const answers = await Promise.all(writers.map(addTo));
    for (const answer of answers) {
      expect(answer).toMatchObject({ status: 503, retryAfter: '5' });
      expect(answer.body.errors[0].extensions).toEqual({ code: 'SERVICE_UNAVAILABLE', retryAfter: 5 });
      expect(answer.took).toBeLessThan(8_000);
    }
    await lock.query('ROLLBACK');
    expect((await addTo(locked)).status).toBe(200);
  });
});
