import { type App, startApp } from '../support/app';
import { describeOnEachEngine } from '../support/engines';
import { contentsOf } from '../support/given';
import { advanceTo } from '../support/lifecycle';
import { mailsTo, type SignedIn } from '../support/people';
import {
  accept,
  act,
  done,
  draftQuote,
  refusalsIn,
  seenQuote,
  sentQuote,
  setTimeZone,
  subscribed,
  type WantedLine,
} from '../support/quotes';
import { type CorporateCustomer, corporateCustomer, openRequest } from '../support/requests';
import { describeWithApp } from '../support/suites';

const TEN: WantedLine = { kind: 'ADD', plan: 'gotomeeting pro', seats: 10 };

describeWithApp('a quote that is sent', { now: '2026-06-11T12:00:00Z' }, (app) => {
  let given: CorporateCustomer;
  beforeEach(async () => {
    given = await corporateCustomer(app);
  });

  const templates = async ({ email }: SignedIn) =>
    (await mailsTo(app, email)).map(({ template }) => template).filter((name) => name.startsWith('quote'));

  test('the customer is told and sees it; prices hold from now on (H1, H6)', async () => {
    const quote = await sentQuote(app, given, [TEN], { note: 'Hello', internalNote: 'Secret' });
    expect(quote).toMatchObject({ status: 'SENT', version: 2, sentTotals: { total: { amount: '2784.00' } } });
    expect(await seenQuote(app, given.contact, quote.id)).toEqual({ ...quote, internalNote: null });
    expect(await templates(given.contact)).toEqual(['quoteSent']);
    expect((await mailsTo(app, given.contact.email)).at(-1)!.data).toMatchObject({
      ...{ quoteNumber: quote.number, revision: 1, total: 278_400, validUntil: '2026-07-11' },
    });
    const call = () => act(app, given.technician, 'QUOTE_SEND', quote);
    expect(refusalsIn(await call())).toEqual(['QUOTE_NOT_EDITABLE']);
  });

  test('terms that have moved since it was drafted are to be drafted anew (H4)', async () => {
    const subscriptionId = await subscribed(app, given);
    const { quote } = done(await draftQuote(app, given, [{ kind: 'CHANGE', subscriptionId, seats: 12 }]));
    done(await accept(app, given, await sentQuote(app, given, [{ kind: 'CHANGE', subscriptionId, seats: 11 }])));
    expect((await seenQuote(app, given.technician, quote.id)).lines).toMatchObject([{ outdated: true }]);
    expect(refusalsIn(await act(app, given.technician, 'QUOTE_SEND', quote))).toEqual(['QUOTE_OUTDATED']);
    const lines = [{ kind: 'CHANGE', subscriptionId, seats: 12 }];
    const again = done(await act(app, given.technician, 'QUOTE_UPDATE', quote, { lines })).quote;
    expect(again.lines).toMatchObject([{ outdated: false }]);
    done(await act(app, given.technician, 'QUOTE_SEND', again));
  });

  test('it is extended to a later day at the same amounts (H8)', async () => {
    const onDate: WantedLine = { ...TEN, effectiveWhen: 'ON_DATE', effectiveOn: '2026-09-01' };
    const quote = await sentQuote(app, given, [TEN, onDate]);
    const extend = (validUntil: string) => act(app, given.technician, 'QUOTE_EXTEND', quote, { validUntil });
    const before = await contentsOf(app);
    expect(refusalsIn(await extend('2026-07-11'))).toEqual(['INVALID_INPUT validUntil']);
    expect(refusalsIn(await extend('2026-09-01'))).toEqual(['INVALID_INPUT validUntil']);
    expect(await contentsOf(app)).toEqual(before);
    const extended = done(await extend('2026-08-31')).quote;
    expect(extended).toMatchObject({
      version: 3,
      status: 'SENT',
      validUntil: '2026-08-31',
      sentTotals: quote.sentTotals,
    });
    expect(refusalsIn(await accept(app, given, quote))).toEqual(['STALE_VERSION expectedVersion']);
    expect(await templates(given.contact)).toEqual(['quoteSent', 'quoteExtended']);
    done(await accept(app, given, extended));
  });

  test('it is withdrawn: the customer is told, and it is over', async () => {
    const quote = await sentQuote(app, given, [TEN]);
    const withdrawn = done(await act(app, given.technician, 'QUOTE_WITHDRAW', quote)).quote;
    expect(withdrawn.status).toBe('WITHDRAWN');
    expect(await templates(given.contact)).toEqual(['quoteSent', 'quoteWithdrawn']);
    expect(refusalsIn(await accept(app, given, withdrawn))).toEqual(['QUOTE_ALREADY_DECIDED']);
    expect(refusalsIn(await act(app, given.technician, 'QUOTE_REVISE', withdrawn))).toEqual(['QUOTE_ALREADY_DECIDED']);
  });

  test('it is rejected, with a reason; the technician is told and the request answered (H12, J3)', async () => {
    const request = await openRequest(app, given);
    const quote = await sentQuote(app, given, [TEN], { requestId: request.id });
    const input = { reason: 'PRICE', comment: 'Ten per cent less?' };
    const rejected = done(await act(app, given.contact, 'QUOTE_REJECT', quote, input)).quote;
    expect(rejected).toMatchObject({
      status: 'REJECTED',
      decision: { accepted: false, ...input, by: { id: given.contact.userId }, total: { amount: '2784.00' } },
    });
    expect((await mailsTo(app, given.technician.email)).at(-1)).toMatchObject({
      template: 'quoteDecided',
      data: { accepted: false, reason: 'PRICE', comment: 'Ten per cent less?' },
    });
    expect(await templates(given.contact)).toEqual(['quoteSent', 'quoteRejected']);
    const [row] = await app.database.query('SELECT status FROM service_requests WHERE id = ?', [request.id]);
    expect(row!.status).toBe('ANSWERED');
    expect(refusalsIn(await act(app, given.contact, 'QUOTE_REJECT', rejected, input))).toEqual([
      'QUOTE_ALREADY_DECIDED',
    ]);
  });

  describe('revisions (H7)', () => {
    test('revision 1 stays acceptable until revision 2 is sent', async () => {
      const first = await sentQuote(app, given, [TEN]);
      const second = done(await act(app, given.technician, 'QUOTE_REVISE', first)).quote;
      expect(second).toMatchObject({ number: first.number, revision: 2, version: 1, status: 'DRAFT', decision: null });
      expect(second).toMatchObject({ supersedes: { id: first.id }, lines: [{ seats: 10 }], sentTotals: null });
      expect(await seenQuote(app, given.contact, second.id)).toBeNull();
      expect(await seenQuote(app, given.contact, first.id)).toMatchObject({ status: 'SENT', supersededBy: null });
      expect(refusalsIn(await act(app, given.technician, 'QUOTE_REVISE', first))).toEqual(['QUOTE_NOT_EDITABLE']);
      done(await act(app, given.technician, 'QUOTE_SEND', second));
      expect(await templates(given.contact)).toEqual(['quoteSent', 'quoteRevised']);
      expect(await seenQuote(app, given.contact, first.id)).toMatchObject({
        ...{ status: 'SUPERSEDED', supersededBy: { id: second.id } },
      });
      expect(refusalsIn(await accept(app, given, first))).toEqual(['STALE_VERSION expectedVersion']);
    });

    test.each(['QUOTE_ACCEPT', 'QUOTE_REJECT', 'QUOTE_WITHDRAW'] as const)(
      '%s of revision 1 supersedes the draft',
      async (action) => {
        const first = await sentQuote(app, given, [TEN]);
        const second = done(await act(app, given.technician, 'QUOTE_REVISE', first)).quote;
        if (action === 'QUOTE_ACCEPT') done(await accept(app, given, first));
        else {
          const person = action === 'QUOTE_REJECT' ? given.contact : given.technician;
          done(await act(app, person, action, first, action === 'QUOTE_REJECT' ? { reason: 'OTHER' } : {}));
        }
        expect(await seenQuote(app, given.technician, second.id)).toMatchObject({ status: 'SUPERSEDED' });
        expect(await seenQuote(app, given.contact, second.id)).toBeNull();
        expect(refusalsIn(await act(app, given.technician, 'QUOTE_SEND', { id: second.id }))).toEqual([
          'QUOTE_ALREADY_DECIDED',
        ]);
      },
    );
  });
});

