import { randomUUID } from 'node:crypto';
import { AccountRow } from '../../src/accounts';
import { updateRow } from '../../src/platform/database';
import { QuoteRow } from '../../src/quotes';
import type { App } from '../support/app';
import { contentsOf, given as customers } from '../support/given';
import { type Answer, ask, auditOf, customer, type SignedIn, send, staff } from '../support/people';
import { act, done, draftQuote, refusalsIn, seenQuote, sentQuote, type WantedLine } from '../support/quotes';
import { type CorporateCustomer, corporateCustomer, openRequest } from '../support/requests';
import { describeWithCustomer } from '../support/suites';

const COPY = `mutation ($input: QuoteCopyInput!) { quoteCopy(input: $input) {
  quote { id number version status currency: totals { total { currency amount } } note terms internalNote request { id } purchaseOrder { id }
    account { id } lines { kind seats frequency listUnitPrice { amount } unitPrice { amount } discountPercent coTermWith { id } } }
  leftOut { id kind } userErrors { code rule field message } } }` as const;
const LEFT_OUT = `query ($id: ID!, $accountId: ID!) { node(id: $id) { ... on Quote {
  leftOutOfCopy(accountId: $accountId) { id kind } } } }` as const;

const SETUP = { customer: frenchCustomer, now: '2026-06-11T12:00:00Z' };

/** A corporate customer who pays in EUR: 10 of GoToMeeting Pro are 249.60 EUR each a year there, and 278.40 USD in the United States. */
async function frenchCustomer(app: App): Promise<CorporateCustomer> {
  const [given, technician] = [await customer(app, 'CORPORATE', 'FR'), await staff(app, 'TECHNICIAN')];
  await app.database.transaction((tx) =>
    updateRow(tx, AccountRow, given.accountId, { technicianId: technician.userId }),
  );
  return { ...given, technician };
}

