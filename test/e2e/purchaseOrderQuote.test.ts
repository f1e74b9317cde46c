import { AccountRow, underLock } from '../../src/accounts';
import type { Caller } from '../../src/identity';
import { createForQuoteIn, followQuote, purchaseOrderFacts } from '../../src/purchasing';
import { type PlainDate, plainDate, type QuoteEvent, Refused, type StoredPurchaseOrderStatus } from '../../src/rules';
import { inState, seen } from '../support/purchaseOrders';
import { type CorporateCustomer, corporateCustomer } from '../support/requests';
import { describeWithApp } from '../support/suites';

const NUMBER = 'Q-2026-000001';

describeWithApp('a purchase order and its quote (I2, I4)', { now: '2026-06-11T12:00:00Z' }, (app) => {
  let given: CorporateCustomer;
  let caller: Caller;
  beforeAll(async () => {
    given = await corporateCustomer(app);
    const actor = { userId: given.contact.userId, staffRole: null, memberships: [] };
    caller = { actor, requestId: 'r' } as unknown as Caller;
  });

  const follow = (
    purchaseOrderId: string | null,
    event: QuoteEvent,
    more: { quote?: string; given?: Parameters<typeof followQuote>[5] } = {},
  ) =>
    underLock(app, [AccountRow, given.accountId], ({ tx, account }) =>
      followQuote(tx, caller, account, { number: more.quote ?? NUMBER, purchaseOrderId }, event, more.given),
    );
  const refusalOf = async (work: Promise<unknown>) => {
    const error = await work.then(
      () => null,
      (fault: unknown) => fault,
    );
    return error instanceof Refused ? error.refusals.map(({ code, field }) => [code, ...field].join(' ')) : error;
  };
  const statusOf = async (id: string) => (await seen(app, given.technician, id)).status;

  test.each<[QuoteEvent[], StoredPurchaseOrderStatus]>([
    [['SENT'], 'PROPOSED'],
    [['SENT', 'SENT'], 'PROPOSED'],
    [['SENT', 'ACCEPTED'], 'ACTIVE'],
    [['SENT', 'REJECTED'], 'DECLINED'],
    [['SENT', 'WITHDRAWN'], 'DRAFT'],
    [['SENT', 'EXPIRED'], 'DRAFT'],
    [['SENT', 'WITHDRAWN', 'SENT', 'ACCEPTED'], 'ACTIVE'],
    [['SENT', 'REJECTED', 'SENT'], 'DECLINED'],
    [['SENT', 'ACCEPTED', 'EXPIRED'], 'ACTIVE'],
    [['WITHDRAWN'], 'DRAFT'],
  ])('a draft after %j', async (events, expected) => {
    const { id } = await inState(app, given, { status: 'DRAFT' });
    for (const event of events) await follow(id, event);
    expect(await statusOf(id)).toBe(expected);
  });

  test.each<[StoredPurchaseOrderStatus, QuoteEvent]>([
    ['PROPOSED', 'SENT'],
    ['PROPOSED', 'REJECTED'],
    ['PROPOSED', 'WITHDRAWN'],
    ['PROPOSED', 'EXPIRED'],
    ['ACTIVE', 'SENT'],
    ['ACTIVE', 'ACCEPTED'],
    ['ACTIVE', 'REJECTED'],
    ['CLOSED', 'SENT'],
    ['DECLINED', 'EXPIRED'],
  ])('a blanket one that is %s stays so when a quote that names it is %s', async (status, event) => {
    const { id } = await inState(app, given, { status });
    await follow(id, event);
    expect(await seen(app, given.technician, id)).toMatchObject({ status, version: 1 });
  });

  test('it follows the quote that it was sent with, not another that names it', async () => {
    const { id } = await inState(app, given, { status: 'DRAFT' });
    await follow(id, 'SENT');
    await follow(id, 'WITHDRAWN', { quote: 'Q-2026-000002' });
    expect(await statusOf(id)).toBe('PROPOSED');
    await follow(id, 'ACCEPTED', { quote: 'Q-2026-000002' });
    expect(await statusOf(id)).toBe('ACTIVE');
  });

  test('acceptance supplies number and expiry, and asks for a number where there is none', async () => {
    const { id } = await inState(app, given, { status: 'PROPOSED', number: null, expiresOn: '2026-12-31' });
    expect(await refusalOf(follow(id, 'ACCEPTED'))).toEqual(['INVALID_INPUT purchaseOrderNumber']);
    const past = { number: 'N-1', expiresOn: plainDate('2026-06-10') };
    expect(await refusalOf(follow(id, 'ACCEPTED', { given: past }))).toEqual(['INVALID_INPUT purchaseOrderExpiresOn']);
    await follow(id, 'ACCEPTED', { given: { number: ' N-1 ' } });
    expect(await seen(app, given.contact, id)).toMatchObject({ number: 'N-1', expiresOn: '2026-12-31', version: 2 });
    await follow(id, 'ACCEPTED', { given: { expiresOn: plainDate('2027-12-31') } });
    expect(await seen(app, given.contact, id)).toMatchObject({ number: 'N-1', expiresOn: '2027-12-31', version: 3 });
  });

  test('acceptance refuses what cannot be in force, and what is another account’s', async () => {
    const other = await corporateCustomer(app);
    for (const status of ['DRAFT', 'CLOSED', 'DECLINED'] as const) {
      const { id } = await inState(app, given, { status });
      expect(await refusalOf(follow(id, 'ACCEPTED'))).toEqual(['PO_NOT_IN_FORCE purchaseOrderId']);
    }
    const { id, number } = await inState(app, other, { status: 'PROPOSED' });
    expect(await refusalOf(follow(id, 'ACCEPTED'))).toEqual(['NOT_FOUND purchaseOrderId']);
    const own = await inState(app, given, { status: 'PROPOSED' });
    const taken = (await inState(app, given)).number;
    const tried = follow(own.id, 'ACCEPTED', { given: { number: taken } });
    expect(await refusalOf(tried)).toEqual(['PO_NUMBER_TAKEN purchaseOrderNumber']);
    await follow(own.id, 'ACCEPTED', { given: { number } });
  });

  test('a quote without a purchase order changes none', async () => {
    await follow(null, 'SENT');
    await follow(null, 'ACCEPTED');
  });

  const create = async (number: string, expiresOn?: PlainDate) =>
    (await underLock(app, [AccountRow, given.accountId], ({ tx, account }) =>
      createForQuoteIn(tx, caller, account, { number, expiresOn, quoteNumber: NUMBER }),
    ))!;

  test('a number given at acceptance makes one that is in force at once', async () => {
    const { id } = await create(' NEW-1 ', plainDate('2026-12-31'));
    expect(await seen(app, given.contact, id)).toMatchObject({
      ...{ number: 'NEW-1', status: 'ACTIVE', validFrom: '2026-06-11', expiresOn: '2026-12-31' },
      ...{ ceiling: null, remaining: null, draftedBy: { id: given.contact.userId } },
    });
    expect(await refusalOf(create('NEW-1'))).toEqual(['PO_NUMBER_TAKEN purchaseOrderNumber']);
    expect(await refusalOf(create(' '))).toEqual(['INVALID_INPUT purchaseOrderNumber']);
    expect(await refusalOf(create('NEW-2', plainDate('2026-06-10')))).toEqual(['INVALID_INPUT purchaseOrderExpiresOn']);
  });

  test('facts of several at once; of none without a statement', async () => {
    const [one, other] = [await inState(app, given, { ceiling: 5 }), await inState(app, given)];
    const facts = await purchaseOrderFacts(app.database, [one.id, other.id, 'por_nobody']);
    expect([...facts.values()].map(({ used, committed, remaining }) => [used, committed, remaining])).toEqual(
      expect.arrayContaining([
        [0, 0, 5],
        [0, 0, null],
      ]),
    );
    const before = app.database.statements;
    expect((await purchaseOrderFacts(app.database, [])).size).toBe(0);
    expect(app.database.statements).toBe(before);
  });
});
