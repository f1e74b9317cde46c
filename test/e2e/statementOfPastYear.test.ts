import { checkLedger } from '../../src/checkLedger';
import { plain, readPdf } from '../documents/pdfOf';
import { credit, reissue } from '../support/credits';
import { DOCUMENT, fetchDocument } from '../support/documents';
import {
  booksOf,
  disputeAtBank,
  type Invoiced,
  invoiced,
  invoiceOf,
  payByCard,
  record,
  reverse,
  usd,
} from '../support/invoices';
import { advanceTo } from '../support/lifecycle';
import { ask } from '../support/people';
import { describeWithCustomer } from '../support/suites';

const STATEMENT = `query ($id: ID!, $year: Int!, $format: DocumentFormat!) {
  account(id: $id) { statement(year: $year, format: $format) ${DOCUMENT} } }` as const;

const FORMATS = ['PDF', 'HTML', 'CSV'];

/** 1,000.00 is issued on 1 June, 500.00 on 1 September, 300.00 on 1 December 2026. */
async function threeInvoices(app: Parameters<typeof invoiced>[0]) {
  const customer = await invoiced(app);
  const second = await invoiceOf(app, customer, { amount: 500_00, on: '2026-09-01' });
  const third = await invoiceOf(app, customer, { amount: 300_00, on: '2026-12-01' });
  return { ...customer, first: customer.invoiceId, second, third };
}

