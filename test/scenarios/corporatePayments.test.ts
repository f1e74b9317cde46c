import { checkLedger } from '../../src/checkLedger';
import { given, takenFrom } from '../support/given';
import {
  booksOf,
  type Invoiced,
  invoiceOf,
  mailsOf,
  movementsOf,
  payByCard,
  recipientOf,
  record,
  reverse,
  usd,
} from '../support/invoices';
import { advanceTo, templatesTo } from '../support/lifecycle';
import { accept, done, sentQuote, subscribed } from '../support/quotes';
import { corporateCustomer } from '../support/requests';
import { wrongStatements } from '../support/statements';
import { describeWithCustomer } from '../support/suites';

const YEARLY = { plan: 'gotomeeting pro', seats: 10, unitPrice: usd('240.00'), effectiveWhen: 'ON_ACCEPTANCE' };

const SETUP = { now: '2026-01-15T15:00:00Z', customer: corporateCustomer };

describeWithCustomer('a corporate account pays for a year', SETUP, (app, customer) => {
  afterEach(async () => {
    expect(await checkLedger(app.database)).toEqual([]);
    expect(await wrongStatements(app, customer.accountId)).toEqual([]);
  });

  const invoices = async (): Promise<Invoiced[]> => {
    const rows = await app.database.query('SELECT id FROM invoices WHERE account_id = ? ORDER BY id', [
      customer.accountId,
    ]);
    return rows.map(({ id }) => ({ ...customer, invoiceId: String(id) }));
  };
  const notices = async () =>
    (await mailsOf(app, customer.contact.email, 'renewalNotice')).map(({ total, seats, renewsOn, cancelBy }) => {
      return `${seats} seats, ${total} on ${renewsOn}, cancel by ${cancelBy}`;
    });

  test('from a quote by card, cheque, a bounced cheque and the balance to next year’s renewal', async () => {
    const payable = await recipientOf(app, customer);
    const subscriptionId = await subscribed(app, customer, YEARLY);
    expect(await booksOf(app, customer)).toEqual(['OPEN 240000 = balance 0 + paid 0 + open 240000']);
    const [first] = await invoices();

    await advanceTo(app, '2026-01-20T15:00:00Z');
    await payByCard(app, first!, usd('400.00'));
    const { payment: cheque } = await record(app, first!, '2100.00', { receivedOn: '2026-01-19' });
    expect(await booksOf(app, customer)).toEqual(['PAID 240000 = balance 0 + paid 240000 + open 0']);
    expect(await movementsOf(app, customer)).toEqual(['EXCESS_PAYMENT 10000 -> 10000']);
    expect(await checkLedger(app.database)).toEqual([]);

    await advanceTo(app, '2026-07-01T15:00:00Z');
    const more = { kind: 'CHANGE' as const, subscriptionId, seats: 15, effectiveWhen: 'ON_ACCEPTANCE' };
    done(await accept(app, customer, await sentQuote(app, customer, [more])));
    expect(await booksOf(app, customer)).toEqual([
      'PAID 240000 = balance 0 + paid 240000 + open 0',
      'PARTIALLY_PAID 65096 = balance 10000 + paid 0 + open 55096',
    ]);
    const [, second] = await invoices();
    await payByCard(app, second!, usd('550.96'));

    await advanceTo(app, '2026-07-10T15:00:00Z');
    await reverse(app, customer, cheque.id);
    expect(await booksOf(app, customer)).toEqual([
      'PARTIALLY_PAID 240000 = balance 0 + paid 40000 + open 200000',
      'PARTIALLY_PAID 65096 = balance 0 + paid 55096 + open 10000',
    ]);
    expect((await movementsOf(app, customer)).slice(1)).toEqual([
      'INVOICE -10000 -> 0',
      'PAYMENT_REVERSED 10000 -> 10000',
      'PAYMENT_REVERSED -10000 -> 0',
    ]);
    expect(await checkLedger(app.database)).toEqual([]);

    await advanceTo(app, '2026-07-18T15:00:00Z');
    const overdue = await mailsOf(app, payable, 'invoiceOverdue');
    expect(overdue.map(({ due, daysOverdue }) => [due, daysOverdue])).toEqual([
      [200_000, 147],
      [200_000, 153],
    ]);
    const transfer = { methodType: 'BANK_TRANSFER', reference: 'both invoices', receivedOn: '2026-07-17' };
    await record(app, first!, '2000.00', transfer);
    await record(app, second!, '100.00', transfer);
    expect(await booksOf(app, customer)).toEqual([
      'PAID 240000 = balance 0 + paid 240000 + open 0',
      'PAID 65096 = balance 0 + paid 65096 + open 0',
    ]);

    await advanceTo(app, '2026-11-16T04:59:59Z');
    expect(await notices()).toEqual([]);
    await advanceTo(app, '2026-11-16T05:00:00Z');
    expect(await notices()).toEqual(['15 seats, 360000 on 2027-01-15, cancel by 2026-12-16']);

    await given.card(app, customer, 'tok_visa');
    await advanceTo(app, '2027-01-15T15:00:00Z');
    expect((await booksOf(app, customer))[2]).toBe('OPEN 360000 = balance 0 + paid 0 + open 360000');
    for (const email of [customer.contact.email, payable]) {
      expect((await mailsOf(app, email, 'invoiceIssued')).at(-1)).toMatchObject({
        invoice: { total: 360_000, due: 360_000, dueOn: '2027-02-14' },
      });
    }
    expect(await templatesTo(app, customer.contact)).not.toContain('renewalReceipt');
    await advanceTo(app, '2027-02-14T15:00:00Z');
    expect((await booksOf(app, customer))[2]).toBe('PAID 360000 = balance 0 + paid 360000 + open 0');
    expect(await takenFrom(app, customer)).toBe(40_000 + 55_096 + 360_000);
    await advanceTo(app, '2027-11-17T15:00:00Z');
    expect(await notices()).toHaveLength(2);
  });

  test('the notice of a renewal that was agreed on names the agreed terms', async () => {
    const subscriptionId = await subscribed(app, customer, YEARLY);
    const line = { kind: 'RENEW' as const, subscriptionId, seats: 12, unitPrice: usd('230.00') };
    await advanceTo(app, '2026-10-01T15:00:00Z');
    done(await accept(app, customer, await sentQuote(app, customer, [{ ...line, effectiveWhen: 'AT_PERIOD_END' }])));
    await advanceTo(app, '2026-11-20T15:00:00Z');
    expect(await notices()).toEqual(['12 seats, 276000 on 2027-01-15, cancel by 2026-12-16']);
    await advanceTo(app, '2027-01-15T15:00:00Z');
    expect((await booksOf(app, customer)).at(-1)).toBe('OPEN 276000 = balance 0 + paid 0 + open 276000');
  });

  test('no notice of a cancelled renewal, nor of a monthly one, nor once it is too late to cancel', async () => {
    const cancelled = await subscribed(app, customer, YEARLY);
    const line = { kind: 'CANCEL' as const, subscriptionId: cancelled, effectiveWhen: 'AT_PERIOD_END' };
    done(await accept(app, customer, await sentQuote(app, customer, [line])));
    await subscribed(app, customer, { ...YEARLY, frequency: 'MONTHLY', unitPrice: usd('24.00') });
    await advanceTo(app, '2026-03-20T15:00:00Z');
    const coTerm = { ...YEARLY, plan: 'gotowebinar pro', seats: 1 };
    const lead = await subscribed(app, customer, coTerm);
    await advanceTo(app, '2027-01-10T15:00:00Z');
    expect(await notices()).toEqual([]);
    await advanceTo(app, '2027-02-25T15:00:00Z');
    await subscribed(app, customer, { ...coTerm, coTermWith: lead });
    await advanceTo(app, '2027-03-19T15:00:00Z');
    expect(await notices()).toEqual(['1 seats, 24000 on 2027-03-20, cancel by 2027-02-18']);
  });

  test('whatever is recorded, paid and reversed, in whatever order and at once, the books stay sound (G8)', async () => {
    const random = numbersFrom(20260115);
    const amount = () => usd(`${1 + Math.floor(random() * 400)}.${10 + Math.floor(random() * 90)}`);
    const pick = <Thing>(things: readonly Thing[]) => things[Math.floor(random() * things.length)]!;
    const act = async () => {
      const invoice = pick(await invoices());
      const sql = "SELECT id FROM payments WHERE account_id = ? AND status = 'SUCCEEDED' AND gateway IS NULL";
      const paid = await app.database.query(sql, [customer.accountId]);
      const choice = random();
      if (choice < 0.4) return record(app, invoice, amount().amount, { receivedOn: '2026-01-15' });
      if (choice < 0.7 && paid.length > 0) return reverse(app, customer, String(pick(paid).id));
      return payByCard(app, invoice, amount(), choice < 0.9 ? 'tok_visa' : 'tok_declined');
    };
    for (let day = 1; day <= 10; day += 1) {
      const on = `2026-02-${10 + day}`;
      await invoiceOf(app, customer, { amount: 10_000 + Math.floor(random() * 20_000), on });
      for (let turn = 0; turn < 3; turn += 1) await Promise.all([act(), act(), act()]);
      expect([on, await checkLedger(app.database)]).toEqual([on, []]);
    }
    const causes = new Set((await movementsOf(app, customer)).map((movement) => movement.split(' ')[0]));
    expect([...causes].sort()).toEqual(['EXCESS_PAYMENT', 'INVOICE', 'PAYMENT_REVERSED']);
  });
});

/** Numbers from 0 to 1 that look random and are the same every time. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
