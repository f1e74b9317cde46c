import { type App, startApp } from '../support/app';
import { describeOnEachEngine } from '../support/engines';
import { contentsOf } from '../support/given';
import { advanceTo } from '../support/lifecycle';
import { mailsTo } from '../support/people';
import { accept, done, refusalsIn, sentQuote, subscribed, type WantedLine } from '../support/quotes';
import { type CorporateCustomer, corporateCustomer } from '../support/requests';
import { assign, holders, release } from '../support/seats';

const TEAM = [1, 2, 3, 4, 5].map((n) => `p${n}@team.example`);
const named = (...numbers: number[]) => numbers.map((n) => TEAM[n - 1]!);

describeOnEachEngine('seats that a quote’s acceptance names for a later date (D9)', (engine) => {
  let app: App;
  let given: CorporateCustomer;
  let subscriptionId: string;
  beforeEach(async () => {
    app = await startApp(engine, { now: '2026-06-11T12:00:00Z' });
    given = await corporateCustomer(app);
    subscriptionId = await subscribed(app, given, { seats: 5 });
    await assign(app, given.contact, { subscriptionId, emails: TEAM });
  });
  afterEach(() => app.stop());

  const onDate = (seats: number): WantedLine => ({
    ...{ kind: 'CHANGE', subscriptionId, seats, effectiveWhen: 'ON_DATE', effectiveOn: '2026-08-01' },
  });
  const atEnd = (seats: number): WantedLine => ({
    kind: 'RENEW',
    subscriptionId,
    seats,
    effectiveWhen: 'AT_PERIOD_END',
  });
  const accepted = async (lines: WantedLine[], ...releaseSeats: { subscriptionId: string; emails: string[] }[]) =>
    done(await accept(app, given, await sentQuote(app, given, lines), { releaseSeats }));
  const released = async (email: string) =>
    (await mailsTo(app, email)).filter(({ template }) => template === 'seatReleased').length;

  test.each<[string, () => WantedLine[], string]>([
    ['on a date', () => [onDate(3)], '2026-08-01T12:00:00Z'],
    ['at the period’s end', () => [atEnd(3)], '2027-06-11T12:00:00Z'],
    [
      'at the period’s end, after a change of today that needs nobody',
      () => [{ kind: 'CHANGE', subscriptionId, seats: 6 }, atEnd(3)],
      '2027-06-11T12:00:00Z',
    ],
  ])('%s: they keep their seats until then, and exactly they lose them', async (_when, lines, then) => {
    await accepted(lines(), { subscriptionId, emails: named(1, 2) });
    expect(await holders(app, subscriptionId)).toEqual(TEAM);
    await advanceTo(app, then);
    expect(await holders(app, subscriptionId)).toEqual(named(3, 4, 5));
    expect(await Promise.all(TEAM.map(released))).toEqual([1, 1, 0, 0, 0]);
  });

  test('named in two entries, they all are', async () => {
    await accepted([onDate(3)], ...[1, 2].map((n) => ({ subscriptionId, emails: named(n) })));
    await advanceTo(app, '2026-08-01T12:00:00Z');
    expect(await holders(app, subscriptionId)).toEqual(named(3, 4, 5));
  });

  test('today’s change takes the first that are named, the later one the rest', async () => {
    await accepted([{ kind: 'CHANGE', subscriptionId, seats: 4 }, atEnd(2)], {
      subscriptionId,
      emails: named(2, 1, 4),
    });
    expect(await holders(app, subscriptionId)).toEqual(named(1, 3, 4, 5));
    await advanceTo(app, '2027-06-11T12:00:00Z');
    expect(await holders(app, subscriptionId)).toEqual(named(3, 5));
  });

  test('where nobody was named, or the list no longer suffices, the latest lose theirs, with mail', async () => {
    await accepted([onDate(3)], { subscriptionId, emails: named(1) });
    await release(app, given.contact, { subscriptionId, emails: named(1) });
    await assign(app, given.contact, { subscriptionId, emails: ['p6@team.example'] });
    await advanceTo(app, '2026-08-01T12:00:00Z');
    expect(await holders(app, subscriptionId)).toEqual(named(2, 3, 4));
    expect(await Promise.all([TEAM[4]!, 'p6@team.example'].map(released))).toEqual([1, 1]);
  });

  test('nobody can be named in vain: not who holds no seat, nor of a subscription whose seats stay', async () => {
    const other = await subscribed(app, given, { seats: 5 });
    const quote = await sentQuote(app, given, [onDate(3)]);
    const before = await contentsOf(app);
    for (const wrong of [
      { subscriptionId, emails: ['nobody@team.example'] },
      { subscriptionId: other, emails: named(1) },
    ]) {
      expect(refusalsIn(await accept(app, given, quote, { releaseSeats: [wrong] }))).toEqual([
        'INVALID_INPUT releaseSeats',
      ]);
    }
    expect(await contentsOf(app)).toEqual(before);
  });
});
