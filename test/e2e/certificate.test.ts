import { AccountRow } from '../../src/accounts';
import { mailboxEntries } from '../../src/notifications';
import { updateRow } from '../../src/platform/database';
import { plain, readPdf } from '../documents/pdfOf';
import { DOCUMENT, fetchDocument, type Named } from '../support/documents';
import { ask, errorCodes, type SignedIn } from '../support/people';
import { accept, act, done, seenQuote, sentQuote, type WantedLine } from '../support/quotes';
import { corporateCustomer, openRequest } from '../support/requests';
import { describeWithCustomer } from '../support/suites';

const TEN: WantedLine = { kind: 'ADD', plan: 'gotomeeting pro', seats: 10 };
const CERTIFICATE =
  `query ($id: ID!) { node(id: $id) { ... on Quote { certificatePdf ${DOCUMENT} certificateHtml ${DOCUMENT} } } }` as const;
const REPLY = `mutation ($input: ServiceRequestReplyInput!) { serviceRequestReply(input: $input) {
  serviceRequest { messages { nodes { documents ${DOCUMENT} } } } userErrors { code field } } }` as const;

const SETUP = { customer: corporateCustomer, now: '2026-06-11T12:00:00Z' };

describeWithCustomer('the certificate of an acceptance (H17)', SETUP, (app, given) => {
  const certificateFor = async ({ token }: SignedIn, { id }: { id: string }) =>
    (await ask(app, token, CERTIFICATE, { id })).node;
  const textOf = async ({ url }: Named) => plain(readPdf((await fetchDocument(url)).content).pages.join(' '));
  const pageOf = async ({ url }: Named) => plain((await fetchDocument(url)).text.replace(/<[^>]*>/g, ' '));

  test.each([
    [
      'en-US',
      [
        ...['Certificate of acceptance', 'Accepted by', 'Contact', 'Total accepted, with tax', '$2,784.00', 'PO-42'],
        ...['June 11, 2026 at 8:00:', 'AM EDT', 'June 11, 2026 at 12:00:', 'PM UTC'],
      ],
    ],
    [
      'fr-FR',
      [
        ...['Certificat d’acceptation', 'Accepté par', 'Contact', 'Total accepté, TTC', '2 784,00 $US', 'PO-42'],
        ...['11 juin 2026 à 08:00:', 'UTC−4', '11 juin 2026 à 12:00:', 'UTC'],
      ],
    ],
  ])('says what was accepted, by whom, when, from where, and what it led to: %s', async (locale, expected) => {
    await app.database.transaction((tx) => updateRow(tx, AccountRow, given.accountId, { locale }));
    const quote = await sentQuote(app, given, [TEN]);
    expect(await certificateFor(given.contact, quote)).toEqual({ certificatePdf: null, certificateHtml: null });
    const accepted = done(await accept(app, given, quote, { purchaseOrderNumber: 'PO-42' }));
    const { certificatePdf, certificateHtml } = await certificateFor(given.contact, quote);
    expect(certificatePdf.name).toBe(`${quote.number}-1-certificate.pdf`);
    const { documentSha256, ipAddress } = accepted.quote.decision;
    const facts = [quote.number, documentSha256, ipAddress, accepted.order.number, given.contact.email, ...expected];
    for (const said of [await textOf(certificatePdf), await pageOf(certificateHtml)]) {
      for (const fact of facts) expect(said.replaceAll(' ', '')).toContain(plain(fact).replaceAll(' ', ''));
    }
  });

  test('goes with the mails of acceptance to contact and technician, and stays as it is', async () => {
    const quote = await sentQuote(app, given, [TEN]);
    done(await accept(app, given, quote));
    const rendered = `SELECT format FROM issued_documents i JOIN quotes q ON q.certificate_id = i.subject_id WHERE q.id = ?`;
    expect(await app.database.query(rendered, [quote.id])).toEqual([]);
    await app.runJobs();
    expect(await app.database.query(rendered, [quote.id])).toEqual([{ format: 'PDF' }]);
    const before = (await certificateFor(given.contact, quote)).certificatePdf;
    for (const { email } of [given.contact, given.technician]) {
      const mails = (await mailboxEntries(app.database)).filter(({ to }) => to === email);
      const names = mails.flatMap(({ attachments }) => attachments.map(({ filename }) => filename));
      expect(names.filter((name) => name === before.name)).toHaveLength(1);
    }
    await app.database.transaction((tx) => updateRow(tx, AccountRow, given.accountId, { name: 'Renamed' }));
    const after = (await certificateFor(given.contact, await seenQuote(app, given.contact, quote.id))).certificatePdf;
    expect(after.sha256).toBe(before.sha256);
    expect((await fetchDocument(after.url)).sha256).toBe(before.sha256);
    expect(await errorCodes(app, given.member.token, CERTIFICATE, { id: quote.id })).toEqual([]);
    expect(await certificateFor(given.member, quote)).toBeNull();
  });

  test('a copy of the contract is the quote with it; a rejected quote has none', async () => {
    const quote = await sentQuote(app, given, [TEN]);
    done(await accept(app, given, quote));
    const request = await openRequest(app, given);
    const answered = async (name: string) => {
      const input = { requestId: request.id, body: 'Here you are.', documentNames: [name] };
      const { serviceRequest, userErrors } = (await ask(app, given.technician.token, REPLY, { input }))
        .serviceRequestReply;
      expect(userErrors).toEqual([]);
      return serviceRequest.messages.nodes[0].documents.map(({ name }) => name);
    };
    const [sent, certificate] = [`${quote.number}-1.pdf`, `${quote.number}-1-certificate.pdf`];
    expect(await answered(quote.number)).toEqual([sent, certificate]);
    expect(await answered(`${quote.number}-1`)).toEqual([sent]);
    expect(await answered(certificate)).toEqual([certificate]);
    const other = await sentQuote(app, given, [TEN]);
    done(await act(app, given.contact, 'QUOTE_REJECT', other, { reason: 'PRICE' }));
    expect(await certificateFor(given.contact, other)).toEqual({ certificatePdf: null, certificateHtml: null });
  });
});
