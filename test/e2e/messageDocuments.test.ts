import { DOCUMENT, fetchDocument } from '../support/documents';
import { ask, countOf, type SignedIn } from '../support/people';
import { inState } from '../support/purchaseOrders';
import { done, draftQuote, sentQuote, subscribed } from '../support/quotes';
import { refusal } from '../support/refusal';
import { type CorporateCustomer, corporateCustomer, openRequest } from '../support/requests';
import { describeWithApp } from '../support/suites';

const REPLY = `mutation ($input: ServiceRequestReplyInput!) { serviceRequestReply(input: $input) {
  serviceRequest { messages { nodes { documents ${DOCUMENT} } } } userErrors { code rule field message } } }` as const;

const QUOTE_PDF = `query ($id: ID!) { node(id: $id) { ... on Quote { pdf ${DOCUMENT} } } }` as const;

describeWithApp('documents that go with a message (J2)', { now: '2026-06-11T12:00:00Z' }, (app) => {
  let given: CorporateCustomer;
  let number: string;
  let requestId: string;
  beforeAll(async () => {
    given = await corporateCustomer(app);
    await subscribed(app, given);
    const [row] = await app.database.query('SELECT number FROM invoices WHERE account_id = ?', [given.accountId]);
    number = String(row!.number);
    requestId = (await openRequest(app, given, 'INVOICE_QUESTION')).id;
  });

  const reply = async ({ token }: SignedIn, documentNames: string[] | null) =>
    (await ask(app, token, REPLY, { input: { requestId, body: 'Here.', documentNames } })).serviceRequestReply;

  test('are the account’s invoices and forms, by the names people use, each once', async () => {
    const answered = await reply(given.technician, [number, 'W-9', number]);
    expect(answered.userErrors).toEqual([]);
    const [{ documents }, first] = answered.serviceRequest.messages.nodes;
    expect(documents.map(({ name }) => name)).toEqual([`${number}.pdf`, 'w-9.pdf']);
    expect(first.documents).toEqual([]);
    for (const { url, sha256 } of documents) {
      expect(await fetchDocument(url)).toMatchObject({ status: 200, sha256 });
    }
    const again = await reply(given.contact, null);
    expect(again.serviceRequest.messages.nodes[1].documents).toMatchObject(
      documents.map(({ name, sha256 }) => ({ name, sha256 })),
    );
  });

  test('are the contract too: the quote as it was sent, the purchase order, the statement (J1)', async () => {
    const { number: orderNumber } = await inState(app, given);
    const sent = await sentQuote(app, given, [{ kind: 'ADD', plan: 'gotomeeting pro', seats: 1 }]);
    const names = [`${sent.number}-1`, String(orderNumber), '2026-statement.pdf'];
    const answered = await reply(given.technician, names);
    expect(answered.userErrors).toEqual([]);
    const [{ documents }] = answered.serviceRequest.messages.nodes;
    expect(documents.map(({ name }) => name)).toEqual([
      ...[`${sent.number}-1.pdf`, `${orderNumber}.pdf`, '2026-statement.pdf'],
    ]);
    for (const { url, sha256 } of documents) expect(await fetchDocument(url)).toMatchObject({ status: 200, sha256 });
    const { node } = await ask(app, given.contact.token, QUOTE_PDF, { id: sent.id });
    expect(documents[0].sha256).toBe(node.pdf.sha256);
  });

  test('what is missing is named; drafts of quotes and purchase orders are, and years without the account', async () => {
    const { quote } = done(await draftQuote(app, given, [{ kind: 'ADD', plan: 'gotomeeting pro', seats: 1 }]));
    const order = await inState(app, given, { status: 'DRAFT' });
    const missing = [`${quote.number}-1`, String(order.number), '2025-statement', '2027-statement'];
    const [refused] = (await reply(given.technician, [number, ...missing])).userErrors;
    expect(refused).toEqual(refusal('INVALID_INPUT', 'J2', ['documentNames']));
    expect(refused.message).toBe(`This account has no document of that name: ${missing.join(', ')}.`);
  });

  test('a copy of the contract is the quote as it was accepted; a form goes by its name or its file', async () => {
    const accepted = await app.database.query('SELECT number, document_sha256 FROM quotes WHERE account_id = ?', [
      given.accountId,
    ]);
    const quote = String(accepted[0]!.number);
    const answered = await reply(given.technician, [quote, `${quote}-1.pdf`, 'Vendor form', 'w-9.pdf']);
    const [{ documents }] = answered.serviceRequest.messages.nodes;
    expect(documents.map(({ name }) => name)).toEqual([
      ...[`${quote}-1.pdf`, `${quote}-1-certificate.pdf`, 'vendor-form.pdf', 'w-9.pdf'],
    ]);
    expect(documents[0].sha256).toBe(accepted[0]!.document_sha256);
  });

  test('a quote that nobody has accepted is no contract', async () => {
    const quote = await sentQuote(app, given, [{ kind: 'ADD', plan: 'gotomeeting pro', seats: 5 }]);
    expect((await reply(given.technician, [quote.number])).userErrors).toHaveLength(1);
  });

  test.each<[string, () => [SignedIn, string[]]]>([
    ['a name that the account has nothing of', () => [given.technician, [number, 'IE-1999-000001']]],
    ['a form of another country', () => [given.technician, ['EU VAT registration']]],
    ['the file of a form of another country', () => [given.technician, ['eu-vat-registration.pdf']]],
    ['a path', () => [given.technician, ['../../package.json']]],
    ['more than 20', () => [given.technician, Array.from({ length: 21 }, () => number)]],
    ['the contact naming any', () => [given.contact, [number]]],
  ])('refuses %s and writes nothing', async (_what, attempt) => {
    const before = await countOf(app, 'messages');
    const [who, names] = attempt();
    expect((await reply(who, names)).userErrors).toEqual([refusal('INVALID_INPUT', 'J2', ['documentNames'])]);
    expect(await countOf(app, 'messages')).toBe(before);
  });

  test('another account’s are unknown', async () => {
    const other = await corporateCustomer(app);
    await subscribed(app, other);
    const [row] = await app.database.query('SELECT number FROM invoices WHERE account_id = ?', [other.accountId]);
    expect((await reply(given.technician, [String(row!.number)])).userErrors).toHaveLength(1);
  });
});
