import { type AccountKind, vatPrefixFor } from '../../src/rules';
import { plain } from '../documents/pdfOf';
import { DOCUMENT, fetchDocument } from '../support/documents';
import { type Buyer, given, placeOrder } from '../support/given';
import { advanceTo, buy, change } from '../support/lifecycle';
import { type Answer, ask, type Customer, customer, type SignedIn, staff } from '../support/people';
import { accept, done, sentQuote, type WantedLine } from '../support/quotes';
import { describeWithApp } from '../support/suites';

const MONEY = '{ minor }';
const LINES = `lines { amount ${MONEY} taxRate tax ${MONEY} }` as const;
const DOCUMENTS = `query ($id: ID!) { account(id: $id) {
  invoices(first: 10) { nodes { id taxes { rate note } totals { subtotal ${MONEY} tax ${MONEY} total ${MONEY} } ${LINES} html ${DOCUMENT} } }
  creditNotes(first: 10) { nodes { id total ${MONEY} ${LINES} html ${DOCUMENT} } } } }` as const;

const REVERSE_CHARGE = {
  fr: 'Autoliquidation : la TVA est due par le preneur des services (articles 44 et 196 de la directive 2006/112/CE du Conseil).',
  en: 'Reverse charge: VAT is to be accounted for by the recipient of the services (Articles 44 and 196 of Council Directive 2006/112/EC).',
};
const ENTITIES: Record<string, string> = { '&amp;': '&', '&#39;': "'", '&quot;': '"' };

