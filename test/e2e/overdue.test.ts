import { checkLedger } from '../../src/checkLedger';
import { disputeAtBank, invoiced, mailsOf, payByCard, recipientOf, record, reverse, usd } from '../support/invoices';
import { advanceTo } from '../support/lifecycle';
import { ask } from '../support/people';
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
});
