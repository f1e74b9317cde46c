import { checkLedger } from '../../src/checkLedger';
import { setSandboxClock } from '../../src/platform/clock';
import type { App } from '../support/app';
import { type Buyer, given } from '../support/given';
import {
  addChange,
  addTerms,
  advanceTo,
  balanceOf,
  buy,
  cancel,
  creditNotesOf,
  invoicesOf,
  ledgerOf,
  payInvoice,
  reactivate,
  replaceCard,
  schedulePrice,
  setConversion,
  stateOfSubscription,
  templatesTo,
  tryOut,
  withdraw,
} from '../support/lifecycle';
import { ask, auditOf, mailsTo } from '../support/people';
import { assign, holders, release } from '../support/seats';
import { describeWithApp } from '../support/suites';

const ONE_SEAT = { plan: 'gotomeeting pro', seats: 1 };
/** GoToMeeting Pro for one and July, in France. */
const JULY = 'CHARGE pro 1 2026-07-01..2026-08-01 26.00 + 5.20: total 31.20';
const IN_JULY = 'pro 1 MONTHLY 2026-07-01..2026-08-01';

interface Case {
  buyer: Buyer;
  id: string;
}

const openInvoiceOf = async (app: App, { accountId, contact }: Buyer) => {
  const document = `query ($id: ID!) { account(id: $id) { amountOpen { amount }
    invoices(filter: { status: [OPEN, PARTIALLY_PAID] }) { nodes { id amountOpen { amount currency } } } } }`;
  return (await ask(app, contact.token, document, { id: accountId })).account.invoices.nodes[0];
};