/** The sums that a document prints, as digits: labels are of its language. */
const sumsIn = (html: string): number[] => {
  const [, sums] = html.match(/<dl class="sums">(.*?)<\/dl>/su)!;
  return [...sums!.matchAll(/<dd[^>]*>([^<]*)<\/dd>/gu)].map(([, value]) => Number(value!.replaceAll(/\D/gu, '')));
};
const textOf = (html: string): string =>
  plain(html.replaceAll(/<[^>]+>/gu, ' ').replaceAll(/&(amp|#39|quot);/gu, (entity) => ENTITIES[entity]!));

const sumOf = (lines: Answer[], field: 'amount' | 'tax'): number =>
  lines.reduce((sum, line) => sum + line[field].minor, 0);

/** The languages in which a document says that the customer owes the tax. */
const wordingsIn = (html: string): string[] =>
  Object.entries(REVERSE_CHARGE).flatMap(([language, wording]) => (textOf(html).includes(wording) ? [language] : []));

describeWithApp('the tax that documents print (B5, C10)', { now: '2026-06-01T10:00:00Z' }, (app) => {
  let technician: SignedIn;
  beforeAll(async () => {
    technician = await staff(app, 'TECHNICIAN');
  });

  const documentsOf = async ({ accountId, contact }: Customer) =>
    (await ask(app, contact.token, DOCUMENTS, { id: accountId })).account;
  const htmlOf = async ({ html }: Answer): Promise<string> => (await fetchDocument(html.url)).text;

  /** Changes billing facts; answers the refusals. */
  const update = async ({ accountId, contact }: Customer, facts: object): Promise<string[]> => {
    const read = await ask(app, contact.token, 'query ($id: ID!) { account(id: $id) { version } }', { id: accountId });
    const document = `mutation ($input: AccountUpdateBillingInput!) {
      accountUpdateBilling(input: $input) { userErrors { code } } }`;
    const input = { accountId, expectedVersion: read.account.version, ...facts };
    const { accountUpdateBilling } = await ask(app, contact.token, document, { input });
    return accountUpdateBilling.userErrors.map(({ code }) => code);
  };

  /** A customer of that kind who has been invoiced for GoToMeeting Pro and GoToWebinar Starter, one seat each. */
  const invoiced = async (kind: AccountKind, country: string, vatNumber: string | null) => {
    const buyer = kind === 'ONLINE' ? await given.onlineAccount(app, { country }) : await customer(app, kind, country);
    const refused = vatNumber === null ? [] : await update(buyer, { vatNumber });
    if (kind === 'ONLINE') await order(buyer);
    else await agree(buyer);
    const [invoice] = (await documentsOf(buyer)).invoices.nodes;
    return { refused, invoice };
  };

  const order = async (buyer: Customer) => {
    const cart = await given.cart(
      app,
      buyer,
      { plan: 'gotomeeting pro', seats: 1 },
      { plan: 'gotowebinar starter', seats: 1 },
    );
    await placeOrder(app, buyer, cart);
  };

  const agree = async (buyer: Customer) => {
    const lines: WantedLine[] = [
      { kind: 'ADD', plan: 'gotomeeting pro', seats: 1 },
      { kind: 'ADD', plan: 'gotowebinar starter', seats: 1 },
    ];
    const corporate = { ...buyer, technician };
    const quote = await sentQuote(app, corporate, lines);
    const query = 'query ($id: ID!) { account(id: $id) { currency } }';
    const { account } = await ask(app, technician.token, query, { id: buyer.accountId });
    const expectedTotal = { ...quote.totals.total, currency: account.currency };
    done(await accept(app, corporate, quote, { expectedTotal }));
  };

  const eur = { month: 10600, year: 101760 };

  /** Country, number, what it is refused for, rate; then in minor units net and tax of the month (ONLINE) and of the year (CORPORATE). */
  test.each([
    ['FR', null, [], '20', [eur.month, 2120], [eur.year, 20352]],
    ['FR', 'FR40303265045', [], '0', [eur.month, 0], [eur.year, 0]],
    ['FR', 'FR40303265046', ['VAT_NUMBER_INVALID'], '20', [eur.month, 2120], [eur.year, 20352]],
    ['FR', 'DE136695976', ['VAT_NUMBER_INVALID'], '20', [eur.month, 2120], [eur.year, 20352]],
    ['DE', 'DE136695976', [], '0', [eur.month, 0], [eur.year, 0]],
    ['GR', 'EL094259216', [], '0', [eur.month, 0], [eur.year, 0]],
    ['FI', null, [], '25.5', [eur.month, 2703], [eur.year, 25949]],
    ['IE', 'IE6388047V', [], '23', [eur.month, 2438], [eur.year, 23405]],
    ['GB', 'GB980780684', [], '20', [9400, 1880], [90240, 18048]],
    ['CH', null, [], '8.1', [eur.month, 859], [eur.year, 8243]],
    ['US', '12-3456789', [], '0', [11800, 0], [113280, 0]],
    ['CA', null, [], '5', [15900, 795], [152640, 7632]],
    ['JP', null, [], '10', [13000, 1300], [124800, 12480]],
    ['BR', null, [], '0', [11800, 0], [113280, 0]],
  ])(
    '%s with the number %s: as lines, as the invoice, and as it is printed',
    async (country, vatNumber, refusals, rate, month, year) => {
      const isReversed = rate === '0' && vatPrefixFor(country) !== null;
      const kinds: [AccountKind, number[]][] = [
        ['ONLINE', month],
        ['CORPORATE', year],
      ];
      for (const [kind, [net, tax]] of kinds) {
        const { refused, invoice } = await invoiced(kind, country, vatNumber);
        expect(refused).toEqual(refusals);
        const { lines, totals, taxes } = invoice;
        expect(taxes).toEqual([{ rate, note: isReversed ? expect.any(String) : null }]);
        expect(lines.map(({ taxRate }) => taxRate)).toEqual([rate, rate]);
        const written = [totals.subtotal.minor, totals.tax.minor, totals.total.minor];
        expect(written).toEqual([net, tax, net! + tax!]);
        expect(sumOf(lines, 'tax')).toBe(tax);
        const html = await htmlOf(invoice);
        expect(sumsIn(html).slice(0, 3)).toEqual(written);
        expect(wordingsIn(html)).toHaveLength(isReversed ? 1 : 0);
      }
    },
  );

  describe('a number that comes and goes', () => {
    let buyer: Buyer;
    let id: string;
    beforeAll(async () => {
      buyer = await given.onlineAccount(app);
      id = await buy(app, buyer, { plan: 'gotomeeting pro', seats: 1 });
    });

    test('affects new documents only: the credit keeps the rate of the line it credits, and its tax goes back', async () => {
      const [first] = (await documentsOf(buyer)).invoices.nodes;
      expect(await update(buyer, { vatNumber: 'FR40303265045', locale: 'en-GB' })).toEqual([]);
      await change(app, buyer, id, { seats: 2 });
      const { invoices, creditNotes } = await documentsOf(buyer);
      const [second, still] = invoices.nodes;
      expect(still).toEqual({ ...first, html: { ...first.html, url: expect.any(String) } });
      expect((await fetchDocument(still.html.url)).sha256).toBe(first.html.sha256);
      expect(second).toMatchObject({
        taxes: [{ rate: '0' }],
        totals: { subtotal: { minor: 5200 }, tax: { minor: 0 } },
      });
      const [note] = creditNotes.nodes;
      expect(note).toMatchObject({ total: { minor: 3120 }, lines: [{ taxRate: '20', tax: { minor: -520 } }] });
      expect(sumsIn(await htmlOf(note)).slice(0, 3)).toEqual([2600, 520, 3120]);
      expect(wordingsIn(await htmlOf(note))).toEqual([]);
      expect(wordingsIn(await htmlOf(second))).toEqual(['en']);
    });

    test('taken away: the next invoice is taxed, the credit of what was not taxed carries none and says why', async () => {
      expect(await update(buyer, { vatNumber: null, locale: 'fr-FR' })).toEqual([]);
      await change(app, buyer, id, { seats: 3 });
      const { invoices, creditNotes } = await documentsOf(buyer);
      const [third] = invoices.nodes;
      expect(third.totals).toEqual({ subtotal: { minor: 7800 }, tax: { minor: 1560 }, total: { minor: 9360 } });
      expect(sumsIn(await htmlOf(third)).slice(0, 3)).toEqual([7800, 1560, 9360]);
      const [note] = creditNotes.nodes;
      expect(note).toMatchObject({ total: { minor: 5200 }, lines: [{ taxRate: '0', tax: { minor: 0 } }] });
      expect(sumsIn(await htmlOf(note)).slice(0, 3)).toEqual([5200, 0, 5200]);
      expect(wordingsIn(await htmlOf(note))).toEqual(['fr']);
    });

    test('a renewal carries the rate of its day', async () => {
      expect(await update(buyer, { vatNumber: 'FR40303265045' })).toEqual([]);
      await advanceTo(app, '2026-07-01T10:00:00Z');
      const [renewal] = (await documentsOf(buyer)).invoices.nodes;
      expect(renewal).toMatchObject({ taxes: [{ rate: '0' }], totals: { total: { minor: 7800 } } });
      expect(wordingsIn(await htmlOf(renewal))).toEqual(['fr']);
    });
  });
});