describeOnEachEngine('the clock of a quote (H8)', (engine) => {
  let app: App;
  beforeEach(async () => {
    app = await startApp(engine, { now: '2026-03-01T12:00:00Z' });
  });
  afterEach(() => app.stop());

  const told = async ({ email }: SignedIn) =>
    (await mailsTo(app, email)).map(({ template }) => template).filter((name) => name.startsWith('quote'));

  test('reminders 7 and 1 days before its last day, then it is over; a later revision is its successor', async () => {
    const given = await corporateCustomer(app);
    const quote = await sentQuote(app, given, [TEN], { validUntil: '2026-03-15' });
    const shows = async (instant: string) => {
      await advanceTo(app, instant);
      return [(await seenQuote(app, given.contact, quote.id)).status, ...(await told(given.contact)).slice(1)];
    };
    expect(await shows('2026-03-08T04:00:00Z')).toEqual(['SENT']);
    expect(await shows('2026-03-08T12:00:00Z')).toEqual(['SENT', 'quoteReminder']);
    expect(await shows('2026-03-14T12:00:00Z')).toEqual(['SENT', 'quoteReminder', 'quoteReminder']);
    expect(await shows('2026-03-16T03:59:00Z')).toEqual(['SENT', 'quoteReminder', 'quoteReminder']);
    const over = ['EXPIRED', 'quoteReminder', 'quoteReminder', 'quoteExpired'];
    expect(await shows('2026-03-16T04:00:01Z')).toEqual(over);
    expect(await shows('2026-06-16T04:00:00Z')).toEqual(over);
    expect(refusalsIn(await accept(app, given, await seenQuote(app, given.contact, quote.id)))).toEqual([
      'QUOTE_EXPIRED',
    ]);
    const expired = await seenQuote(app, given.technician, quote.id);
    const extension = { validUntil: '2026-12-31' };
    expect(refusalsIn(await act(app, given.technician, 'QUOTE_EXTEND', expired, extension))).toEqual(['QUOTE_EXPIRED']);
    const next = done(await act(app, given.technician, 'QUOTE_REVISE', expired)).quote;
    done(await act(app, given.technician, 'QUOTE_SEND', next));
    expect((await seenQuote(app, given.contact, quote.id)).status).toBe('EXPIRED');
  });

  test('what was sent late is not reminded of at once, and an extension begins anew', async () => {
    const given = await corporateCustomer(app);
    const quote = await sentQuote(app, given, [TEN], { validUntil: '2026-03-04' });
    await advanceTo(app, '2026-03-02T12:00:00Z');
    expect(await told(given.contact)).toEqual(['quoteSent']);
    done(await act(app, given.technician, 'QUOTE_EXTEND', quote, { validUntil: '2026-03-20' }));
    await advanceTo(app, '2026-03-13T12:00:00Z');
    expect(await told(given.contact)).toEqual(['quoteSent', 'quoteExtended', 'quoteReminder']);
    await advanceTo(app, '2026-03-21T12:00:00Z');
    expect((await told(given.contact)).slice(3)).toEqual(['quoteReminder', 'quoteExpired']);
  });

  test('a quote that was decided is left alone', async () => {
    const given = await corporateCustomer(app);
    const quotes = [
      await sentQuote(app, given, [TEN]),
      await sentQuote(app, given, [TEN]),
      await sentQuote(app, given, [TEN]),
    ] as const;
    done(await accept(app, given, quotes[0]));
    done(await act(app, given.contact, 'QUOTE_REJECT', quotes[1], { reason: 'TIMING' }));
    done(await act(app, given.technician, 'QUOTE_WITHDRAW', quotes[2]));
    await advanceTo(app, '2026-05-01T12:00:00Z');
    const seen = await Promise.all(quotes.map(({ id }) => seenQuote(app, given.technician, id)));
    expect(seen.map(({ status }) => status)).toEqual(['ACCEPTED', 'REJECTED', 'WITHDRAWN']);
    expect(await told(given.contact)).not.toContain('quoteReminder');
  });

  test('its last day ends in the customer’s time zone, also around a change of summer time', async () => {
    const ends = [
      ['Europe/Paris', '2026-03-28', '2026-03-28T23:00:00Z'],
      ['Europe/Paris', '2026-03-29', '2026-03-29T22:00:00Z'],
      ['Pacific/Honolulu', '2026-03-29', '2026-03-30T10:00:00Z'],
      ['Pacific/Auckland', '2026-04-04', '2026-04-04T11:00:00Z'],
      ['Pacific/Auckland', '2026-04-05', '2026-04-05T12:00:00Z'],
    ] as const;
    const sent = await Promise.all(
      ends.map(async ([timeZone, validUntil, end]) => {
        const given = await corporateCustomer(app);
        await setTimeZone(app, given.accountId, timeZone);
        return { given, end, quote: await sentQuote(app, given, [TEN], { validUntil }) };
      }),
    );
    for (const { given, end, quote } of sent) {
      await advanceTo(app, new Date(Date.parse(end) - 60_000).toISOString());
      expect((await seenQuote(app, given.contact, quote.id)).status).toBe('SENT');
      await advanceTo(app, end);
      const [row] = await app.database.query('SELECT status FROM quotes WHERE id = ?', [quote.id]);
      expect(row!.status).toBe('EXPIRED');
      const expired = await seenQuote(app, given.contact, quote.id);
      expect(refusalsIn(await accept(app, given, expired))).toEqual(['QUOTE_EXPIRED']);
      expect(await told(given.contact)).toContain('quoteExpired');
    }
  });
});