describeWithApp('dunning: what follows a renewal that cannot be charged', { now: '2026-06-01T09:00:00Z' }, (app) => {
  const cases: Record<string, Case> = {};

  const start = async (name: string, { balance = 0 } = {}) => {
    const buyer = await given.onlineAccount(app);
    cases[name] = { buyer, id: await buy(app, buyer, ONE_SEAT) };
    await given.balance(app, buyer.accountId, balance);
    await replaceCard(app, buyer, 'tok_declined');
  };
  const stateOf = (name: string) => stateOfSubscription(app, cases[name]!.buyer, cases[name]!.id);
  const invoices = (name: string) => invoicesOf(app, cases[name]!.buyer);
  const mails = (name: string) => templatesTo(app, cases[name]!.buyer.contact);
  const at = (day: string) => advanceTo(app, `${day}T09:00:00Z`);
  const declinesOf = async (name: string) =>
    (await mailsTo(app, cases[name]!.buyer.contact.email))
      .filter(({ template }) => template === 'renewalDeclined')
      .map(({ data }) => data.retriesOn);
  const chargesOf = async (name: string) => {
    const sql = 'SELECT status FROM payments WHERE account_id = ? AND invoice_id IS NOT NULL AND gateway IS NOT NULL';
    const rows = await app.database.query(`${sql} ORDER BY id`, [cases[name]!.buyer.accountId]);
    return rows.map(({ status }) => status);
  };

  beforeAll(async () => {
    await start('never pays', { balance: 1000 });
    await start('retry');
    await start('pays the invoice');
    const holder = { subscriptionId: cases.retry!.id, emails: ['holder@team.example'] };
    await assign(app, cases.retry!.buyer.contact, holder);
    await start('cancels', { balance: 1000 });
    await start('cancels at once');
    await start('no method');
    const { buyer } = cases['no method']!;
    await app.database.transaction((tx) =>
      tx.execute('UPDATE payment_methods SET default_of = NULL WHERE account_id = ?', [buyer.accountId]),
    );
    await at('2026-07-01');
  });

  test('1 July: declined. The invoice stays open, the mail says when it is tried again and until when there is access', async () => {
    expect(await stateOf('retry')).toBe(`PAST_DUE: ${IN_JULY}, renews 2026-08-01`);
    expect((await invoices('retry')).at(-1)).toBe(`2026-07-01 OPEN ${JULY}, open 31.20`);
    expect((await mailsTo(app, cases.retry!.buyer.contact.email)).at(-1)).toMatchObject({
      template: 'renewalDeclined',
      data: { due: 3120, currency: 'EUR', retriesOn: '2026-07-02', accessEndsOn: '2026-07-15' },
    });
  });

  test('the balance pays its part first', async () => {
    expect((await invoices('never pays')).at(-1)).toBe(`2026-07-01 PARTIALLY_PAID ${JULY}, balance 10.00, open 21.20`);
    expect(await balanceOf(app, cases['never pays']!.buyer)).toBe('0.00');
  });

  test('without a payment method it is past due at once, and nothing is charged', async () => {
    expect(await stateOf('no method')).toMatch(/^PAST_DUE/);
    expect(await chargesOf('no method')).toEqual(['SUCCEEDED']);
    expect(await declinesOf('no method')).toEqual(['2026-07-02']);
  });

  test('1 July: cancelled on the day of the renewal: the period before was the last', async () => {
    const { buyer, id } = cases['cancels at once']!;
    expect((await cancel(app, buyer, id)).userErrors).toEqual([]);
    expect(await stateOf('cancels at once')).toBe(
      'EXPIRED (CANCELLED): pro 1 MONTHLY 2026-06-01..2026-07-01, ends 2026-07-01',
    );
  });

  test('while past due: seats can be released, all else is PAYMENT_OVERDUE', async () => {
    const { buyer, id } = cases.retry!;
    const overdue = [{ code: 'PAYMENT_OVERDUE', rule: 'F6' }];
    expect((await addChange(app, buyer, id, { seats: 2 })).userErrors).toMatchObject(overdue);
    expect((await addChange(app, buyer, id, { frequency: 'ANNUAL' })).userErrors).toMatchObject(overdue);
    const held = { subscriptionId: id, emails: ['holder@team.example'] };
    expect((await release(app, buyer.contact, held)).userErrors).toEqual([]);
    expect((await assign(app, buyer.contact, held)).userErrors).toMatchObject(overdue);
    expect((await withdraw(app, buyer, id)).userErrors).toMatchObject(overdue);
    expect((await addTerms(app, buyer, 'reactivation', id, {})).userErrors).toMatchObject(overdue);
    expect((await setConversion(app, buyer, id, { convertAtEnd: false })).userErrors).toMatchObject(overdue);
  });

  test('retried after 1, 3, 5 and 7 days, with a mail each time', async () => {
    await at('2026-07-02');
    expect(await declinesOf('never pays')).toEqual(['2026-07-02', '2026-07-04']);
    await at('2026-07-03');
    expect(await declinesOf('never pays')).toHaveLength(2);
  });

  test('3 July: cancelled while past due: it expires now, the invoice is closed and the used balance returned', async () => {
    const { buyer, id } = cases.cancels!;
    const { subscription, userErrors } = await cancel(app, buyer, id);
    expect(userErrors).toEqual([]);
    expect(subscription).toMatchObject({ status: 'EXPIRED', expiryReason: 'CANCELLED', endsOn: '2026-07-03' });
    expect((await invoices('cancels')).at(-1)).toMatch(/^2026-07-01 CREDITED .*balance 10\.00$/);
    expect(await creditNotesOf(app, buyer)).toEqual([
      '2026-07-03 CREDIT pro 1 2026-07-01..2026-08-01 -26.00 + -5.20: total 31.20, invoice 21.20, balance 10.00',
    ]);
    expect(await balanceOf(app, buyer)).toBe('10.00');
    const sent = (await mailsTo(app, buyer.contact.email)).at(-1);
    expect(sent).toMatchObject({ template: 'cancellationConfirmed', data: { endsOn: '2026-07-03' } });
    expect((await auditOf(app, id)).at(-1)).toEqual({ action: 'SUBSCRIPTION_CANCEL', actorId: buyer.contact.userId });
    await at('2026-07-04');
    expect(await declinesOf('cancels')).toHaveLength(2);
  });

  test('6 July: a retry finds a new card: active again with the same anchor', async () => {
    const { buyer } = cases.retry!;
    await replaceCard(app, buyer, 'tok_visa');
    await at('2026-07-05');
    expect(await stateOf('retry')).toMatch(/^PAST_DUE/);
    await at('2026-07-06');
    expect(await stateOf('retry')).toBe(`ACTIVE: ${IN_JULY}, renews 2026-08-01`);
    expect((await invoices('retry')).at(-1)).toBe(`2026-07-01 PAID ${JULY}, card 31.20`);
    expect((await mails('retry')).slice(-2)).toEqual(['renewalDeclined', 'renewalReceipt']);
  });

  test('10 July: the open invoice is paid: in full, with a card for this payment only', async () => {
    await at('2026-07-10');
    const { buyer } = cases['pays the invoice']!;
    expect(await declinesOf('pays the invoice')).toEqual([
      ...['2026-07-02', '2026-07-04', '2026-07-06', '2026-07-08'],
      null,
    ]);
    const { id, amountOpen } = await openInvoiceOf(app, buyer);
    const declined = await payInvoice(app, buyer, id, { amount: amountOpen, oneTimeToken: 'tok_expired' });
    expect(declined).toMatchObject({ payment: { status: 'DECLINED', declineCode: 'expired_card' }, userErrors: [] });
    expect(await stateOf('pays the invoice')).toMatch(/^PAST_DUE/);
    const paid = await payInvoice(app, buyer, id, { amount: amountOpen, oneTimeToken: 'tok_amex' });
    expect(paid).toMatchObject({
      payment: { status: 'SUCCEEDED', card: { last4: '0005' } },
      invoice: { status: 'PAID' },
    });
    expect(await stateOf('pays the invoice')).toBe(`ACTIVE: ${IN_JULY}, renews 2026-08-01`);
    expect(await chargesOf('pays the invoice')).toEqual([
      'SUCCEEDED',
      ...Array.from({ length: 6 }, () => 'DECLINED'),
      'SUCCEEDED',
    ]);
    const ofOrder = 'query ($id: ID!) { node(id: $id) { ... on Invoice { order { payment { id status } } } } }';
    const { node } = await ask(app, buyer.contact.token, ofOrder, { id });
    expect(node.order.payment).toEqual({ id: paid.payment.id, status: 'SUCCEEDED' });
  });

  test('14 July: the last day of access; 15 July: expired, the invoice closed by a credit note', async () => {
    await at('2026-07-14');
    expect(await stateOf('never pays')).toMatch(/^PAST_DUE/);
    await at('2026-07-15');
    const { buyer } = cases['never pays']!;
    expect(await stateOf('never pays')).toBe(
      'EXPIRED (NON_PAYMENT): pro 1 MONTHLY 2026-07-01..2026-07-15, ends 2026-07-15',
    );
    expect(await creditNotesOf(app, buyer)).toEqual([
      '2026-07-15 CREDIT pro 1 2026-07-01..2026-08-01 -26.00 + -5.20: total 31.20, invoice 21.20, balance 10.00',
    ]);
    expect(await ledgerOf(app, buyer)).toEqual(['10.00 -> 10.00', '-10.00 -> 0.00', '10.00 -> 10.00']);
    expect(await declinesOf('never pays')).toHaveLength(5);
    expect((await mailsTo(app, buyer.contact.email)).at(-1)).toMatchObject({
      template: 'subscriptionExpired',
      data: { endsOn: '2026-07-15', reason: 'NON_PAYMENT' },
    });
    expect(await openInvoiceOf(app, buyer)).toBeUndefined();
    expect(await stateOf('no method')).toMatch(/^EXPIRED \(NON_PAYMENT\)/);
    expect(await chargesOf('no method')).toEqual(['SUCCEEDED']);
  });

  test('a new card alone revives nothing; a reactivation does, and uses the returned balance', async () => {
    const { buyer, id } = cases['never pays']!;
    await replaceCard(app, buyer, 'tok_visa');
    await at('2026-07-20');
    expect(await stateOf('never pays')).toMatch(/^EXPIRED/);
    expect(await reactivate(app, buyer, id, {})).toEqual([
      'CHARGE pro 1 2026-07-20..2026-08-20 26.00 + 5.20',
      'COMPLETED: total 31.20, from balance 10.00, due 21.20',
    ]);
  });

  test('seats of the expired are kept and can be released (K3)', async () => {
    const { contact } = cases['never pays']!.buyer;
    const subscriptionId = cases['never pays']!.id;
    await assign(app, contact, { subscriptionId, emails: ['one@team.example'] });
    await release(app, contact, { subscriptionId, emails: ['one@team.example'] });
    expect(await holders(app, subscriptionId)).toEqual([]);
  });

  test('1 August: those who paid renew on their old day', async () => {
    await at('2026-08-01');
    for (const name of ['retry', 'pays the invoice']) {
      expect((await invoices(name)).at(-1)).toMatch(/^2026-08-01 .* 2026-08-01\.\.2026-09-01 26\.00/);
    }
    expect(await checkLedger(app.database)).toEqual([]);
  });
});

