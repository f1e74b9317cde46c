import { claimDue } from '../../src/platform/jobs';
import { advanceSubscriptions } from '../../src/renewals';
import { ask, mailsTo } from '../support/people';
import { inState, renewing, seen } from '../support/purchaseOrders';
import { corporateCustomer, setClock } from '../support/requests';
import { describeWithCustomer } from '../support/suites';

const INVOICES = `query ($id: ID!) { account(id: $id) { invoices { nodes {
  purchaseOrderNumber totals { total { amount } } purchaseOrder { id } } } } }`;

const SETUP = { now: '2026-05-01T12:00:00Z', customer: corporateCustomer };

describeWithCustomer('renewals on a purchase order (I5)', SETUP, (app, given) => {
  const runOn = async (instant: string) => {
    await setClock(app, instant);
    await app.runJobs();
  };
  /** The numbers that the account's invoices were issued with, oldest first; `-` is none. */
  const numbers = async () => {
    const { account } = await ask(app, given.contact.token, INVOICES, { id: given.accountId });
    return account.invoices.nodes.map(({ purchaseOrderNumber }) => purchaseOrderNumber ?? '-').reverse();
  };
  const told = async () => {
    const mails = await mailsTo(app, given.technician.email);
    return mails
      .filter(({ template }) => template === 'poExceeded')
      .map(({ data }) => [data.reason, data.number, data.total, data.remaining]);
  };
  const due = (purchaseOrderId: string | null, seats = 5) =>
    renewing(app, given.accountId, { unitPrice: 100_00, seats, periodEnd: '2026-06-01', purchaseOrderId });

  test('year after year until it is used up; the number of an issued invoice stays', async () => {
    const { id } = await inState(app, given, { number: 'OLD', ceiling: 1_200_00 });
    await due(id);
    await runOn('2026-06-01T12:00:00Z');
    const renumber = `mutation ($input: PurchaseOrderUpdateInput!) { purchaseOrderUpdate(input: $input) { userErrors { code } } }`;
    await ask(app, given.contact.token, renumber, {
      input: { purchaseOrderId: id, expectedVersion: 1, number: 'NEW' },
    });
    await runOn('2027-06-01T12:00:00Z');
    expect(await told()).toEqual([]);
    await runOn('2028-06-01T12:00:00Z');
    expect(await numbers()).toEqual(['OLD', 'NEW', '-']);
    expect(await told()).toEqual([['EXCEEDED', 'NEW', 500_00, 200_00]]);
    expect(await seen(app, given.contact, id)).toMatchObject({
      ...{ status: 'ACTIVE', used: { amount: '1000.00' }, remaining: { amount: '200.00' } },
    });
  });

  test.each([
    ['expired', { expiresOn: '2026-05-31' }, 'EXPIRED'],
    ['closed', { status: 'CLOSED' as const }, 'NOT_IN_FORCE'],
    ['not yet valid', { validFrom: '2026-06-02' }, 'NOT_IN_FORCE'],
  ])('one that is %s is not drawn on', async (_why, change, reason) => {
    const { id } = await inState(app, given, { number: 'N-1', ...change });
    await due(id);
    await runOn('2026-06-01T12:00:00Z');
    expect(await numbers()).toEqual(['-']);
    expect(await told()).toEqual([[reason, 'N-1', 500_00, null]]);
  });

  test('on its last day it is', async () => {
    const { id } = await inState(app, given, { number: 'N-1', expiresOn: '2026-06-01' });
    await due(id);
    await runOn('2026-06-01T12:00:00Z');
    expect(await numbers()).toEqual(['N-1']);
  });

  test('several of one day share what is left: whoever no longer fits is invoiced without', async () => {
    const { id } = await inState(app, given, { number: 'N-1', ceiling: 700_00 });
    for (const seats of [5, 3, 2]) await due(id, seats);
    await due(null, 1);
    await runOn('2026-06-01T12:00:00Z');
    expect((await numbers()).sort()).toEqual(['-', '-', 'N-1', 'N-1']);
    expect(await told()).toEqual([['EXCEEDED', 'N-1', 300_00, 200_00]]);
    expect(await seen(app, given.contact, id)).toMatchObject({ status: 'EXHAUSTED', remaining: { amount: '0.00' } });
  });

  test('renewals of two processes at once never overdraw it', async () => {
    const { id } = await inState(app, given, { number: 'N-1', ceiling: 700_00 });
    for (let place = 0; place < 4; place += 1) await due(id);
    await setClock(app, '2026-06-01T12:00:00Z');
    const jobs = await app.database.transaction((tx) => claimDue(tx, 'subscription.advance', 4));
    expect(jobs).toHaveLength(4);
    await Promise.all(jobs.map((job) => advanceSubscriptions(app.deps, [job])));
    expect((await numbers()).sort()).toEqual(['-', '-', '-', 'N-1']);
    expect(await seen(app, given.contact, id)).toMatchObject({ used: { amount: '500.00' } });
  });

  test('without a ceiling it takes any amount', async () => {
    const { id } = await inState(app, given, { number: 'N-1' });
    for (const seats of [500, 500]) await due(id, seats);
    await runOn('2026-06-01T12:00:00Z');
    expect(await numbers()).toEqual(['N-1', 'N-1']);
    expect(await seen(app, given.contact, id)).toMatchObject({ used: { amount: '100000.00' }, remaining: null });
  });
});
