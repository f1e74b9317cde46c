import { type Answer, auditOf, customer, mailsTo } from '../support/people';
import { act, draft, inState, seen } from '../support/purchaseOrders';
import { type CorporateCustomer, corporateCustomer } from '../support/requests';
import { describeWithApp } from '../support/suites';

describeWithApp('deciding on a purchase order', { now: '2026-06-11T12:00:00Z' }, (app) => {
  let given: CorporateCustomer;
  beforeAll(async () => {
    given = await corporateCustomer(app);
  });

  const codesOf = ({ userErrors }: Answer) => userErrors.map(({ code, field }: Answer) => [code, ...field].join(' '));
  const templatesTo = async (email: string) => {
    const templates = (await mailsTo(app, email)).map(({ template }) => template);
    return templates.filter((template) => template.startsWith('po'));
  };

  test('drafted, proposed, accepted with the customer’s number, changed, closed', async () => {
    const { accountId, contact, technician } = await corporateCustomer(app);
    const ceiling = { amount: '500.00', currency: 'USD' };
    const { id } = (await draft(app, technician, { accountId, ceiling, expiresOn: '2026-12-31' })).purchaseOrder;
    expect(await seen(app, contact, id)).toBeNull();

    const update = { number: 'OURS', ceiling: { amount: '600.00', currency: 'USD' } };
    const updated = await act(app, technician, 'PURCHASE_ORDER_UPDATE', id, update);
    expect(updated.purchaseOrder).toMatchObject({ version: 2, number: 'OURS', ceiling: { amount: '600.00' } });
    const proposed = await act(app, technician, 'PURCHASE_ORDER_PROPOSE', id);
    expect(proposed.purchaseOrder).toMatchObject({ version: 3, status: 'PROPOSED', expiresOn: '2026-12-31' });
    expect(await seen(app, contact, id)).toMatchObject({ status: 'PROPOSED', number: 'OURS' });

    const accepted = await act(app, contact, 'PURCHASE_ORDER_ACCEPT', id, { number: 'THEIRS' });
    expect(accepted.purchaseOrder).toMatchObject({ version: 4, status: 'ACTIVE', number: 'THEIRS' });
    expect(accepted.purchaseOrder).toMatchObject({ expiresOn: '2026-12-31', remaining: { amount: '600.00' } });

    const changed = await act(app, contact, 'PURCHASE_ORDER_UPDATE', id, { number: 'THEIRS-2', expiresOn: null });
    expect(changed.purchaseOrder).toMatchObject({ version: 5, number: 'THEIRS-2', expiresOn: null });
    const closed = await act(app, technician, 'PURCHASE_ORDER_CLOSE', id);
    expect(closed.purchaseOrder).toMatchObject({ version: 6, status: 'CLOSED' });

    const verbs = ['DRAFT', 'UPDATE', 'PROPOSE', 'ACCEPT', 'UPDATE', 'CLOSE'];
    expect((await auditOf(app, id)).map(({ action }) => action)).toEqual(verbs.map((verb) => `PURCHASE_ORDER_${verb}`));
    expect(await templatesTo(contact.email)).toEqual(['poProposed']);
    expect(await templatesTo(technician.email)).toEqual(['poAccepted']);
  });

  test('declined for good', async () => {
    const own = await corporateCustomer(app);
    const { id } = await inState(app, own, { status: 'PROPOSED', number: null });
    const declined = await act(app, own.contact, 'PURCHASE_ORDER_DECLINE', id);
    expect(declined.purchaseOrder).toMatchObject({ status: 'DECLINED', version: 2 });
    expect(codesOf(await act(app, own.contact, 'PURCHASE_ORDER_ACCEPT', id, { number: 'X' }))).toEqual([
      'PO_WRONG_STATE',
    ]);
    expect(await templatesTo(own.technician.email)).toEqual(['poDeclined']);
  });

  test('accepting asks for a free number and an expiry that has not passed', async () => {
    const taken = await inState(app, given);
    const { id } = await inState(app, given, { status: 'PROPOSED', number: null, expiresOn: '2026-06-10' });
    const accept = async (more: object) => codesOf(await act(app, given.contact, 'PURCHASE_ORDER_ACCEPT', id, more));
    expect(await accept({ number: 'N-1' })).toEqual(['INVALID_INPUT expiresOn']);
    expect(await accept({ number: ' ', expiresOn: null })).toEqual(['INVALID_INPUT number']);
    expect(await accept({ number: taken.number, expiresOn: null })).toEqual(['PO_NUMBER_TAKEN number']);
    expect(await accept({ number: '4111 1111 1111 1111', expiresOn: null })).toEqual(['CARD_NUMBER_REFUSED number']);
    expect(await seen(app, given.contact, id)).toMatchObject({ status: 'PROPOSED', version: 1 });
    expect(await accept({ number: 'N-1', expiresOn: '2026-06-11' })).toEqual([]);
  });

  test('a version that was not seen is refused, and answered as it is now', async () => {
    const { id } = await inState(app, given, { status: 'PROPOSED' });
    const stale = await act(app, given.contact, 'PURCHASE_ORDER_DECLINE', id, { expectedVersion: 2 });
    expect(codesOf(stale)).toEqual(['STALE_VERSION expectedVersion']);
    expect(stale.purchaseOrder).toMatchObject({ id, status: 'PROPOSED', version: 1 });
  });

  test('accepted and declined at once: one wins, the other gets a conflict', async () => {
    const { id } = await inState(app, given, { status: 'PROPOSED' });
    const answers = await Promise.all([
      act(app, given.contact, 'PURCHASE_ORDER_ACCEPT', id, { expectedVersion: 1, number: 'RACE' }),
      act(app, given.contact, 'PURCHASE_ORDER_DECLINE', id, { expectedVersion: 1 }),
    ]);
    expect(answers.flatMap(codesOf)).toEqual(['STALE_VERSION expectedVersion']);
  });

  test('an expired one becomes active again by a later date', async () => {
    const { id } = await inState(app, given, { expiresOn: '2026-06-10' });
    expect(await seen(app, given.contact, id)).toMatchObject({ status: 'EXPIRED' });
    const later = await act(app, given.contact, 'PURCHASE_ORDER_UPDATE', id, { expiresOn: '2026-06-11' });
    expect(later.purchaseOrder).toMatchObject({ status: 'ACTIVE' });
    const earlier = await act(app, given.contact, 'PURCHASE_ORDER_UPDATE', id, { expiresOn: '2026-06-10' });
    expect(codesOf(earlier)).toEqual(['INVALID_INPUT expiresOn']);
  });

  test('another account’s does not exist', async () => {
    const { contact } = await customer(app, 'CORPORATE', 'US');
    const { id } = await inState(app, given, { status: 'PROPOSED' });
    expect(await seen(app, contact, id)).toBeNull();
    const tried = await act(app, contact, 'PURCHASE_ORDER_ACCEPT', id, { number: 'X' });
    expect([codesOf(tried), tried.purchaseOrder]).toEqual([['NOT_FOUND'], null]);
  });
});