describeWithApp('months of pause', { now: '2026-06-01T09:00:00Z' }, (app) => {
  const cases: Record<string, Case> = {};

  const start = async (name: string, wanted: Parameters<typeof buy>[2], card = 'tok_visa') => {
    const buyer = await given.onlineAccount(app);
    cases[name] = { buyer, id: await buy(app, buyer, wanted) };
    await replaceCard(app, buyer, card);
  };

  beforeAll(async () => {
    await start('pays', ONE_SEAT);
    await start('is declined', ONE_SEAT, 'tok_declined');
    await start('was cancelled', ONE_SEAT);
    await cancel(app, cases['was cancelled']!.buyer, cases['was cancelled']!.id);
    const buyer = await given.onlineAccount(app);
    const more = { convertAtEnd: true, frequency: 'MONTHLY' };
    cases.converts = { buyer, id: await tryOut(app, buyer, 'gotowebinar starter', { ...more, seats: 1 }) };
    await schedulePrice(app, 'gotomeeting pro', { frequency: 'MONTHLY', amount: '30.00', validFrom: '2026-09-01' });
    await app.database.transaction((tx) => setSandboxClock(tx, new Date('2026-11-15T09:00:00Z')));
  });

  test('before any job has run, what is over is over', async () => {
    const { buyer, id } = cases['was cancelled']!;
    expect(await stateOfSubscription(app, buyer, id)).toMatch(/^EXPIRED \(CANCELLED\)/);
  });

  test('each missed period is invoiced once, on the day it is done, with its own period and price', async () => {
    await app.runJobs();
    const { buyer, id } = cases.pays!;
    const month = (start: string, end: string, net: string, tax: string, total: string) =>
      `2026-11-15 PAID CHARGE pro 1 ${start}..${end} ${net} + ${tax}: total ${total}, card ${total}`;
    expect(await invoicesOf(app, buyer)).toEqual([
      '2026-06-01 PAID CHARGE pro 1 2026-06-01..2026-07-01 26.00 + 5.20: total 31.20, card 31.20',
      month('2026-07-01', '2026-08-01', '26.00', '5.20', '31.20'),
      month('2026-08-01', '2026-09-01', '26.00', '5.20', '31.20'),
      month('2026-09-01', '2026-10-01', '30.00', '6.00', '36.00'),
      month('2026-10-01', '2026-11-01', '30.00', '6.00', '36.00'),
      month('2026-11-01', '2026-12-01', '30.00', '6.00', '36.00'),
    ]);
    expect(await stateOfSubscription(app, buyer, id)).toBe(
      'ACTIVE: pro 1 MONTHLY 2026-11-01..2026-12-01, renews 2026-12-01',
    );
  });

  test('running the jobs again does nothing', async () => {
    const count = async () => (await invoicesOf(app, cases.pays!.buyer)).length;
    const before = await count();
    await app.runJobs();
    expect(await count()).toBe(before);
  });

  test('a declined one is past due since today for the first missed period; paid, the others follow', async () => {
    const { buyer, id } = cases['is declined']!;
    expect(await stateOfSubscription(app, buyer, id)).toBe(
      'PAST_DUE: pro 1 MONTHLY 2026-07-01..2026-08-01, renews 2026-08-01',
    );
    expect(await invoicesOf(app, buyer)).toHaveLength(2);
    await replaceCard(app, buyer, 'tok_visa');
    await advanceTo(app, '2026-11-16T09:00:00Z');
    expect(await stateOfSubscription(app, buyer, id)).toBe(
      'ACTIVE: pro 1 MONTHLY 2026-11-01..2026-12-01, renews 2026-12-01',
    );
    const issued = (await invoicesOf(app, buyer)).map((invoice) => invoice.slice(0, 10));
    expect(issued).toEqual(['2026-06-01', '2026-11-15', ...Array.from({ length: 4 }, () => '2026-11-16')]);
  });

  test('a cancelled one ended with its period and was charged nothing', async () => {
    const { buyer } = cases['was cancelled']!;
    expect(await invoicesOf(app, buyer)).toHaveLength(1);
    expect((await mailsTo(app, buyer.contact.email)).at(-1)).toMatchObject({
      template: 'subscriptionExpired',
      data: { endsOn: '2026-07-01', reason: 'CANCELLED' },
    });
  });

  test('a trial that was to convert does so today, for a period from today', async () => {
    const { buyer, id } = cases.converts!;
    expect(await stateOfSubscription(app, buyer, id)).toBe(
      'ACTIVE: starter 1 MONTHLY 2026-11-15..2026-12-15, renews 2026-12-15',
    );
    expect(await invoicesOf(app, buyer)).toHaveLength(1);
  });

  test('the books are sound', async () => {
    expect(await checkLedger(app.database)).toEqual([]);
  });
});
