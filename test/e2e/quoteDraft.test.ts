import { randomUUID } from 'node:crypto';
import { contentsOf, given as customers, planId } from '../support/given';
import { type Answer, ask, auditOf, mailsTo, type SignedIn, staff } from '../support/people';
import { inState } from '../support/purchaseOrders';
import {
  act,
  done,
  draftQuote,
  QUOTE_DRAFT,
  refusalsIn,
  seenQuote,
  subscribed,
  type WantedLine,
} from '../support/quotes';
import { refusal } from '../support/refusal';
import { type CorporateCustomer, corporateCustomer, openRequest } from '../support/requests';
import { describeWithApp } from '../support/suites';

const TEN: WantedLine = { kind: 'ADD', plan: 'gotomeeting pro', seats: 10 };

describeWithApp('drafting a quote', { now: '2026-06-11T12:00:00Z' }, (app) => {
  let given: CorporateCustomer;
  let other: CorporateCustomer;
  let supervisor: SignedIn;
  let subscriptionId: string;
  beforeAll(async () => {
    [given, other] = [await corporateCustomer(app), await corporateCustomer(app)];
    supervisor = await staff(app, 'SUPERVISOR');
    subscriptionId = await subscribed(app, given);
  });

  /** What a call is refused for; nothing may be written. */
  async function refused(call: () => Promise<Answer>): Promise<string[]> {
    const before = await contentsOf(app);
    const codes = refusalsIn(await call());
    expect(codes).not.toEqual([]);
    expect(await contentsOf(app)).toEqual(before);
    return codes;
  }

  test('a technician drafts it; its customer is told nothing (H1)', async () => {
    const mails = (await mailsTo(app, given.contact.email)).length;
    const { quote } = done(
      await draftQuote(app, given, [TEN, { kind: 'CHANGE', subscriptionId, seats: 15 }], { internalNote: 'Margin!' }),
    );
    expect(quote).toMatchObject({
      ...{ revision: 1, version: 1, status: 'DRAFT', validUntil: '2026-07-11', internalNote: 'Margin!', sentAt: null },
      ...{ totals: { total: { amount: '4176.00' } }, sentTotals: null, decision: null, order: null },
      lines: [
        { kind: 'ADD', seats: 10, frequency: 'ANNUAL', unitPrice: { amount: '278.40' }, discountPercent: '0' },
        { kind: 'CHANGE', seats: 15, subscription: { id: subscriptionId }, plan: { key: 'pro' } },
      ],
    });
    expect(quote.number).toMatch(/^Q-2026-\d{6}$/);
    expect(await mailsTo(app, given.contact.email)).toHaveLength(mails);
    expect(await auditOf(app, quote.id)).toEqual([{ action: 'QUOTE_DRAFT', actorId: given.technician.userId }]);
  });

  test('from a request, on a purchase order, with the texts and the day that are given (I1, J3)', async () => {
    const request = await openRequest(app, given);
    const order = await inState(app, given, { status: 'DRAFT', number: null });
    const texts = { note: 'As discussed.', terms: 'Net 30.', validUntil: '2026-08-31' };
    const named = { requestId: request.id, purchaseOrderId: order.id };
    const { quote } = done(await draftQuote(app, given, [TEN], { ...texts, ...named }));
    expect(quote).toMatchObject({ note: texts.note, validUntil: '2026-08-31', purchaseOrder: { id: order.id } });
    const document = 'query ($id: ID!) { node(id: $id) { ... on ServiceRequest { quotes { id } } } }';
    const asked = async ({ token }: SignedIn) => (await ask(app, token, document, { id: request.id })).node.quotes;
    expect(await asked(given.technician)).toEqual([{ id: quote.id }]);
    expect(await asked(given.contact)).toEqual([]);
  });

  test('a lost answer leaves no second draft: the same key and input answers the same one (L2)', async () => {
    const idempotencyKey = randomUUID();
    const draft = async (more: object = {}, { technician } = given) =>
      draftQuote(app, { ...given, technician }, [TEN], { idempotencyKey, ...more });
    const [one, two] = (await Promise.all([draft(), draft()])).map((payload) => done(payload).quote!);
    expect(two!.id).toBe(one!.id);
    // What became of it since is what is answered.
    done(await act(app, given.technician, 'QUOTE_UPDATE', one!, { note: 'Two' }));
    expect(done(await draft()).quote).toMatchObject({ id: one!.id, version: 2, note: 'Two' });
    expect(await refused(() => draft({ note: 'Another' }))).toEqual(['IDEMPOTENCY_KEY_REUSED idempotencyKey']);
    expect(await refused(() => draft({ idempotencyKey: ' ' }))).toEqual(['INVALID_INPUT idempotencyKey']);
    // A key is of one person, and who names none drafts each time.
    const drafts = [
      await draft({}, other),
      await draft({ idempotencyKey: null }),
      await draft({ idempotencyKey: null }),
    ];
    expect(new Set([one, ...drafts.map((payload) => done(payload).quote)].map((quote) => quote!.id)).size).toBe(4);
    done(await act(app, given.technician, 'QUOTE_DISCARD', { id: one!.id }));
    expect(await draft()).toEqual({ userErrors: [], quote: null });
  });

  test.each<[string, () => Promise<[WantedLine[], object]> | [WantedLine[], object], string]>([
    ['no lines', () => [[], {}], 'INVALID_INPUT lines'],
    ['no seats', () => [[TEN, { ...TEN, seats: 0 }], {}], 'SEATS_BELOW_MINIMUM lines 1 seats'],
    ['no plan', () => [[{ kind: 'ADD', seats: 1 }], {}], 'NOT_FOUND lines 0 planId'],
    [
      'another currency',
      () => [[{ ...TEN, unitPrice: { amount: '1', currency: 'EUR' } }], {}],
      'INVALID_INPUT lines 0 unitPrice',
    ],
    [
      'too many decimals',
      () => [[{ ...TEN, unitPrice: { amount: '1.001', currency: 'USD' } }], {}],
      'INVALID_INPUT lines 0 unitPrice',
    ],
    [
      'price and discount',
      () => [[{ ...TEN, unitPrice: { amount: '1', currency: 'USD' }, discountPercent: '1' }], {}],
      'INVALID_INPUT lines 0 discountPercent',
    ],
    [
      'too large a discount',
      () => [[{ ...TEN, discountPercent: '100.01' }], {}],
      'INVALID_INPUT lines 0 discountPercent',
    ],
    ['a day that is past', () => [[TEN], { validUntil: '2026-06-10' }], 'INVALID_INPUT validUntil'],
    ['a card number', () => [[TEN], { internalNote: 'Card 4242 4242 4242 4242' }], 'CARD_NUMBER_REFUSED internalNote'],
    ['a text that is too long', () => [[TEN], { note: 'x'.repeat(5001) }], 'INVALID_INPUT note'],
    [
      'another account’s subscription',
      async () => [
        [{ kind: 'CANCEL', subscriptionId: await subscribed(app, other), effectiveWhen: 'AT_PERIOD_END' }],
        {},
      ],
      'NOT_FOUND lines 0 subscriptionId',
    ],
    [
      'another account’s purchase order',
      async () => [[TEN], { purchaseOrderId: (await inState(app, other)).id }],
      'NOT_FOUND purchaseOrderId',
    ],
    [
      'another account’s request',
      async () => [[TEN], { requestId: (await openRequest(app, other)).id }],
      'NOT_FOUND requestId',
    ],
  ])('refused, and nothing written: %s', async (_what, input, expected) => {
    const [lines, more] = await input();
    expect(await refused(() => draftQuote(app, given, lines, more))).toEqual([expected]);
  });

  test('an account that does not exist, and an online one', async () => {
    const online = await customers.onlineAccount(app, { card: null });
    for (const [accountId, code] of [
      ['acc_01h455vb4pex5vsknk084sn02q', 'NOT_FOUND'],
      [online.accountId, 'ONLINE_HAS_NO_QUOTES'],
    ]) {
      expect(await refused(() => draftQuote(app, { ...given, accountId: accountId! }, [TEN]))).toEqual([code]);
    }
    const input = {
      accountId: online.accountId,
      lines: [{ kind: 'ADD', planId: await planId(app, TEN.plan!), seats: 1 }],
    };
    expect((await ask(app, online.contact.token, QUOTE_DRAFT, { input })).quoteDraft).toEqual({
      userErrors: [refusal('ONLINE_HAS_NO_QUOTES', 'A7')],
      quote: null,
    });
  });

  describe('changing it', () => {
    let draft: Answer;
    beforeEach(async () => {
      const more = { note: 'One', internalNote: 'Secret' };
      draft = done(await draftQuote(app, given, [TEN], more)).quote;
    });

    test('what is absent stays, null clears, lines replace all lines', async () => {
      const { technician } = given;
      const first = done(await act(app, technician, 'QUOTE_UPDATE', draft, { note: 'Two' })).quote;
      expect(first).toMatchObject({ version: 2, note: 'Two', internalNote: 'Secret', lines: draft.lines });
      const lines = [{ kind: 'CHANGE', subscriptionId, seats: 3 }];
      const texts = { internalNote: null, validUntil: '2026-06-20' };
      const second = done(await act(app, technician, 'QUOTE_UPDATE', first, { lines, ...texts })).quote;
      expect(second).toMatchObject({ version: 3, note: 'Two', internalNote: null, validUntil: '2026-06-20' });
      expect(second.lines).toMatchObject([{ kind: 'CHANGE', seats: 3 }]);
      expect((await auditOf(app, draft.id)).map(({ action }) => action)).toEqual([
        ...['QUOTE_DRAFT', 'QUOTE_UPDATE', 'QUOTE_UPDATE'],
      ]);
    });

    test('who clears the last valid day gets the usual one again (H8, H16)', async () => {
      const { technician } = given;
      const early = done(await act(app, technician, 'QUOTE_UPDATE', draft, { validUntil: '2026-06-20' })).quote;
      expect(done(await act(app, technician, 'QUOTE_UPDATE', early, { note: 'Two' })).quote!.validUntil).toBe(
        '2026-06-20',
      );
      const cleared = { validUntil: null };
      const usual = done(await act(app, technician, 'QUOTE_UPDATE', { id: draft.id }, cleared)).quote;
      // 30 days from 11 June.
      expect(usual).toMatchObject({ validUntil: '2026-07-11', lines: draft.lines, note: 'Two' });
      // The period of the subscription ends with 10 June 2027, and a cancellation leaves a notice of 30 days: no limit before 11 July.
      const lines = [{ kind: 'CANCEL', subscriptionId, effectiveWhen: 'AT_PERIOD_END' }];
      const both = done(await act(app, technician, 'QUOTE_UPDATE', { id: draft.id }, { lines, ...cleared })).quote;
      expect(both!.validUntil).toBe('2026-07-11');
    });

    test('a draft says what its lines name: a price, a discount, or neither (H3)', async () => {
      const unitPrice = { amount: '250.00', currency: 'USD' };
      const { quote } = done(
        await draftQuote(app, given, [{ ...TEN, unitPrice }, { ...TEN, discountPercent: '12.5' }, TEN]),
      );
      const document = `query ($id: ID!) { node(id: $id) { ... on Quote {
        lines { namedUnitPrice { amount } namedDiscountPercent } } } }` as const;
      const named = async () => (await ask(app, given.technician.token, document, { id: quote.id })).node.lines;
      const none = { namedUnitPrice: null, namedDiscountPercent: null };
      expect(await named()).toEqual([
        { ...none, namedUnitPrice: { amount: '250.00' } },
        { ...none, namedDiscountPercent: '12.5' },
        none,
      ]);
      done(await act(app, given.technician, 'QUOTE_SEND', quote));
      expect(await named()).toEqual([none, none, none]);
    });

    test('the second of two technicians is refused, with the quote as it is (L1)', async () => {
      const second = await staff(app, 'TECHNICIAN');
      done(await act(app, given.technician, 'QUOTE_UPDATE', draft, { note: 'First' }));
      const before = await contentsOf(app);
      const late = await act(app, second, 'QUOTE_UPDATE', draft, { note: 'Second' });
      expect(late).toMatchObject({
        userErrors: [{ code: 'STALE_VERSION', rule: 'L1', field: ['expectedVersion'] }],
        quote: { id: draft.id, version: 2, note: 'First' },
      });
      expect(await contentsOf(app)).toEqual(before);
    });

    test('refused lines leave the draft as it was', async () => {
      const lines = [{ kind: 'CHANGE', subscriptionId, seats: 0 }];
      const call = () => act(app, given.technician, 'QUOTE_UPDATE', draft, { lines, note: 'Two' });
      expect(await refused(call)).toEqual(['SEATS_BELOW_MINIMUM lines 0 seats']);
      expect(await seenQuote(app, given.technician, draft.id)).toEqual(draft);
    });

    test('what has been sent is not edited (H2)', async () => {
      const sent = done(await act(app, given.technician, 'QUOTE_SEND', draft)).quote;
      const call = () => act(app, given.technician, 'QUOTE_UPDATE', sent, { note: 'Late' });
      expect(await refused(call)).toEqual(['QUOTE_NOT_EDITABLE']);
    });
  });

  describe('approval (H9)', () => {
    const CHEAP = { ...TEN, discountPercent: '25' };

    test('asked for, granted, sent: everybody is told', async () => {
      const { quote } = done(await draftQuote(app, given, [CHEAP]));
      expect(refusalsIn(await act(app, given.technician, 'QUOTE_SEND', quote))).toEqual(['APPROVAL_REQUIRED']);
      const asked = done(await act(app, given.technician, 'QUOTE_REQUEST_APPROVAL', quote)).quote;
      expect(asked).toMatchObject({ status: 'PENDING_APPROVAL', approval: { approved: null, decidedBy: null } });
      expect(refusalsIn(await act(app, given.technician, 'QUOTE_UPDATE', asked, { note: 'x' }))).toEqual([
        'QUOTE_NOT_EDITABLE',
      ]);
      expect((await mailsTo(app, supervisor.email)).at(-1)).toMatchObject({ template: 'approvalAsked' });
      const said = { approved: true, comment: 'This once.' };
      const approved = done(await act(app, supervisor, 'QUOTE_DECIDE_APPROVAL', asked, said)).quote;
      expect(approved).toMatchObject({
        status: 'DRAFT',
        approval: { approved: true, comment: 'This once.', decidedBy: { id: supervisor.userId } },
      });
      expect((await mailsTo(app, given.technician.email)).at(-1)).toMatchObject({ template: 'approvalDecided' });
      const sent = done(await act(app, given.technician, 'QUOTE_SEND', approved)).quote;
      expect(sent).toMatchObject({ status: 'SENT', totals: { total: { amount: '2088.00' } } });
      expect(sent.lines[0]).toMatchObject({ unitPrice: { amount: '208.80' }, discountPercent: '25' });
      expect((await seenQuote(app, given.contact, sent.id)).approval).toBeNull();
    });

    test('texts keep an approval, other lines clear it', async () => {
      const { quote } = done(await draftQuote(app, given, [CHEAP]));
      done(await act(app, given.technician, 'QUOTE_REQUEST_APPROVAL', quote));
      done(await act(app, supervisor, 'QUOTE_DECIDE_APPROVAL', { id: quote.id }, { approved: true }));
      const noted = done(await act(app, given.technician, 'QUOTE_UPDATE', { id: quote.id }, { note: 'Hello' })).quote;
      expect(noted.approval).toMatchObject({ approved: true });
      const lines = [{ kind: 'ADD', planId: await planId(app, 'gotomeeting pro'), seats: 11, discountPercent: '25' }];
      const edited = done(await act(app, given.technician, 'QUOTE_UPDATE', noted, { lines })).quote;
      expect(edited.approval).toBeNull();
      expect(refusalsIn(await act(app, given.technician, 'QUOTE_SEND', edited))).toEqual(['APPROVAL_REQUIRED']);
    });

    test('not granted: it is a draft that still needs one', async () => {
      const { quote } = done(await draftQuote(app, given, [{ ...TEN, frequency: 'MONTHLY' }]));
      done(await act(app, given.technician, 'QUOTE_REQUEST_APPROVAL', quote));
      const said = { approved: false, comment: 'Too little.' };
      const refusedOne = done(await act(app, supervisor, 'QUOTE_DECIDE_APPROVAL', { id: quote.id }, said)).quote;
      expect(refusedOne).toMatchObject({ status: 'DRAFT', approval: { approved: false } });
      expect(refusalsIn(await act(app, given.technician, 'QUOTE_SEND', refusedOne))).toEqual(['APPROVAL_REQUIRED']);
    });

    test('not by its author', async () => {
      const { quote } = done(await draftQuote(app, { ...given, technician: supervisor }, [CHEAP]));
      const asked = done(await act(app, supervisor, 'QUOTE_REQUEST_APPROVAL', quote)).quote;
      const call = () => act(app, supervisor, 'QUOTE_DECIDE_APPROVAL', asked, { approved: true });
      expect(await refused(call)).toEqual(['SELF_APPROVAL']);
      done(await act(app, await staff(app, 'SUPERVISOR'), 'QUOTE_DECIDE_APPROVAL', asked, { approved: true }));
    });
  });
});
