import { ADVANCE_PURCHASE_ORDER } from '../../src/purchasing';
import { mailsTo } from '../support/people';
import { act, inState } from '../support/purchaseOrders';
import { corporateCustomer, setClock } from '../support/requests';
import { describeWithCustomer } from '../support/suites';

const SETUP = { now: '2026-06-01T12:00:00Z', customer: corporateCustomer };

describeWithCustomer('reminders of a purchase order’s expiry (I6)', SETUP, (app, given) => {
  let id: string;
  beforeEach(async () => {
    ({ id } = await inState(app, given, { status: 'PROPOSED', expiresOn: '2026-12-31' }));
  });

  const reminders = async () => {
    const mails = await mailsTo(app, given.contact.email);
    return mails.filter(({ template }) => template === 'poExpiring').map(({ data }) => [data.number, data.expiresOn]);
  };
  /** The clock moves on to an instant and does what is due then; answers how many reminders there have been. */
  const at = async (instant: string) => {
    await setClock(app, instant);
    await app.runJobs();
    return (await reminders()).length;
  };
  const accept = (more: object = {}) =>
    act(app, given.contact, 'PURCHASE_ORDER_ACCEPT', id, { number: 'N-1', ...more });
  const planned = async () => {
    const sql = "SELECT status FROM jobs WHERE kind = ? AND subject_id = ? AND status <> 'DONE'";
    return (await app.database.query(sql, [ADVANCE_PURCHASE_ORDER, id])).length;
  };

  test('30 and 7 days before its last day, at 00:00 of the account, and never again', async () => {
    await accept();
    expect(await at('2026-12-01T04:59:59Z')).toBe(0);
    expect(await at('2026-12-01T05:00:00Z')).toBe(1);
    expect(await at('2026-12-23T12:00:00Z')).toBe(1);
    expect(await at('2026-12-24T05:00:00Z')).toBe(2);
    expect(await at('2027-02-01T05:00:00Z')).toBe(2);
    expect(await reminders()).toEqual([
      ['N-1', '2026-12-31'],
      ['N-1', '2026-12-31'],
    ]);
    expect(await planned()).toBe(0);
  });

  test('a proposal is not reminded of', async () => {
    expect(await at('2026-12-25T12:00:00Z')).toBe(0);
    expect(await planned()).toBe(0);
  });

  test('a clock that was stopped reminds once, and not after the last day', async () => {
    await accept();
    expect(await at('2026-12-26T12:00:00Z')).toBe(1);
    expect(await planned()).toBe(0);
  });

  test('a later expiry begins anew; closing ends it', async () => {
    await accept();
    expect(await at('2026-12-24T05:00:00Z')).toBe(1);
    await act(app, given.contact, 'PURCHASE_ORDER_UPDATE', id, { expiresOn: '2027-03-31' });
    expect(await at('2027-02-28T12:00:00Z')).toBe(1);
    expect(await at('2027-03-01T05:00:00Z')).toBe(2);
    await act(app, given.technician, 'PURCHASE_ORDER_CLOSE', id);
    expect(await planned()).toBe(0);
    expect(await at('2027-03-24T12:00:00Z')).toBe(2);
  });
});
