import { renderPdf, stopTypesetter } from '../../src/documents/pdf';
import type { Sheet } from '../../src/documents/sheet';
import { type App, startApp } from '../support/app';
import { DOCUMENT, fetchDocument } from '../support/documents';
import { engines } from '../support/engines';
import { type Answer, ask } from '../support/people';
import { act, done, draftQuote, QUOTE_SEND, versionOf } from '../support/quotes';
import { type CorporateCustomer, corporateCustomer } from '../support/requests';

const STATEMENT = `query ($id: ID!) { account(id: $id) { statement(year: 2026, format: PDF) ${DOCUMENT} } }` as const;
const URL = STATEMENT.replace(DOCUMENT, '{ url }');

const sheetOf = (rows: number): Sheet => ({
  ...{ language: 'en-US', title: 'Long', author: 'Billing Center', createdAt: new Date(0) },
  blocks: [
    {
      ...{ kind: 'table', caption: 'Rows', columns: [{ heading: 'Row', share: 1 }] },
      rows: Array.from({ length: rows }, (_, row) => [{ text: `Row ${row}` }]),
    },
  ],
});

/** What waits behind a very long document: more than may wait. */
const occupy = () => [
  renderPdf(sheetOf(3_000)),
  ...Array.from({ length: 100 }, (_, more) => renderPdf(sheetOf(1 + more))),
];

describe('while too many documents wait for the typesetter', () => {
  let app: App;
  let given: CorporateCustomer;
  let occupied: Promise<unknown>;
  let draft: Answer;
  beforeAll(async () => {
    app = await startApp(engines[0]!, { now: '2026-06-11T12:00:00Z' });
    given = await corporateCustomer(app);
    draft = done(await draftQuote(app, given, [{ kind: 'ADD', plan: 'gotomeeting pro', seats: 1 }])).quote;
    occupied = Promise.allSettled(occupy());
  });
  afterAll(() => app.stop());

  const statementUrl = async (): Promise<string> =>
    (await ask(app, given.contact.token, URL, { id: given.accountId })).account.statement.url;

  test('a link answers 503, and when to come again', async () => {
    const response = await fetch(await statementUrl(), { headers: { 'accept-language': 'fr' } });
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await response.text()).toContain('Réessayez dans quelques secondes.');
  });

  test('a query says that the service is unavailable', async () => {
    const { errors } = await app.as(given.contact.token).run(STATEMENT, { id: given.accountId });
    expect(errors).toMatchObject([{ extensions: { code: 'SERVICE_UNAVAILABLE' } }]);
    expect(errors![0].message).toMatch(/Try again in a few seconds\.$/);
  });

  test('a quote is not sent, and can be sent later', async () => {
    const input = { quoteId: draft.id, expectedVersion: draft.version };
    const { errors } = await app.as(given.technician.token).run(QUOTE_SEND, { input });
    expect(errors).toMatchObject([{ extensions: { code: 'SERVICE_UNAVAILABLE' } }]);
    expect(await versionOf(app, draft.id)).toBe(draft.version);
    await stopTypesetter();
    await occupied;
    expect(done(await act(app, given.technician, 'QUOTE_SEND', draft)).quote.status).toBe('SENT');
    expect((await fetchDocument(await statementUrl())).status).toBe(200);
  });
});