describeWithCustomer('a quote is copied for another account (H19)', SETUP, (app, given) => {
  const TEN: WantedLine = { kind: 'ADD', plan: 'gotomeeting pro', seats: 10, discountPercent: '15' };
  const copy = async (person: SignedIn, quote: { id: string; version: number }, more: object) => {
    const input = { quoteId: quote.id, expectedVersion: quote.version, ...more };
    return send(app, person.token, COPY, input);
  };
  const leftOut = async (person: SignedIn, id: string, accountId: string) =>
    (await ask(app, person.token, LEFT_OUT, { id, accountId })).node?.leftOutOfCopy;
  /** What a call is refused for; nothing may be written. */
  const refused = async (call: () => Promise<Answer>) => {
    const before = await contentsOf(app);
    const codes = refusalsIn(await call());
    expect(await contentsOf(app)).toEqual(before);
    return codes;
  };

  test('what somebody changes meanwhile is not copied unseen', async () => {
    const other = await corporateCustomer(app);
    const { quote } = done(await draftQuote(app, given, [TEN], {}));
    let copying!: Promise<Answer>;
    await app.database.transaction(async (tx) => {
      await updateRow(tx, QuoteRow, quote!.id, { version: quote!.version + 1 });
      copying = copy(given.technician, quote!, { accountId: other.accountId });
      await new Promise((resolve) => setTimeout(resolve, 300));
    });
    expect(refusalsIn(await copying)).toEqual(['STALE_VERSION expectedVersion']);
  });

  test.each(['DRAFT', 'SENT'])('%s: what adds goes along, at the discount on the other list price', async (state) => {
    const subscriptionId = await subscribedInEuros();
    const other = await corporateCustomer(app);
    const request = await openRequest(app, given);
    const above = { amount: '2000.00', currency: 'EUR' };
    const lines: WantedLine[] = [
      TEN,
      { kind: 'CHANGE', subscriptionId, seats: 12 },
      { kind: 'ADD', plan: 'gotomeeting pro', seats: 3, coTermWith: subscriptionId },
      { kind: 'ADD', plan: 'gotowebinar pro', seats: 2, unitPrice: above },
    ];
    const texts = { note: 'Bonjour Anne', terms: '30 jours', internalNote: 'Marge', requestId: request.id };
    const { quote: draft } = done(await draftQuote(app, given, lines, texts));
    const quote = state === 'DRAFT' ? draft! : done(await act(app, given.technician, 'QUOTE_SEND', draft!)).quote!;
    expect(quote.lines[0]!.unitPrice.amount).toBe('212.16');
    const stays = [
      { id: quote.lines[1]!.id, kind: 'CHANGE' },
      { id: quote.lines[2]!.id, kind: 'ADD' },
    ];
    expect(await leftOut(given.technician, quote.id, other.accountId)).toEqual(stays);
    const answer = done(await copy(given.technician, quote, { accountId: other.accountId }));
    expect(answer.leftOut).toEqual(stays);
    expect(answer.quote).toMatchObject({
      ...{ version: 1, status: 'DRAFT', account: { id: other.accountId }, terms: '30 jours' },
      ...{ note: null, internalNote: null, request: null, purchaseOrder: null },
      // 10 × 236.64 and 2 × 1 910.40: 278.40 less 15 %, and the list price in place of a price above it.
      currency: { total: { currency: 'USD', amount: '6187.20' } },
      lines: [
        {
          kind: 'ADD',
          seats: 10,
          listUnitPrice: { amount: '278.40' },
          unitPrice: { amount: '236.64' },
          discountPercent: '15',
        },
        {
          kind: 'ADD',
          seats: 2,
          listUnitPrice: { amount: '1910.40' },
          unitPrice: { amount: '1910.40' },
          discountPercent: '0',
        },
      ],
    });
    expect(answer.quote!.number).not.toBe(quote.number);
    expect(await seenQuote(app, given.technician, quote.id)).toEqual(quote);
    expect(await auditOf(app, answer.quote!.id)).toEqual([{ action: 'QUOTE_COPY', actorId: given.technician.userId }]);
    expect(await seenQuote(app, other.contact, answer.quote!.id)).toBeNull();
    expect(await seenQuote(app, given.contact, answer.quote!.id)).toBeNull();
    done(await act(app, given.technician, 'QUOTE_SEND', { id: answer.quote!.id }));
  });

  test('in the same currency a negotiated price stays; its own account leaves nothing out', async () => {
    const quote = await sentQuote(app, given, [TEN]);
    const other = await frenchCustomer(app);
    const { quote: copied } = done(await copy(given.technician, quote, { accountId: other.accountId }));
    expect(copied!.lines).toMatchObject([{ unitPrice: { amount: '212.16' }, discountPercent: '15' }]);
    const noted = done(await draftQuote(app, given, [TEN], { note: 'Bonjour' })).quote!;
    expect(await leftOut(given.technician, noted.id, given.accountId)).toEqual([]);
    const own = done(await copy(given.technician, noted, { accountId: given.accountId }));
    expect(own).toMatchObject({ leftOut: [], quote: { note: 'Bonjour', account: { id: given.accountId } } });
  });

  test('a lost answer leaves no second copy (L2)', async () => {
    const quote = await sentQuote(app, given, [TEN]);
    const other = await corporateCustomer(app);
    const named = { accountId: other.accountId, idempotencyKey: randomUUID() };
    const copies = await Promise.all([1, 2, 3].map(() => copy(given.technician, quote, named)));
    expect(new Set(copies.map((one) => done(one).quote!.id)).size).toBe(1);
    const [{ count }] = (await app.database.query('SELECT COUNT(*) AS count FROM quotes WHERE account_id = ?', [
      other.accountId,
    ])) as unknown as [{ count: number }];
    expect(Number(count)).toBe(1);
    const again = await copy(given.technician, quote, { ...named, accountId: given.accountId });
    expect(refusalsIn(again)).toEqual(['IDEMPOTENCY_KEY_REUSED idempotencyKey']);
    const own = { idempotencyKey: randomUUID() };
    const [one, two] = [await copy(given.technician, quote, own), await copy(given.technician, quote, own)];
    expect(done(two).quote!.id).toBe(done(one).quote!.id);
    expect(done(await copy(given.technician, quote, {})).quote!.id).not.toBe(one.quote!.id);
  });

  test('who may, and what cannot be copied: nothing is written', async () => {
    const subscriptionId = await subscribedInEuros();
    const { technician, contact } = given;
    const other = await corporateCustomer(app);
    const to = { accountId: other.accountId };
    const quote = await sentQuote(app, given, [TEN]);
    const change = await sentQuote(app, given, [{ kind: 'CHANGE', subscriptionId, seats: 12 }]);
    const online = await customers.onlineAccount(app, { card: null });
    const nowhere = { accountId: 'acc_01h455vb4pex5vsknk084sn02q' };
    const agent = await staff(app, 'SUPPORT_AGENT');
    const none = { id: 'quo_01h455vb4pex5vsknk084sn02q', version: 1 };
    expect(await refused(() => copy(technician, change, to))).toEqual(['INVALID_INPUT accountId']);
    expect(await refused(() => copy(technician, { ...quote, version: 9 }, to))).toEqual([
      'STALE_VERSION expectedVersion',
    ]);
    expect(await refused(() => copy(technician, quote, { accountId: online.accountId }))).toEqual([
      'ONLINE_HAS_NO_QUOTES',
    ]);
    expect(await refused(() => copy(technician, quote, nowhere))).toEqual(['NOT_FOUND']);
    expect(await refused(() => copy(technician, none, to))).toEqual(['NOT_FOUND quoteId']);
    expect(await refused(() => copy(agent, quote, to))).toEqual(['FORBIDDEN_ROLE']);
    // A contact knows their own account only, and copies nothing into it.
    expect(await refused(() => copy(contact, quote, to))).toEqual(['NOT_FOUND']);
    expect(await refused(() => copy(contact, quote, { accountId: given.accountId }))).toEqual(['FORBIDDEN_ROLE']);
    expect(await refused(() => copy(other.contact, quote, to))).toEqual(['FORBIDDEN_ROLE']);
    expect(await leftOut(contact, quote.id, other.accountId)).toBeNull();
    expect(await leftOut(contact, quote.id, given.accountId)).toBeNull();
    expect(await leftOut(technician, quote.id, online.accountId)).toBeNull();
    // Any technician works on any corporate account (A6), and so does a supervisor.
    done(await copy(other.technician, quote, to));
    done(await copy(await staff(app, 'SUPERVISOR'), quote, to));
  });

  /** A subscription of the French account: accepted in its currency. */
  async function subscribedInEuros(): Promise<string> {
    const quote = await sentQuote(app, given, [{ kind: 'ADD', plan: 'gotomeeting pro', seats: 10 }]);
    const expectedTotal = { amount: quote.totals.total.amount, currency: 'EUR' };
    const how = { expectedTotal, idempotencyKey: randomUUID() };
    const { order } = done(await act(app, given.contact, 'QUOTE_ACCEPT', quote, how));
    const sql = 'SELECT subscription_id AS id FROM billing_lines WHERE order_id = ?';
    return String((await app.database.query(sql, [order!.id]))[0]!.id);
  }
});
