import { setTimeout as wait } from 'node:timers/promises';
import { checkLedger } from '../../src/checkLedger';
import type { DatabaseLimits } from '../../src/platform/database';
import { type App, startApp } from '../support/app';
import type { Engine, TestDatabase } from '../support/engines';
import { type Buyer, given, ONE_SEAT, ORDER_PLACE, orderInput } from '../support/given';
import { type Hang, type HangingProxy, startHangingProxy } from '../support/hangingProxy';
import { answerOf, inWhole, type TimedAnswer } from '../support/measure';
import { tokenFor } from '../support/people';

/** Requests in flight when the database begins to hang: as many orders as reads. */
const IN_FLIGHT = 40;
/** From the packets' return until reads are answered and nobody is refused any more. Milliseconds. */
const RECOVERY = 5_000;
/** How long a caller may wait for the answer that the service is not available. Milliseconds. */
const LONGEST_ANSWER = 25_000;
/** How long it may take to say that it is not ready. Milliseconds. */
const LONGEST_READINESS = 2_000;

export interface Hanging {
  rounds: number;
  /** How long each hang lasts. Milliseconds. */
  lasts: number;
  /** Those of the product unless given. */
  limits?: DatabaseLimits;
}

/** How far the requests in flight have come when it begins to hang: a moment later in each round, by what was sent to the database. */
const PACKETS = 50;
const MORE_PACKETS = 40;

interface Order {
  buyer: Buyer;
  input: object;
}

const ACCOUNT = 'query ($id: ID!) { account(id: $id) { id name } }';

const COME_AGAIN = {
  status: 503,
  retryAfter: expect.stringMatching(/^\d+$/),
  body: { errors: [{ extensions: { code: 'SERVICE_UNAVAILABLE' } }] },
};

/** What one hang was measured to do. Milliseconds. */
interface Round {
  kind: Hang;
  /** From the packets' return until reads were answered and nobody was refused any more. */
  recovery: number;
  /** From the packets' return until all who came again had what they asked for: this includes the work itself. */
  done: number;
  readiness: number;
  longestAnswer: number;
  /** How many of the requests in flight were told to come again. */
  refused: number;
}

/** Declares the test of a database that hangs again and again under load, swallowing packets in one round and holding them in the next. */
export function testHangingDatabase(engine: Engine, { rounds, lasts, limits }: Hanging): void {
  let empty: TestDatabase;
  let proxy: HangingProxy;
  let app: App;
  let buyers: Buyer[];

  beforeAll(async () => {
    empty = await engine.createDatabase();
    proxy = await startHangingProxy(empty.databaseUrl!);
    app = await startApp(engine, { on: { ...empty, databaseUrl: proxy.url }, overrides: { databaseLimits: limits } });
    buyers = [];
    for (let count = 0; count < IN_FLIGHT / 2; count += 1) buyers.push(await given.onlineAccount(app));
  }, 120_000);
  afterAll(async () => {
    proxy?.resume();
    await app?.halt();
    await proxy?.stop();
    await empty?.drop();
  });

  test(
    `it hangs for ${lasts / 1000} s, ${rounds} times: refused in time, recovered in time, nothing lost or doubled`,
    async () => {
      const results: Round[] = [];
      for (let round = 0; round < rounds; round += 1) {
        results.push(await hangOnce(round % 2 === 0 ? 'SWALLOWED' : 'HELD', PACKETS + round * MORE_PACKETS));
      }
      console.info(`Hangs of ${lasts} ms:\n${results.map((result) => JSON.stringify(result)).join('\n')}`);
      for (const { recovery, readiness, longestAnswer, refused } of results) {
        expect(recovery).toBeLessThan(RECOVERY);
        expect(readiness).toBeLessThan(LONGEST_READINESS);
        expect(longestAnswer).toBeLessThan(LONGEST_ANSWER);
        expect(refused).toBeGreaterThan(0);
      }
      const [charges] = await app.database.query(
        "SELECT COUNT(*) AS n FROM sandbox_gateway_payments WHERE status = 'SUCCEEDED'",
      );
      expect(Number(charges!.n)).toBe(rounds * buyers.length);
      expect(await checkLedger(app.database)).toEqual([]);
    },
    rounds * (lasts + 60_000),
  );

  async function hangOnce(kind: Hang, packets: number): Promise<Round> {
    const orders: Order[] = [];
    for (const buyer of buyers) orders.push(await nextOrder(buyer));
    const hung = proxy.hangAfter(packets, kind);
    const inFlight = orders.flatMap((order) => [read(order), place(order)]);
    await hung;

    const readiness = await readinessFor(lasts);
    proxy.resume();
    const { recovery, done } = await comeAgain(orders);

    const answers = await Promise.all(inFlight);
    const refusals = answers.filter(({ status }) => status !== 200);
    for (const refusal of refusals) expect(refusal).toMatchObject(COME_AGAIN);
    const longestAnswer = Math.max(...answers.map(({ took }) => took));
    return { kind, refused: refusals.length, ...inWhole({ recovery, done, readiness, longestAnswer }) };
  }

  /** A buyer with a fresh token and a cart that is ready to be ordered. */
  async function nextOrder(buyer: Buyer): Promise<Order> {
    const accessToken = await tokenFor(app, buyer.contact.userId);
    const signedIn = { ...buyer, contact: { ...buyer.contact, token: accessToken } };
    return { buyer: signedIn, input: orderInput(await given.cart(app, signedIn, ONE_SEAT)) };
  }

  /** How long the answer takes at most that it is not ready, asked again and again for so many milliseconds. */
  async function readinessFor(milliseconds: number): Promise<number> {
    const end = performance.now() + milliseconds;
    let longest = 0;
    while (performance.now() < end) {
      const asked = performance.now();
      const response = await fetch(`${app.url}/health/ready`);
      longest = Math.max(longest, performance.now() - asked);
      expect(response.status).toBe(503);
      await wait(100);
    }
    return longest;
  }

  /**
   * Reads, and repeats the orders, as callers do who were told to come again, until everything is answered; answers how long it was until
   * all reads were answered and nobody was refused any more, and how long all of it took.
   */
  async function comeAgain(orders: Order[]): Promise<{ recovery: number; done: number }> {
    const returned = performance.now();
    const sinceReturn = () => performance.now() - returned;
    let lastRefusal = 0;
    const untilAnswered = async (send: () => Promise<TimedAnswer>): Promise<TimedAnswer> => {
      for (;;) {
        const answer = await send();
        if (answer.status === 200) return answer;
        lastRefusal = sinceReturn();
      }
    };
    const reading = Promise.all(orders.map((order) => untilAnswered(() => read(order)))).then(sinceReturn);
    const answers = await Promise.all(orders.map((order) => untilAnswered(() => place(order))));
    expect(answers.map(({ body }) => body.data.orderPlace.order?.status)).toEqual(orders.map(() => 'COMPLETED'));
    return { recovery: Math.max(await reading, lastRefusal), done: sinceReturn() };
  }

  const read = ({ buyer }: Order) => answerOf(app, buyer.contact.token, ACCOUNT, { id: buyer.accountId });

  const place = ({ buyer, input }: Order) => answerOf(app, buyer.contact.token, ORDER_PLACE, { input });
}
