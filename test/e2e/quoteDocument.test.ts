import { AccountRow } from '../../src/accounts';
import { mailboxEntries } from '../../src/notifications';
import { updateRow } from '../../src/platform/database';
import { plain, readPdf } from '../documents/pdfOf';
import { DOCUMENT, fetchDocument, type Named } from '../support/documents';
import { type Answer, ask, type SignedIn, staff } from '../support/people';
import { accept, act, done, draftQuote, seenQuote, sentQuote, subscribed, type WantedLine } from '../support/quotes';
import { type CorporateCustomer, corporateCustomer } from '../support/requests';
import { describeWithApp } from '../support/suites';

const DOCUMENTS = `query ($id: ID!) { node(id: $id) { ... on Quote { pdf ${DOCUMENT} html ${DOCUMENT} } } }` as const;

describeWithApp('the document of a quote (H5, H8, H10)', { now: '2026-06-11T12:00:00Z' }, (app) => {
  let given: CorporateCustomer;
  let subscriptionId: string;
  let quote: Answer;

  const documentsFor = async ({ token }: SignedIn, { id }: { id: string }) =>
    (await ask(app, token, DOCUMENTS, { id })).node;
  const textOf = async ({ url }: Named): Promise<string> =>
    plain(readPdf((await fetchDocument(url)).content).pages.join(' '));
  const lines = (): WantedLine[] => [
    { kind: 'CHANGE', subscriptionId, plan: 'gotomeeting pro', seats: 15 },
    {
      kind: 'ADD',
      plan: 'gotowebinar pro',
      seats: 2,
      discountPercent: '10',
      effectiveWhen: 'ON_DATE',
      effectiveOn: '2026-09-01',
    },
  ];

  beforeAll(async () => {
    given = await corporateCustomer(app);
    subscriptionId = await subscribed(app, given);
    quote = await sentQuote(app, given, lines(), { note: 'As discussed.\nBest regards', terms: 'Net 30 days' });
  });

  test('a renewal to another plan credits the plan before it; fewer seats have a true minus sign', async () => {
    const renewed = { subscriptionId: await subscribed(app, given), plan: 'gotomeeting plus', seats: 8 };
    const { pdf } = await documentsFor(given.contact, await sentQuote(app, given, [{ kind: 'RENEW', ...renewed }]));
    const text = await textOf(pdf);
    expect(text).toContain('Credit for unused time: GoToMeeting Pro, annual');
    expect(text).toContain(' −2 ');
  });

  test('says who offers what to whom, until when, at what price, beside today’s subscriptions, and how to accept', async () => {
    const { pdf, html } = await documentsFor(given.contact, quote);
    const text = await textOf(pdf);
    const page = plain(
      (await fetchDocument(html.url)).text.replace(/<style>.*<\/style>/s, ' ').replace(/<[^>]*>/g, ' '),
    );
    for (const said of [
      `Quote ${quote.number}, revision 1`,
      'Billing Center USA, Inc.',
      'Customer',
      'Can be accepted until',
      `Billing contact: Contact, ${given.contact.email}`,
      `Your technician: TECHNICIAN, ${given.technician.email}`,
      'As discussed.',
      'Best regards',
      'Net 30 days',
      'takes effect on acceptance',
      'New subscription · 2 organizers · takes effect on',
      '10%',
      'Seats before',
      '+5',
      'All your seats',
      '10 before, 17 with this quote',
      'Of which invoiced on acceptance',
      'The net charges shown here hold until',
      'How to accept',
      'Signature',
    ]) {
      expect(text).toContain(said);
      expect(page).toContain(said);
    }
    expect(text).toContain(quote.sentTotals.total.amount.replace(/\B(?=(\d{3})+(?!\d)\.)/g, ','));
  });

  test('a cancellation prints the subscription’s last day, and credits are said not to hold (F1, H6)', async () => {
    const other = await corporateCustomer(app);
    const ending = await subscribed(app, other);
    const fewer = await subscribed(app, other);
    const hold = 'Credits are computed for the day on which you accept';
    const cancelled = await sentQuote(app, other, [
      { kind: 'CANCEL', subscriptionId: ending, effectiveWhen: 'AT_PERIOD_END' },
    ]);
    const cancelling = await textOf((await documentsFor(other.contact, cancelled)).pdf);
    expect(cancelling).toContain('End of your subscription · 10 organizers · last day June 10, 2027');
    expect(cancelling).not.toContain(hold);
    const credited = await sentQuote(app, other, [{ kind: 'CHANGE', subscriptionId: fewer, seats: 4 }]);
    expect(await textOf((await documentsFor(other.contact, credited)).pdf)).toContain(hold);
  });

  test('is handed out byte by byte as the decision names it, and stays so whatever changes', async () => {
    const before = await documentsFor(given.contact, quote);
    const fetched = await fetchDocument(before.pdf.url);
    expect(fetched).toMatchObject({ status: 200, sha256: before.pdf.sha256 });
    expect(before.pdf.name).toBe(`${quote.number}-1.pdf`);
    await app.database.transaction((tx) =>
      updateRow(tx, AccountRow, given.accountId, { name: 'Renamed', locale: 'fr-FR' }),
    );
    const { quote: accepted } = done(await accept(app, given, await seenQuote(app, given.contact, quote.id)));
    expect(accepted.decision.documentSha256).toBe(before.pdf.sha256);
    const after = await documentsFor(given.contact, quote);
    expect([after.pdf.sha256, after.html.sha256]).toEqual([before.pdf.sha256, before.html.sha256]);
    expect((await fetchDocument(after.pdf.url)).content.equals(fetched.content)).toBe(true);
    expect(await textOf(after.pdf)).not.toContain('Renamed');
    await app.database.transaction((tx) =>
      updateRow(tx, AccountRow, given.accountId, { name: 'Customer', locale: 'en-US' }),
    );
  });

  test('goes to the contact by e-mail when it is sent', async () => {
    const other = await corporateCustomer(app);
    const sent = await sentQuote(app, other, [{ kind: 'ADD', plan: 'gotomeeting pro', seats: 1 }]);
    const { pdf } = await documentsFor(other.contact, sent);
    await app.runJobs();
    const mails = (await mailboxEntries(app.database)).filter(({ to }) => to === other.contact.email);
    const [{ attachments }] = mails.filter(({ subject }) => subject.includes(sent.number)) as [(typeof mails)[number]];
    expect(attachments.map(({ filename, contentType }) => [filename, contentType])).toEqual([
      [`${sent.number}-1.pdf`, 'application/pdf'],
    ]);
    expect(attachments[0]!.contentBase64).toBe((await fetchDocument(pdf.url)).content.toString('base64'));
  });

  test('extending makes a new one at the same amounts; the one before stays what it was', async () => {
    const other = await corporateCustomer(app);
    const sent = await sentQuote(app, other, [{ kind: 'ADD', plan: 'gotomeeting pro', seats: 3 }]);
    const before = await documentsFor(other.contact, sent);
    done(await act(app, other.technician, 'QUOTE_EXTEND', { id: sent.id }, { validUntil: '2026-08-31' }));
    const after = await documentsFor(other.contact, sent);
    expect(after.pdf.sha256).not.toBe(before.pdf.sha256);
    expect((await fetchDocument(before.pdf.url)).sha256).toBe(before.pdf.sha256);
    const date = /\d+ July 2026|July \d+, 2026|\d+ August 2026|August \d+, 2026/g;
    const [old, extended] = [await textOf(before.pdf), await textOf(after.pdf)];
    expect(extended.replace(date, '')).toBe(old.replace(date, ''));
    expect(extended).toMatch(/31 August 2026|August 31, 2026/);
    const { quote: rejected } = done(
      await act(app, other.contact, 'QUOTE_REJECT', { id: sent.id }, { reason: 'PRICE' }),
    );
    expect(rejected.decision.documentSha256).toBe(after.pdf.sha256);
  });

  test('of 30 lines has several pages with all of them', async () => {
    const many = Array.from(
      { length: 30 },
      (_, index): WantedLine => ({ kind: 'ADD', plan: 'gotomeeting pro', seats: 101 + index }),
    );
    const other = await corporateCustomer(app);
    const { pdf } = await documentsFor(other.contact, await sentQuote(app, other, many));
    const { pages } = readPdf((await fetchDocument(pdf.url)).content);
    expect(pages.length).toBeGreaterThan(1);
    const text = plain(pages.join(' '));
    for (const { seats } of many) expect(text).toContain(`${seats} organizers`);
    expect(plain(pages[1]!)).toContain(`page 2 of ${pages.length}`);
  });

  test('drafts have none, also those of a quote that was sent', async () => {
    const other = await corporateCustomer(app);
    const { quote: draft } = done(await draftQuote(app, other, [{ kind: 'ADD', plan: 'gotomeeting pro', seats: 1 }]));
    expect(await documentsFor(other.technician, draft)).toEqual({ pdf: null, html: null });
    const sent = done(await act(app, other.technician, 'QUOTE_SEND', draft)).quote;
    const revised = done(await act(app, other.technician, 'QUOTE_REVISE', sent)).quote;
    expect(await documentsFor(other.technician, revised)).toEqual({ pdf: null, html: null });
    expect(await documentsFor(other.contact, revised)).toBeNull();
  });

  test('is for the contact and staff', async () => {
    expect((await documentsFor(await staff(app, 'TECHNICIAN'), quote)).pdf.sha256).toMatch(/^[0-9a-f]{64}$/);
    const stranger = await corporateCustomer(app);
    for (const who of [given.admin, given.member, stranger.contact]) expect(await documentsFor(who, quote)).toBeNull();
  });
});
