import { checkLedger } from '../../src/checkLedger';
import type { QuoteAction } from '../../src/rules';
import { advanceTo } from '../support/lifecycle';
import { type Answer, mailsTo } from '../support/people';
import { draft, inState, act as onOrder, seen } from '../support/purchaseOrders';
import {
  accept,
  acceptance,
  act,
  done,
  draftQuote,
  refusalsIn,
  seenQuote,
  sentQuote,
  subscribed,
  type WantedLine,
} from '../support/quotes';
import { type CorporateCustomer, corporateCustomer, setClock } from '../support/requests';
import { describeWithApp } from '../support/suites';

const TEN: WantedLine = { kind: 'ADD', plan: 'gotomeeting pro', seats: 10 };
const CONFLICTS = ['STALE_VERSION', 'QUOTE_ALREADY_DECIDED', 'QUOTE_EXPIRED', 'QUOTE_NOT_EDITABLE'];
const codesIn = (answer: Answer) => answer.userErrors.map(({ code }: Answer) => code);

describeWithApp('people who decide on a quote at once (H11)', { now: '2026-06-11T12:00:00Z' }, (app) => {
  let given: CorporateCustomer;
  beforeEach(async () => {
    given = await corporateCustomer(app);
  });
  afterAll(async () => expect(await checkLedger(app.database)).toEqual([]));

  const countOf = async (table: string) => {
    const [row] = await app.database.query(`SELECT COUNT(*) AS n FROM ${table} WHERE account_id = ?`, [
      given.accountId,
    ]);
    return Number(row!.n);
  };
  const written = async () => [await countOf('orders'), await countOf('invoices'), await countOf('subscriptions')];

  test.each([
    ['one key', true],
    ['a key each', false],
  ])('twenty acceptances by %s give one order and twenty equal answers', async (_keys, isShared) => {
    const quote = await sentQuote(app, given, [TEN]);
    const input = acceptance(quote);
    const send = () => (isShared ? act(app, given.contact, 'QUOTE_ACCEPT', quote, input) : accept(app, given, quote));
    const answers = await Promise.all(Array.from({ length: 20 }, send));
    expect(answers.flatMap(codesIn)).toEqual([]);
    expect(new Set(answers.map(({ order }) => order.id)).size).toBe(1);
    expect(new Set(answers.map(({ order }) => JSON.stringify(order))).size).toBe(1);
    expect(await written()).toEqual([1, 1, 1]);
    const mails = await mailsTo(app, given.contact.email);
    expect(mails.filter(({ template }) => template === 'invoiceIssued')).toHaveLength(1);
  });

  test.each<[string, QuoteAction, object, string]>([
    ['withdrawing', 'QUOTE_WITHDRAW', {}, 'WITHDRAWN'],
    ['rejecting', 'QUOTE_REJECT', { reason: 'TIMING' }, 'REJECTED'],
    ['extending', 'QUOTE_EXTEND', { validUntil: '2026-08-31' }, 'SENT'],
  ])('accepting and %s: one wins', async (_what, action, more, outcome) => {
    for (const isFirst of [true, false]) {
      const quote = await sentQuote(app, given, [TEN]);
      const person = action === 'QUOTE_REJECT' ? given.contact : given.technician;
      const calls = [() => accept(app, given, quote), () => act(app, person, action, quote, more)];
      const answers = await Promise.all((isFirst ? calls : [...calls].reverse()).map((call) => call()));
      const [accepted, other] = isFirst ? answers : [...answers].reverse();
      expect([accepted, other].filter((answer) => codesIn(answer).length === 0)).toHaveLength(1);
      const hasAccepted = codesIn(accepted).length === 0;
      expect(CONFLICTS).toContain(codesIn(hasAccepted ? other : accepted)[0]);
      const { status } = await seenQuote(app, given.technician, quote.id);
      expect(status).toBe(hasAccepted ? 'ACCEPTED' : outcome);
      expect((hasAccepted ? other : accepted)!.quote.status).toBe(status);
    }
  });

  test('accepting and sending the next revision: one wins', async () => {
    const quote = await sentQuote(app, given, [TEN]);
    const draft = done(await act(app, given.technician, 'QUOTE_REVISE', quote)).quote;
    const [accepted, sent] = await Promise.all([
      accept(app, given, quote),
      act(app, given.technician, 'QUOTE_SEND', draft),
    ]);
    expect([...codesIn(accepted), ...codesIn(sent)]).toHaveLength(1);
    expect(CONFLICTS).toContain([...codesIn(accepted), ...codesIn(sent)][0]);
    const states = [await seenQuote(app, given.technician, quote.id), await seenQuote(app, given.technician, draft.id)];
    const hasAccepted = codesIn(accepted).length === 0;
    expect(states.map(({ status }) => status)).toEqual(
      hasAccepted ? ['ACCEPTED', 'SUPERSEDED'] : ['SUPERSEDED', 'SENT'],
    );
    expect(await written()).toEqual(hasAccepted ? [1, 1, 1] : [0, 0, 0]);
  });

  test('discarding and sending a draft: one wins (H18)', async () => {
    for (const isFirst of [true, false]) {
      const { quote } = done(await draftQuote(app, given, [TEN]));
      const calls = (['QUOTE_DISCARD', 'QUOTE_SEND'] as const).map((action) => async () => ({
        action,
        codes: codesIn(await act(app, given.technician, action, quote)),
      }));
      const answers = await Promise.all((isFirst ? calls : [...calls].reverse()).map((call) => call()));
      const [winner] = answers.filter(({ codes }) => codes.length === 0);
      const [loser] = answers.filter(({ codes }) => codes.length > 0);
      const isDiscarded = winner!.action === 'QUOTE_DISCARD';
      expect(loser!.codes).toEqual([isDiscarded ? 'NOT_FOUND' : 'STALE_VERSION']);
      const left = await seenQuote(app, given.contact, quote.id);
      expect(left?.status ?? null).toBe(isDiscarded ? null : 'SENT');
    }
  });

  test('discarding a purchase order and sending the quote that names it: it is gone, or proposed (H18, I2)', async () => {
    const { accountId, technician } = given;
    const { purchaseOrder } = done(await draft(app, technician, { accountId }));
    const { quote } = done(await draftQuote(app, given, [TEN], { purchaseOrderId: purchaseOrder!.id }));
    const [discarded, sent] = await Promise.all([
      onOrder(app, technician, 'PURCHASE_ORDER_DISCARD', purchaseOrder!.id),
      act(app, technician, 'QUOTE_SEND', quote),
    ]);
    done(sent);
    const isDiscarded = codesIn(discarded).length === 0;
    const left = await seen(app, technician, purchaseOrder!.id);
    expect(left?.status ?? null).toBe(isDiscarded ? null : 'PROPOSED');
    done(await accept(app, given, await seenQuote(app, given.contact, quote.id), { purchaseOrderNumber: 'PO-9' }));
  });

  test('two technicians who save one draft: the second is answered the version there is', async () => {
    const { quote } = done(await draftQuote(app, given, [TEN]));
    const save = (note: string) => act(app, given.technician, 'QUOTE_UPDATE', quote, { note });
    const answers = await Promise.all([save('One'), save('Two')]);
    expect(answers.flatMap(codesIn)).toEqual(['STALE_VERSION']);
    const winner = answers.find((answer) => codesIn(answer).length === 0)!;
    const loser = answers.find((answer) => codesIn(answer).length > 0)!;
    expect(loser.quote).toEqual(winner.quote);
    expect(winner.quote.version).toBe(2);
  });

  test('two quotes on one purchase order never exceed its ceiling (I5)', async () => {
    const { id } = await inState(app, given, { ceiling: 300_000 });
    const quotes = [await sentQuote(app, given, [TEN]), await sentQuote(app, given, [{ ...TEN, seats: 9 }])];
    const answers = await Promise.all(quotes.map((quote) => accept(app, given, quote, { purchaseOrderId: id })));
    expect(answers.flatMap(refusalsIn)).toEqual(['PO_EXCEEDED purchaseOrderId']);
    expect(await written()).toEqual([1, 1, 1]);
    const { used } = await seen(app, given.contact, id);
    expect(['2784.00', '2505.60']).toContain(used.amount);
  });

  test('two quotes about one subscription: the second finds its terms moved (H4)', async () => {
    const subscriptionId = await subscribed(app, given);
    const change = (seats: number) => sentQuote(app, given, [{ kind: 'CHANGE', subscriptionId, seats }]);
    const quotes = [await change(11), await change(12)];
    const answers = await Promise.all(quotes.map((quote) => accept(app, given, quote)));
    expect(answers.flatMap(codesIn)).toEqual(['QUOTE_OUTDATED']);
  });

  test('accepting and the clock that ends it: by its date it is over', async () => {
    const quote = await sentQuote(app, given, [TEN], { validUntil: '2026-06-30' });
    await advanceTo(app, '2026-07-01T03:50:00Z');
    await setClock(app, '2026-07-01T04:00:00Z');
    const [accepted] = await Promise.all([accept(app, given, quote), app.runJobs(), app.runJobs()]);
    expect(CONFLICTS).toContain(codesIn(accepted)[0]);
    expect(await seenQuote(app, given.contact, quote.id)).toMatchObject({ status: 'EXPIRED', decision: null });
    expect(await written()).toEqual([0, 0, 0]);
  });

  test('an acceptance on the last day stands, whatever the clock does then', async () => {
    const today = (await app.deps.clock.now(app.database)).toISOString().slice(0, 10);
    const quote = await sentQuote(app, given, [TEN], { validUntil: today });
    const [accepted] = await Promise.all([accept(app, given, quote), app.runJobs()]);
    done(accepted);
    await advanceTo(app, new Date(Date.parse(today) + 3 * 86_400_000).toISOString());
    expect(await seenQuote(app, given.contact, quote.id)).toMatchObject({ status: 'ACCEPTED' });
  });
});
