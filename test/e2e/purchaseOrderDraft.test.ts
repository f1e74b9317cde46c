import { type Answer, auditOf, countOf, customer, staff } from '../support/people';
import { draft } from '../support/purchaseOrders';
import { type CorporateCustomer, corporateCustomer } from '../support/requests';
import { describeWithApp } from '../support/suites';

describeWithApp('purchaseOrderDraft', { now: '2026-06-11T12:00:00Z' }, (app) => {
  let given: CorporateCustomer;
  beforeAll(async () => {
    given = await corporateCustomer(app);
  });

  const codesOf = ({ userErrors }: Answer) => userErrors.map(({ code, field }: Answer) => [code, ...field].join(' '));

  test('a technician drafts one with everything', async () => {
    const { accountId, technician } = given;
    const ceiling = { amount: '25000.00', currency: 'USD' };
    const terms = { number: ' PO-4711 ', validFrom: '2026-07-01', expiresOn: '2027-06-30' };
    const { purchaseOrder, userErrors } = await draft(app, technician, { accountId, ceiling, ...terms });
    expect(userErrors).toEqual([]);
    expect(purchaseOrder).toMatchObject({
      ...{ version: 1, number: 'PO-4711', status: 'DRAFT', validFrom: '2026-07-01', expiresOn: '2027-06-30' },
      ...{ ceiling: { amount: '25000.00' }, used: { amount: '0.00' }, committed: { amount: '0.00' } },
      ...{ remaining: { amount: '25000.00' }, draftedBy: { id: technician.userId }, account: { id: accountId } },
    });
    const actorId = technician.userId;
    expect(await auditOf(app, purchaseOrder.id)).toEqual([{ action: 'PURCHASE_ORDER_DRAFT', actorId }]);
  });

  test('all of it can be left out: valid from today, for any amount', async () => {
    const supervisor = await staff(app, 'SUPERVISOR');
    const { purchaseOrder } = await draft(app, supervisor, { accountId: given.accountId });
    expect(purchaseOrder).toMatchObject({ number: null, ceiling: null, remaining: null, expiresOn: null });
    expect(purchaseOrder.validFrom).toBe('2026-06-11');
  });

  test('refuses and changes nothing', async () => {
    const { accountId, technician, contact, admin } = given;
    const [stranger, support] = [await customer(app), await staff(app, 'SUPPORT_AGENT')];
    await draft(app, technician, { accountId, number: 'PO-TAKEN' });
    const before = [await countOf(app, 'purchase_orders'), await countOf(app, 'audit_entries')];
    const tries: [string, Promise<Answer>][] = [
      ['NOT_FOUND', draft(app, stranger.contact, { accountId })],
      ['FORBIDDEN_ROLE', draft(app, contact, { accountId })],
      ['NOT_BILLING_CONTACT', draft(app, admin, { accountId })],
      ['FORBIDDEN_ROLE', draft(app, support, { accountId })],
      ['ONLINE_HAS_NO_QUOTES', draft(app, technician, { accountId: stranger.accountId })],
      ['PO_NUMBER_TAKEN number', draft(app, technician, { accountId, number: 'PO-TAKEN' })],
      ['PO_CURRENCY ceiling', draft(app, technician, { accountId, ceiling: { amount: '1.00', currency: 'EUR' } })],
      ['INVALID_INPUT ceiling', draft(app, technician, { accountId, ceiling: { amount: '0', currency: 'USD' } })],
      ['INVALID_INPUT expiresOn', draft(app, technician, { accountId, expiresOn: '2026-06-10' })],
    ];
    for (const [expected, tried] of tries) expect(codesOf(await tried)).toEqual([expected]);
    expect([await countOf(app, 'purchase_orders'), await countOf(app, 'audit_entries')]).toEqual(before);
  });

  test('another account can have the same number', async () => {
    const other = await corporateCustomer(app);
    for (const { accountId, technician } of [given, other]) {
      expect((await draft(app, technician, { accountId, number: 'PO-SAME' })).userErrors).toEqual([]);
    }
  });

  test('of two at once with one number one is drafted', async () => {
    const { accountId, technician } = given;
    const twice = [1, 2].map(() => draft(app, technician, { accountId, number: 'PO-ONCE' }));
    const answers = await Promise.all(twice);
    expect(answers.flatMap(codesOf)).toEqual(['PO_NUMBER_TAKEN number']);
  });
});
