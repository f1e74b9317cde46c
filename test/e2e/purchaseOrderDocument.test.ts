import { plain, readPdf } from '../documents/pdfOf';
import { DOCUMENT, fetchDocument } from '../support/documents';
import { type Answer, ask, type SignedIn } from '../support/people';
import { inState } from '../support/purchaseOrders';
import { accept, done, draftQuote, sentQuote } from '../support/quotes';
import { type CorporateCustomer, corporateCustomer } from '../support/requests';
import { describeWithApp } from '../support/suites';

const SUMMARY = `query ($id: ID!) { node(id: $id) { ... on PurchaseOrder {
  pdf ${DOCUMENT} html ${DOCUMENT} quotes { totalCount nodes { id } } used { formatted(locale: "en-US") } remaining { formatted(locale: "en-US") } invoices { nodes { number } } } } }` as const;

describeWithApp('the document and the quotes of a purchase order', { now: '2026-06-11T12:00:00Z' }, (app) => {
  let given: CorporateCustomer;
  beforeAll(async () => {
    given = await corporateCustomer(app);
  });

  const seen = async ({ token }: SignedIn, id: string) => (await ask(app, token, SUMMARY, { id })).node;
  const line = { kind: 'ADD' as const, plan: 'gotomeeting pro', seats: 10 };

  test('sum up what was drawn on it, as it is now', async () => {
    const { id, number } = await inState(app, given, { ceiling: 5_000_000, expiresOn: '2026-12-31' });
    const before = await seen(given.contact, id);
    const textOf = async (summary: Answer) =>
      plain(readPdf((await fetchDocument(summary.pdf.url)).content).pages.join(' '));
    const empty = await textOf(before);
    for (const said of [`Purchase order ${number}`, 'in force', 'Drafted by TECHNICIAN', 'None so far.', '$50,000.00'])
      expect(empty).toContain(said);
    done(await accept(app, given, await sentQuote(app, given, [line], { purchaseOrderId: id })));
    const after = await seen(given.contact, id);
    const text = await textOf(after);
    for (const said of [
      after.used.formatted,
      after.remaining.formatted,
      after.invoices.nodes[0].number,
      'Last valid day',
    ])
      expect(text).toContain(plain(said));
    expect(after.pdf.name).toBe(`${number}.pdf`);
    expect((await fetchDocument(after.pdf.url)).sha256).toBe(after.pdf.sha256);
    const page = await fetchDocument(after.html.url);
    expect(page.sha256).toBe(after.html.sha256);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    for (const said of [`Purchase order ${number}`, 'Drafted by', after.invoices.nodes[0].number])
      expect(page.text).toContain(said);
  });

  test('name the quotes that the caller may see', async () => {
    const { id } = await inState(app, given);
    const sent = await sentQuote(app, given, [line], { purchaseOrderId: id });
    const { quote: draft } = done(await draftQuote(app, given, [line], { purchaseOrderId: id }));
    const idsFor = async (who: SignedIn) => (await seen(who, id)).quotes.nodes.map((quote) => quote.id);
    expect(await idsFor(given.contact)).toEqual([sent.id]);
    expect(await idsFor(given.technician)).toEqual([draft.id, sent.id]);
    const stranger = await corporateCustomer(app);
    for (const who of [given.admin, stranger.contact]) expect(await seen(who, id)).toBeNull();
  });
});
