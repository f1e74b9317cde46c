import { checkLedger } from '../../src/checkLedger';
import { startApp } from '../support/app';
import type { Engine } from '../support/engines';
import { planId } from '../support/given';
import { advanceTo } from '../support/lifecycle';
import { staff } from '../support/people';
import { seededRandom } from '../support/random';
import { type Day, plusDays } from './arithmetic';
import { Play } from './play';
import { CorporatePlayer } from './playCorporate';
import { OnlinePlayer } from './playOnline';
import { inMajor, plans } from './prices';

/** Days on which months and years are awkward to count from. */
const BEGINNINGS: readonly Day[] = [
  '2026-01-28',
  '2027-01-29',
  '2027-01-30',
  '2027-12-31',
  '2028-02-28',
  '2028-02-29',
  '2026-06-01',
  '2027-03-31',
];

export interface Size {
  accounts: number;
  /** How many of them are corporate. */
  corporate: number;
  steps: number;
}

/** Plays one seed from beginning to end; answers what was compared, or fails on the first difference. */
export async function playSeed(engine: Engine, seed: number, { accounts, corporate, steps }: Size) {
  const random = seededRandom(seed);
  const beginning = BEGINNINGS[random(BEGINNINGS.length)]!;
  const app = await startApp(engine, { now: `${beginning}T12:00:00Z` });
  try {
    const play = new Play(app, seed, random, beginning);
    await schedulePrices(play);
    const players: (OnlinePlayer | CorporatePlayer)[] = [];
    for (let n = 1; n <= accounts; n++)
      players.push(await (n <= corporate ? CorporatePlayer : OnlinePlayer).join(play, `account ${n}`));
    for (let step = 0; step < steps; step++) {
      if (play.chance(35)) await advance(play, players);
      else await play.pick(players).act();
    }
    expect(await checkLedger(app.database)).toEqual([]);
    return play.compared;
  } finally {
    await app.stop();
  }
}

/** A few days, or to the end of a month or a year and beyond. Noon of UTC is the same day in all the accounts' zones. */
async function advance(play: Play, players: readonly (OnlinePlayer | CorporatePlayer)[]): Promise<void> {
  const to = plusDays(play.today, 1 + play.random(play.chance(10) ? 370 : 40));
  play.steps.push(`${to} the clock is moved`);
  await advanceTo(play.app, `${to}T12:00:00Z`);
  const days: Day[] = [];
  while (play.today < to) {
    play.today = play.tomorrow();
    days.push(play.today);
  }
  for (const player of players) await player.advanced(days);
}

const SCHEDULE: string = `mutation ($input: PriceScheduleInput!) { priceSchedule(input: $input) { price { id } userErrors { code message } } }`;

/** B2: prices that rise or fall on a day to come. */
async function schedulePrices(play: Play): Promise<void> {
  const { token } = await staff(play.app, 'SUPERVISOR');
  for (let n = 0; n < 30; n++) {
    const [plan, frequency, currency] = [
      play.pick(plans),
      play.pick(['MONTHLY', 'ANNUAL'] as const),
      play.pick(CURRENCIES),
    ];
    const from = plusDays(play.today, 2 + 20 * n + play.random(20));
    const amount = 1 + Math.floor((play.prices.on(from, plan, frequency, currency) * (70 + play.random(60))) / 100);
    play.prices.schedule({ plan: plan.name, frequency, currency, from, amount });
    play.steps.push(`${plan.name} ${frequency} costs ${amount} ${currency} from ${from} on`);
    const unitPrice = { amount: inMajor(amount, currency), currency };
    await play.send(token, SCHEDULE, {
      planId: await planId(play.app, plan.name),
      frequency,
      unitPrice,
      validFrom: from,
    });
  }
}

const CURRENCIES = ['EUR', 'EUR', 'CAD', 'AUD'];
