import { checkLedger } from '../../src/checkLedger';
import { ADVANCE_INVOICE, advanceInvoice } from '../../src/payments';
import { given, takenFrom } from '../support/given';
import { booksOf, invoiced, mailsOf, payByCard, recipientOf, record, reverse, usd } from '../support/invoices';
import { advanceTo } from '../support/lifecycle';
import { setClock } from '../support/requests';
import { describeWithCustomer } from '../support/suites';

const SETUP = { now: '2026-05-31T13:00:00Z', customer: invoiced };

describeWithCustomer('the clock of corporate invoices (F7, G6)', SETUP, (app, customer) => {
  afterEach(async () => expect(await checkLedger(app.database)).toEqual([]));

  const remindersTo = async (email: string) =>
    (await mailsOf(app, email, 'invoiceOverdue')).map(({ due, daysOverdue }) => `${due} after ${daysOverdue}`);
  const reminders = () => remindersTo(customer.contact.email);
  const planned = async () => {
    const sql = "SELECT id FROM jobs WHERE kind = ? AND subject_id = ? AND status <> 'DONE'";
    return (await app.database.query(sql, [ADVANCE_INVOICE, customer.invoiceId])).length;
  };
  const payments = async () => {
    const sql = 'SELECT status, amount FROM payments WHERE account_id = ? ORDER BY id';
    const rows = await app.database.query(sql, [customer.accountId]);
    return rows.map(({ status, amount }) => `${status} ${amount}`);
  };

  test('issued by mail to contact and recipients, reminders 1, 7 and 14 days after the due date, at 00:00 there', async () => {
    const recipient = await recipientOf(app, customer);
    expect(await mailsOf(app, customer.contact.email, 'invoiceIssued')).toMatchObject([
      { invoice: { total: 1_000_00, due: 1_000_00, dueOn: '2026-07-01' } },
    ]);
    await advanceTo(app, '2026-07-02T03:59:59Z');
    expect(await reminders()).toEqual([]);
    await advanceTo(app, '2026-07-02T04:00:00Z');
    expect(await reminders()).toEqual(['100000 after 1']);
    await record(app, customer, '400.00');
    await advanceTo(app, '2027-05-01T04:00:00Z');
    const all = ['100000 after 1', '60000 after 7', '60000 after 14'];
    expect([await reminders(), await remindersTo(recipient)]).toEqual([all, all]);
    expect(await planned()).toBe(0);
  });

  test('paid: nothing is planned any more, and nobody is reminded', async () => {
    expect(await planned()).toBe(1);
    await record(app, customer, '1000.00');
    expect(await planned()).toBe(0);
    await advanceTo(app, '2026-08-01T13:00:00Z');
    expect(await reminders()).toEqual([]);
  });

  test('on the due date the default method is charged what no payment under way will pay', async () => {
    await given.card(app, customer, 'tok_visa');
    await payByCard(app, customer, usd('300.00'));
    await advanceTo(app, '2026-06-30T20:00:00Z');
    await payByCard(app, customer, usd('200.00'), 'tok_authenticate');
    expect(await payments()).toEqual(['SUCCEEDED 30000', 'ACTION_REQUIRED 20000']);
    await advanceTo(app, '2026-07-01T13:00:00Z');
    expect(await payments()).toEqual(['SUCCEEDED 30000', 'ACTION_REQUIRED 20000', 'SUCCEEDED 50000']);
    const received = await mailsOf(app, customer.contact.email, 'paymentReceived');
    expect(received.map(({ amount, open }) => [amount, open])).toEqual([
      [300_00, 700_00],
      [500_00, 200_00],
    ]);
  });

  test('a decline leaves it open: it is not tried again, reminders follow', async () => {
    await given.card(app, customer, 'tok_declined');
    await advanceTo(app, '2026-08-01T13:00:00Z');
    expect(await payments()).toEqual(['DECLINED 100000']);
    expect(await reminders()).toEqual(['100000 after 1', '100000 after 7', '100000 after 14']);
  });

  test('running it twice, or in two processes, does it once', async () => {
    await given.card(app, customer, 'tok_visa');
    await setClock(app, '2026-07-01T13:00:00Z');
    const job = { subjectId: customer.invoiceId };
    await Promise.all([advanceInvoice(app.deps, job), advanceInvoice(app.deps, job)]);
    await app.runJobs();
    expect(await takenFrom(app, customer)).toBe(1_000_00);
  });

  test('a clock that was stopped charges once, and reminds once where that fails', async () => {
    await given.card(app, customer, 'tok_declined');
    await setClock(app, '2026-07-10T13:00:00Z');
    await app.runJobs();
    expect([await payments(), await reminders()]).toEqual([['DECLINED 100000'], ['100000 after 9']]);
    await advanceTo(app, '2026-08-01T13:00:00Z');
    expect(await reminders()).toEqual(['100000 after 9', '100000 after 14']);
  });

  test('a clock that was stopped reminds of nothing that its charge has paid', async () => {
    await given.card(app, customer, 'tok_visa');
    await setClock(app, '2026-07-10T13:00:00Z');
    await app.runJobs();
    expect([await payments(), await reminders(), await planned()]).toEqual([['SUCCEEDED 100000'], [], 0]);
  });

  test('a cheque that bounced before the due date: charged then as if it had never come', async () => {
    await given.card(app, customer, 'tok_visa');
    const { payment } = await record(app, customer, '1000.00');
    await reverse(app, customer, payment.id);
    expect(await planned()).toBe(1);
    await advanceTo(app, '2026-07-01T13:00:00Z');
    expect(await payments()).toEqual(['REVERSED 100000', 'SUCCEEDED 100000']);
  });

  test('one that bounced after it: reminders start again from that day, and no card is charged by itself', async () => {
    await given.card(app, customer, 'tok_visa');
    const { payment } = await record(app, customer, '1000.00');
    await advanceTo(app, '2026-08-10T13:00:00Z');
    await reverse(app, customer, payment.id);
    await advanceTo(app, '2026-10-01T13:00:00Z');
    expect(await reminders()).toEqual(['100000 after 41', '100000 after 47', '100000 after 54']);
    expect(await payments()).toEqual(['REVERSED 100000']);
    expect(await booksOf(app, customer)).toEqual(['OPEN 100000 = balance 0 + paid 0 + open 100000']);
  });
});
