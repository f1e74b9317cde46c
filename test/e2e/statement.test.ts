import { AccountRow } from '../../src/accounts';
import { readStatement } from '../../src/documents/statement';
import { selectRow } from '../../src/platform/database';
import { plainDate } from '../../src/rules';
import { plain, readPdf } from '../documents/pdfOf';
import { DOCUMENT, fetchDocument, statementsOf } from '../support/documents';
import { type Buyer, given } from '../support/given';
import { advanceTo, buy, change } from '../support/lifecycle';
import { ask, type SignedIn, staff } from '../support/people';
import { describeWithApp } from '../support/suites';

const STATEMENT = `query ($id: ID!, $year: Int!, $format: DocumentFormat!) {
  account(id: $id) { statement(year: $year, format: $format) ${DOCUMENT} } }` as const;

/** Of the account in Paris, when all has happened. */
const TODAY = plainDate('2027-01-01');

describeWithApp('the statement of an account', { now: '2026-06-01T08:00:00Z' }, (app) => {
  let buyer: Buyer;

  const statementFor = async (who: SignedIn, format = 'PDF', year = 2026) =>
    (await ask(app, who.token, STATEMENT, { id: buyer.accountId, year, format })).account?.statement;
  const read = async (year: number) => {
    const account = (await selectRow(app.database, AccountRow, 'WHERE id = ?', [buyer.accountId]))!;
    return readStatement(app.database, account, year, TODAY);
  };

  // Paris is an hour ahead: the last purchase is made in 2027 there, in 2026 in UTC.
  beforeAll(async () => {
    buyer = await given.onlineAccount(app, { balance: 5000 });
    const subscriptionId = await buy(app, buyer, { plan: 'gotomeeting pro', seats: 5, frequency: 'ANNUAL' });
    await change(app, buyer, subscriptionId, { seats: 3 });
    await app.database.transaction((tx) =>
      tx.execute("UPDATE payments SET reference = '=1+1', received_on = '2026-05-01' WHERE gateway IS NULL"),
    );
    await advanceTo(app, '2026-12-31T23:30:00Z');
    await buy(app, buyer, { plan: 'gotowebinar pro', seats: 1 });
  });

  test('goes from what was owed to what is owed, and each year on from the one before', async () => {
    const [before, after] = [await read(2026), await read(2027)];
    expect(before.entries.map(({ on, kind }) => `${on} ${kind}`)).toEqual([
      '2026-05-01 PAYMENT',
      '2026-06-01 INVOICE',
      '2026-06-01 PAYMENT',
      '2026-06-01 CREDIT_NOTE',
    ]);
    expect(before).toMatchObject({ owedAtStart: 0, balanceAtStart: 0 });
    expect(after).toMatchObject({ owedAtStart: before.owedAtEnd, balanceAtStart: before.balanceAtEnd });
    expect(after.entries.map(({ on }) => on)).toEqual(after.entries.map(() => '2027-01-01'));
    expect(after.entries.length).toBeGreaterThan(0);
  });

  test('ends with what is open less the balance (G8)', async () => {
    const { owedAtEnd, balanceAtEnd, entries, account } = await read(2027);
    const [row] = await app.database.query('SELECT SUM(open_amount) AS open FROM invoices WHERE account_id = ?', [
      buyer.accountId,
    ]);
    expect(owedAtEnd).toBe(Number(row!.open) - account.balance);
    expect(entries.at(-1)!.owed).toBe(owedAtEnd);
    expect(balanceAtEnd).toBe(account.balance);
  });

  test('of a running year ends today and tells nothing of days to come', async () => {
    expect(await read(2026)).toMatchObject({ from: '2026-01-01', to: '2026-12-31' });
    expect(await read(2027)).toMatchObject({ from: '2027-01-01', to: '2027-01-01' });
    const { text } = await fetchDocument((await statementFor(buyer.contact, 'CSV', 2027)).url);
    expect(text).toMatch(/\r\nFactures, avoirs et paiements;2027-01-01;À la fin;/);
    expect(text).not.toContain('2027-12-31');
    const { content } = await fetchDocument((await statementFor(buyer.contact, 'PDF', 2027)).url);
    expect(plain(readPdf(content).pages.join(' '))).toContain('Période du 1er janvier 2027 au 1er janvier 2027');
  });

  test('can be reconciled: payments and movements name their documents', async () => {
    const { entries, movements } = await read(2026);
    const [received, issued, paid, credited] = entries;
    expect([received!.document, received!.reference]).toEqual([null, '=1+1']);
    expect(issued!.document).toMatch(/^IE-2026-\d{6}$/);
    expect(paid!.document).toBe(issued!.document);
    const used = movements.filter(({ reason }) => reason === 'CREDIT_NOTE');
    expect(used.map(({ document }) => document)).toEqual([credited!.document]);
    const fetched = async (format: string) => fetchDocument((await statementFor(buyer.contact, format)).url);
    const [pdf, html, csv] = [await fetched('PDF'), await fetched('HTML'), await fetched('CSV')];
    for (const said of [plain(readPdf(pdf.content).pages.join(' ')), html.text, csv.text]) {
      expect(said.split(issued!.document!).length - 1).toBeGreaterThanOrEqual(2);
      expect(said.split(credited!.document!).length - 1).toBeGreaterThanOrEqual(2);
    }
  });

  test('money that was given back is received and given back', async () => {
    const other = await given.onlineAccount(app);
    await buy(app, other, { plan: 'gotomeeting pro', seats: 1 });
    await app.database.transaction(async (tx) => {
      const done = "UPDATE payments SET status = 'REFUNDED', refund_status = 'DONE' WHERE account_id = ?";
      await tx.execute(done, [other.accountId]);
      const refunded = `INSERT INTO payment_movements (id, account_id, payment_id, kind, amount, at)
        SELECT 'pmv_1', account_id, id, 'REFUNDED', amount, settled_at FROM payments WHERE account_id = ?`;
      await tx.execute(refunded, [other.accountId]);
    });
    const account = (await selectRow(app.database, AccountRow, 'WHERE id = ?', [other.accountId]))!;
    const { entries } = await readStatement(app.database, account, 2027, TODAY);
    expect(entries.map(({ kind }) => kind)).toEqual(['INVOICE', 'PAYMENT', 'REFUND']);
    expect((await readStatement(app.database, account, 2028, plainDate('2028-02-01'))).owedAtStart).toBe(
      entries[0]!.amount,
    );
    const again = `INSERT INTO payment_movements (id, account_id, payment_id, kind, amount, at)
      SELECT 'pmv_2', account_id, id, 'RESTORED', amount, '2028-01-15 12:00:00.000' FROM payments WHERE account_id = ?`;
    await app.database.transaction((tx) => tx.execute(again, [other.accountId]));
    const closed = await readStatement(app.database, account, 2027, TODAY);
    expect(closed.entries.map(({ kind }) => kind)).toEqual(['INVOICE', 'PAYMENT', 'REFUND']);
    const next = await readStatement(app.database, account, 2028, plainDate('2028-02-01'));
    expect(next.entries.map(({ kind, on }) => `${kind} ${on}`)).toEqual(['PAYMENT 2028-01-15']);
    expect([next.owedAtStart, next.owedAtEnd]).toEqual([entries[0]!.amount, 0]);
    expect((await readStatement(app.database, account, 2029, plainDate('2029-02-01'))).owedAtStart).toBe(0);
  });

  test.each(['HTML', 'PDF', 'CSV'])('as %s: what is downloaded is what was hashed', async (format) => {
    const document = await statementFor(buyer.contact, format);
    const { status, sha256, headers } = await fetchDocument(document.url);
    expect({ status, sha256 }).toEqual({ status: 200, sha256: document.sha256 });
    expect(document.name).toBe(`2026-statement.${format.toLowerCase()}`);
    expect(headers.get('content-type')).toContain(document.mimeType);
  });

  test('for people: opening and closing figures, every entry, in the account’s language', async () => {
    const { content } = await fetchDocument((await statementFor(buyer.contact)).url);
    const text = plain(readPdf(content).pages.join(' '));
    expect(text).toContain('Relevé de compte 2026');
    expect(text).toContain('Période du 1er janvier 2026 au 31 décembre 2026');
    expect(text).toContain('Montant dû au début 0,00 €');
    expect(text).toContain('Paiement reçu (chèque) =1+1 −50,00 €');
    expect(text).toContain('Mouvements du solde du compte');
  });

  test('for spreadsheets: plain amounts in two columns, and nothing that would be run', async () => {
    const { text } = await fetchDocument((await statementFor(buyer.contact, 'CSV')).url);
    const lines = text.split('\r\n');
    expect(lines[0]).toBe('\uFEFFPartie;Date;Opération;Pièce;Référence;Facturé;Crédité;Devise');
    expect(lines).toContain("Factures, avoirs et paiements;2026-05-01;Paiement reçu (chèque);;'=1+1;0,00;50,00;EUR");
    expect(text).not.toMatch(/(^|;|\n)"?[=+@-]/);
  });

  test('costs a handful of statements, however much has happened', async () => {
    const { url } = await statementFor(buyer.contact);
    expect(await statementsOf(app, () => fetchDocument(url))).toBeLessThanOrEqual(16);
  });

  test('is there for the years of the account only', async () => {
    expect(await statementFor(buyer.contact, 'PDF', 2025)).toBeNull();
    expect(await statementFor(buyer.contact, 'PDF', 2027)).not.toBeNull();
    expect(await statementFor(buyer.contact, 'PDF', 2028)).toBeNull();
  });

  test('is for the contact and staff', async () => {
    expect(await statementFor(await staff(app, 'SUPPORT_AGENT'))).not.toBeNull();
    for (const who of [buyer.admin, buyer.member]) expect(await statementFor(who)).toBeNull();
    const stranger = await given.onlineAccount(app);
    expect(await statementFor(stranger.contact)).toBeUndefined();
  });
});
