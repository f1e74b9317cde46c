import { AccountRow } from '../../src/accounts';
import { checkLedger } from '../../src/checkLedger';
import { updateRow } from '../../src/platform/database';
import { statementsOfReading } from '../support/documents';
import {
  disputeAtBank,
  invoiced,
  invoiceOf,
  mailsOf,
  payByCard,
  recipientOf,
  record,
  reverse,
  usd,
} from '../support/invoices';
import { advanceTo } from '../support/lifecycle';
import { ask } from '../support/people';
import { corporateCustomer } from '../support/requests';
import { describeWithCustomer } from '../support/suites';

const SETUP = { now: '2026-05-31T13:00:00Z', customer: invoiced };

describeWithCustomer('what comes off again, and what is long overdue (G12)', SETUP, (app, customer) => {
  afterEach(async () => expect(await checkLedger(app.database)).toEqual([]));

  const long = () => mailsOf(app, customer.technician.email, 'invoiceLongOverdue');
  const AGES = `query ($id: ID!) { account(id: $id) {
    overdueByAge { upTo30 { amount } upTo60 { amount } upTo90 { amount } over90 { amount } } } }` as const;
  const ages = async (token: string) => (await ask(app, token, AGES, { id: customer.accountId })).account!.overdueByAge;

  test('a cheque that bounces is told to the contact and the recipients, with what is open and until when', async () => {
    const payable = await recipientOf(app, customer);
    const { payment } = await record(app, customer, '600.00');
    await reverse(app, customer, payment.id);
    for (const email of [customer.contact.email, payable]) {
      expect(await mailsOf(app, email, 'paymentTakenBack')).toMatchObject([
        { cause: 'BOUNCED', amount: 60000, open: 100000, dueOn: '2026-07-01' },
      ]);
    }
  });

  test('so is a dispute; what is due by now is due at once', async () => {
    const { payment } = await payByCard(app, customer, usd('1000.00'));
    await advanceTo(app, '2026-08-01T13:00:00Z');
    await disputeAtBank(app, payment.id, 'fraudulent');
    expect(await mailsOf(app, customer.contact.email, 'paymentTakenBack')).toMatchObject([
      { cause: 'DISPUTED', amount: 100000, open: 100000, dueOn: null },
    ]);
  });

  test('the technician is told once, 14 days after it was due, and again where a payment bounces', async () => {
    await advanceTo(app, '2026-07-14T13:00:00Z');
    expect(await long()).toEqual([]);
    await advanceTo(app, '2026-07-15T13:00:00Z');
    expect(await long()).toMatchObject([{ due: 100000, dueOn: '2026-07-01', daysOverdue: 14 }]);
    const { payment } = await record(app, customer, '1000.00', { receivedOn: '2026-07-15' });
    await advanceTo(app, '2026-07-20T13:00:00Z');
    await reverse(app, customer, payment.id);
    await advanceTo(app, '2026-08-02T13:00:00Z');
    expect(await long()).toHaveLength(1);
    await advanceTo(app, '2026-08-03T13:00:00Z');
    expect(await long()).toHaveLength(2);
  });

  test('staff see what is overdue by age; customers do not', async () => {
    const none = { upTo30: { amount: '0.00' }, upTo60: { amount: '0.00' } };
    expect(await ages(customer.technician.token)).toMatchObject({ ...none, over90: { amount: '0.00' } });
    await advanceTo(app, '2026-07-31T13:00:00Z');
    expect(await ages(customer.technician.token)).toMatchObject({ ...none, upTo30: { amount: '1000.00' } });
    await advanceTo(app, '2026-08-01T13:00:00Z');
    expect(await ages(customer.technician.token)).toMatchObject({ ...none, upTo60: { amount: '1000.00' } });
    await advanceTo(app, '2026-10-01T13:00:00Z');
    expect(await ages(customer.technician.token)).toMatchObject({ ...none, over90: { amount: '1000.00' } });
    expect(await ages(customer.contact.token)).toBeNull();
  });

  test('of a whole list it is summed up by age and currency, by as many statements for many accounts as for few', async () => {
    const SUMS = `query ($filter: AccountFilter) { accounts(filter: $filter, first: 1) { totalCount overdueByAge {
      upTo30 { amount currency } upTo60 { amount } upTo90 { amount } over90 { amount } } } }` as const;
    const { userId: technicianId, token } = customer.technician;
    const sums = async () => (await ask(app, token, SUMS, { filter: { technicianId } })).accounts.overdueByAge;
    expect(await sums()).toEqual([]);
    await invoiceOf(app, customer, { amount: 250_00, on: '2026-06-10' });
    const other = await corporateCustomer(app);
    await app.database.transaction((tx) => updateRow(tx, AccountRow, other.accountId, { technicianId }));
    await advanceTo(app, '2026-07-31T12:00:00Z');
    const few = await statementsOfReading(app, sums);
    // 1 000.00 were due on 1 July, 30 days ago; 250.00 on 10 July.
    const usd = (amounts: string[]) => {
      const [upTo30, upTo60, upTo90, over90] = amounts.map((amount) => ({ amount }));
      return [{ upTo30: { ...upTo30, currency: 'USD' }, upTo60, upTo90, over90 }];
    };
    expect(await sums()).toEqual(usd(['1250.00', '0.00', '0.00', '0.00']));
    // 77.70 of another account, due on 30 August; then 1 000.00 are 61 days old, 250.00 are 52, 77.70 one day.
    await invoiceOf(app, other, { amount: 77_70, on: '2026-07-31' });
    await advanceTo(app, '2026-08-31T13:00:00Z');
    expect(await sums()).toEqual(usd(['77.70', '250.00', '1000.00', '0.00']));
    // Where it is 10 o'clock in the evening of the day before, it is overdue for a day less.
    await app.database.transaction((tx) =>
      updateRow(tx, AccountRow, customer.accountId, { timeZone: 'Pacific/Honolulu' }),
    );
    await advanceTo(app, '2026-09-30T08:00:00Z');
    // 1 000.00 for 90 days there (91 in UTC), 250.00 for 81, 77.70 for 31.
    expect(await sums()).toEqual(usd(['0.00', '77.70', '1250.00', '0.00']));
    await advanceTo(app, '2026-09-30T11:00:00Z');
    expect(await sums()).toEqual(usd(['0.00', '77.70', '250.00', '1000.00']));
    await advanceTo(app, '2026-12-15T13:00:00Z');
    expect(await sums()).toEqual(usd(['0.00', '0.00', '0.00', '1327.70']));
    expect(await statementsOfReading(app, sums)).toBe(few);
  });
});