describeWithCustomer(
  'the statement of a year that is over (G13)',
  { now: '2026-05-31T13:00:00Z', customer: threeInvoices },
  (app, customer) => {
    afterEach(async () => expect(await checkLedger(app.database)).toEqual([]));

    const statementOf = async (year: number, format: string) =>
      (await ask(app, customer.contact.token, STATEMENT, { id: customer.accountId, year, format })).account!.statement!;
    const hashesOf = async (year: number) => {
      const statements = [];
      for (const format of FORMATS) statements.push(await statementOf(year, format));
      return statements.map(({ sha256 }) => sha256);
    };
    const csvOf = async (year: number) => {
      const { text } = await fetchDocument((await statementOf(year, 'CSV')).url);
      return text.replace('\uFEFF', '').trimEnd().split('\r\n').slice(1);
    };
    const numberOf = async (id: string) =>
      String((await app.database.query('SELECT number FROM invoices WHERE id = ?', [id]))[0]!.number);
    const of = (invoiceId: string): Invoiced => ({ ...customer, invoiceId });
    /** With the session of somebody who comes back after years. */
    const later = (to: string) => advanceTo(app, to);

    test('never changes, whatever is recorded in the two years after it', async () => {
      const { payment: card } = await payByCard(app, of(customer.first), usd('1000.00'));
      const { payment: cheque } = await record(app, of(customer.second), '200.00', { receivedOn: '2026-12-01' });
      await later('2027-01-02T09:00:00Z');
      const atFirst = await hashesOf(2026);

      await record(app, of(customer.second), '100.00', { receivedOn: '2026-12-30', reference: 'cheque 12' });
      await later('2027-02-01T09:00:00Z');
      await disputeAtBank(app, card.id, 'fraudulent');
      await reverse(app, customer, cheque.id);
      expect((await credit(app, customer.technician, customer.third, { amount: usd('60.00') })).userErrors).toEqual([]);
      await later('2027-06-01T09:00:00Z');
      await disputeAtBank(app, card.id, 'won');
      expect((await reissue(app, customer.technician, customer.first)).userErrors).toEqual([]);
      await app.database.transaction((tx) =>
        tx.execute("UPDATE accounts SET name = 'Renamed SARL', locale = 'fr-FR' WHERE id = ?", [customer.accountId]),
      );
      await later('2028-03-01T09:00:00Z');
      await disputeAtBank(app, card.id, 'fraudulent');
      await later('2029-01-02T09:00:00Z');
      expect(await hashesOf(2026)).toEqual(atFirst);
    });

    test('what is recorded later stands in the year of recording, with its own date', async () => {
      const second = await numberOf(customer.second);
      const { payment: card } = await payByCard(app, of(customer.second), usd('500.00'));
      await later('2027-01-10T09:00:00Z');
      await record(app, of(customer.third), '100.00', { receivedOn: '2026-12-30', reference: 'cheque 12' });
      await later('2027-02-01T09:00:00Z');
      await disputeAtBank(app, card.id, 'fraudulent');
      await later('2028-03-01T09:00:00Z');
      await disputeAtBank(app, card.id, 'won');
      expect((await csvOf(2026)).filter((line) => /Payment received|Disputed|Bounced/.test(line))).toEqual([
        `"Invoices, credit notes and payments",2026-12-01,Payment received (Visa ending in 4242),${second},,0.00,500.00,USD`,
      ]);
      expect((await csvOf(2027)).filter((line) => line.startsWith('"Inv') && !line.includes('issued'))).toEqual([
        `"Invoices, credit notes and payments",2027-01-01,At the beginning,,Customer,1300.00,0.00,USD`,
        `"Invoices, credit notes and payments",2027-01-10,"Payment received (cheque), received on December 30, 2026",${await numberOf(customer.third)},cheque 12,0.00,100.00,USD`,
        `"Invoices, credit notes and payments",2027-02-01,Disputed payment (Visa ending in 4242),${second},,500.00,0.00,USD`,
        `"Invoices, credit notes and payments",2027-12-31,At the end,,Customer,3500.00,0.00,USD`,
      ]);
      expect((await csvOf(2028)).filter((line) => line.includes('Payment received'))).toEqual([
        `"Invoices, credit notes and payments",2028-03-01,Payment received (Visa ending in 4242),${second},,0.00,500.00,USD`,
      ]);
    });

    test('lists what was open at its end, and what that comes to', async () => {
      const [first, second, third] = [
        await numberOf(customer.first),
        await numberOf(customer.second),
        await numberOf(customer.third),
      ];
      await record(app, of(customer.first), '1000.00', { receivedOn: '2026-12-01' });
      await record(app, of(customer.second), '200.00', { receivedOn: '2026-12-01' });
      await later('2027-01-02T09:00:00Z');
      // 350.00 for 300.00: the excess pays another invoice, in the year after.
      await record(app, of(customer.third), '350.00', { receivedOn: '2026-12-31' });
      expect((await booksOf(app, customer)).at(1)).toBe(
        'PARTIALLY_PAID 50000 = balance 5000 + paid 20000 + open 25000',
      );
      await reissue(app, customer.technician, customer.second);
      await later('2029-01-02T09:00:00Z');
      expect((await csvOf(2026)).filter((line) => line.startsWith('"Open'))).toEqual([
        `"Open on December 31, 2026",2026-09-01,"Due on October 1, 2026",${second},,300.00,0.00,USD`,
        `"Open on December 31, 2026",2026-12-01,"Due on December 31, 2026",${third},,300.00,0.00,USD`,
        `"Open on December 31, 2026",2026-12-31,"Total open, USD",,Customer,600.00,0.00,USD`,
      ]);
      const { content } = await fetchDocument((await statementOf(2026, 'PDF')).url);
      const text = plain(readPdf(content).pages.join(' '));
      expect(text).toContain('Open on December 31, 2026');
      expect(text).toContain('Total open, USD $600.00');
      expect(text.split(first).length - 1).toBe(2);
    });

    test('says so where nothing was open, in French too', async () => {
      for (const [id, amount] of [
        [customer.first, '1000.00'],
        [customer.second, '500.00'],
        [customer.third, '300.00'],
      ] as const)
        await record(app, of(id), amount, { receivedOn: '2026-12-01' });
      await app.database.transaction((tx) =>
        tx.execute("UPDATE accounts SET locale = 'fr-FR' WHERE id = ?", [customer.accountId]),
      );
      const { url, name } = await statementOf(2026, 'HTML');
      expect(name).toBe('2026-statement.html');
      const { text } = await fetchDocument(url);
      expect(text).toContain('<h2>Reste à payer au 1er décembre 2026</h2><p dir="auto">Il ne reste rien à payer.</p>');
    });
  },
);
