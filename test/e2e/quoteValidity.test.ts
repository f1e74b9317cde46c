import { checkLedger } from '../../src/checkLedger';
import { plain, readPdf } from '../documents/pdfOf';
import { type App, startApp } from '../support/app';
import { changeCatalogue } from '../support/catalogue';
import { fetchDocument } from '../support/documents';
import { describeOnEachEngine } from '../support/engines';
import { contentsOf } from '../support/given';
import { usd } from '../support/invoices';
import { advanceTo } from '../support/lifecycle';
import { ask } from '../support/people';
import { accept, act, done, draftQuote, refusalsIn, seenQuote, sentQuote, subscribed } from '../support/quotes';
import { type CorporateCustomer, corporateCustomer, setClock } from '../support/requests';

const LIMIT = `query ($id: ID!) { node(id: $id) { ... on Quote { validUntil validityLimit { lastDay reason line { id } }
  actions { action refusals { code field message } } pdf { url } html { url } } } }`;

describeOnEachEngine('a quote that is sent can be accepted (H16, B4)', (engine) => {
  let app: App;
  let given: CorporateCustomer;
  beforeEach(async () => {
    app = await startApp(engine, { now: '2026-01-06T12:00:00Z' });
    given = await corporateCustomer(app);
  });
  afterEach(async () => {
    expect(await checkLedger(app.database)).toEqual([]);
    await app.stop();
  });

  const shown = async (id: string) => (await ask(app, given.technician.token, LIMIT, { id })).node;
  const cancelling = (subscriptionId: string) => ({
    kind: 'CANCEL' as const,
    subscriptionId,
    effectiveWhen: 'AT_PERIOD_END',
  });

  test('not longer than a cancellation can be accepted: while drafting, when sending, when extending, in the document', async () => {
    const subscriptionId = await subscribed(app, given);
    await setClock(app, '2026-11-25T12:00:00Z');
    const { quote } = done(await draftQuote(app, given, [cancelling(subscriptionId)], { validUntil: '2026-12-20' }));
    const limit = { lastDay: '2026-12-07', reason: 'NOTICE', line: { id: quote.lines[0].id } };
    const { validityLimit, actions } = await shown(quote.id);
    expect(validityLimit).toEqual(limit);
    const sending = actions.find(({ action }) => action === 'QUOTE_SEND')!;
    const message =
      'The quote can be valid until December 7, 2026 at the latest: after that day line 1 can no longer be accepted.';
    expect(sending.refusals).toMatchObject([{ code: 'VALIDITY_TOO_LONG', message }]);

    const before = await contentsOf(app);
    const refused = await act(app, given.technician, 'QUOTE_SEND', quote);
    expect(refused.userErrors).toEqual([{ code: 'VALIDITY_TOO_LONG', rule: 'H16', field: [], message }]);
    expect(await contentsOf(app)).toEqual(before);

    const shorter = done(await act(app, given.technician, 'QUOTE_UPDATE', quote, { validUntil: '2026-12-01' })).quote;
    const sent = done(await act(app, given.technician, 'QUOTE_SEND', shorter)).quote;
    const extend = (validUntil: string) => act(app, given.technician, 'QUOTE_EXTEND', { id: quote.id }, { validUntil });
    expect(refusalsIn(await extend('2026-12-08'))).toEqual(['VALIDITY_TOO_LONG validUntil']);
    const reason =
      'December 7, 2026 is the last day on which GoToMeeting Pro can be cancelled for the end of its term.';
    const said = async () => {
      const { pdf, html } = await shown(sent.id);
      const [text, page] = [
        readPdf((await fetchDocument(pdf.url)).content).pages.join(' '),
        (await fetchDocument(html.url)).content,
      ];
      return [plain(text).includes(reason), plain(page.toString()).includes(reason)];
    };
    expect(await said()).toEqual([false, false]);
    done(await extend('2026-12-07'));
    expect(await said()).toEqual([true, true]);

    await advanceTo(app, '2026-12-07T20:00:00Z');
    done(await accept(app, given, await seenQuote(app, given.contact, quote.id)));
  });

  test('a draft is valid as long as its lines can be accepted, and then expires: nothing is offered that is refused', async () => {
    const subscriptionId = await subscribed(app, given);
    await setClock(app, '2026-12-20T12:00:00Z');
    const late = await draftQuote(app, given, [cancelling(subscriptionId)]);
    expect(late.userErrors).toMatchObject([
      {
        ...{ code: 'CANCELLATION_TOO_LATE', field: ['lines', '0', 'subscriptionId'] },
        message: 'Line 1: It is too late to cancel this subscription for the end of its period.',
      },
    ]);
    const quote = await sentQuote(app, given, [{ kind: 'CHANGE', subscriptionId, seats: 12 }]);
    expect(quote.validUntil).toBe('2027-01-05');
    await advanceTo(app, '2027-01-07T12:00:00Z');
    const expired = await seenQuote(app, given.contact, quote.id);
    expect(refusalsIn(await accept(app, given, expired))).toEqual(['QUOTE_EXPIRED']);
    expect((await shown(quote.id)).validityLimit).toBeNull();
    const next = done(await act(app, given.technician, 'QUOTE_REVISE', { id: quote.id })).quote;
    expect(next.validUntil).toBe('2027-02-06');
    done(await act(app, given.technician, 'QUOTE_SEND', next));
  });

  test('not beyond a change that was agreed earlier, which would outrun it (H4)', async () => {
    const subscriptionId = await subscribed(app, given);
    const later = {
      kind: 'CHANGE' as const,
      subscriptionId,
      seats: 20,
      effectiveWhen: 'ON_DATE',
      effectiveOn: '2026-02-10',
    };
    done(await accept(app, given, await sentQuote(app, given, [later])));
    await setClock(app, '2026-01-20T12:00:00Z');
    const { quote } = done(await draftQuote(app, given, [{ kind: 'CHANGE', subscriptionId, seats: 15 }]));
    expect(quote.validUntil).toBe('2026-02-09');
    expect((await shown(quote.id)).validityLimit).toMatchObject({ lastDay: '2026-02-09', reason: 'CHANGE_DUE' });
  });

  test('the refusal of a sent quote names the line in words: no line is an input of an acceptance', async () => {
    const subscriptionId = await subscribed(app, given);
    const quote = await sentQuote(app, given, [{ kind: 'CHANGE', subscriptionId, seats: 12 }]);
    await changeCatalogue(app, ['UPDATE plans SET min_seats = 13']);
    const refused = await accept(app, given, quote);
    expect(refused.userErrors).toMatchObject([
      { code: 'SEATS_BELOW_MINIMUM', field: [], message: 'Line 1: The smallest number of seats for this plan is 13.' },
    ]);
  });

  test('however large it is: its total may be above what can be named by itself (B4)', async () => {
    const line = { kind: 'ADD' as const, plan: 'gotomeeting pro', seats: 1_000_000, unitPrice: usd('9999.99') };
    const quote = await sentQuote(app, given, [line, line]);
    expect(quote.totals.total).toEqual({ amount: '19999980000.00' });
    const { order } = done(await accept(app, given, quote, { purchaseOrderNumber: 'PO-1' }));
    expect(order).toMatchObject({ totals: { total: { amount: '19999980000.00' } }, invoice: { status: 'OPEN' } });
  });
});
