import { checkLedger } from '../../src/checkLedger';
import { type App, startApp } from '../support/app';
import { describeOnEachEngine } from '../support/engines';
import { type Buyer, given, type Wanted } from '../support/given';
import {
  advanceTo,
  balanceOf,
  buy,
  type Choices,
  change,
  creditNotesOf,
  invoicesOf,
  ledgerOf,
  setPrice,
  stateOfSubscription,
} from '../support/lifecycle';
import { ask } from '../support/people';

/** Five seats of GoToMeeting Pro at 29.00 a month. */
const FIVE_SEATS: Wanted = { plan: 'gotomeeting pro', seats: 5 };
/** OpenVoice for one at 100.00 a month or 1 000.00 a year. */
const ONE_LINE = { plan: 'openvoice standard', seats: 1 };

/** A customer of an example and their subscription. */
interface Case {
  buyer: Buyer;
  id: string;
}

describeOnEachEngine('the worked examples of the rule book, through the API', (engine) => {
  describe.each([
    ['net', 'US', { tax: false }],
    ['with 20 % VAT', 'FR', { tax: true }],
  ] as const)('%s', (_how, country, { tax }) => {
    let app: App;
    const cases: Record<number, Case> = {};

    /** What is said without tax, or the same with it. */
    const either = <T>(net: T, withTax: T): T => (tax ? withTax : net);

    const bought = async (wanted: Wanted): Promise<Case> => {
      const buyer = await given.onlineAccount(app, { country });
      return { buyer, id: await buy(app, buyer, wanted) };
    };
    const changed = (example: number, choices: Choices) => {
      const { buyer, id } = cases[example]!;
      return change(app, buyer, id, choices);
    };
    const explanationOf = async (example: number, choices: Choices): Promise<string> => {
      const { buyer, id } = cases[example]!;
      const document = `query ($id: ID!, $input: SubscriptionChangeInput!) { node(id: $id) { ... on Subscription {
        previewChange(input: $input) { lines { explanation { text } } } } } }`;
      const { node } = await ask(app, buyer.contact.token, document, { id, input: choices });
      return node.previewChange.lines[0].explanation.text.replaceAll('\u00a0', ' ');
    };
    const books = async (example: number) => {
      const { buyer, id } = cases[example]!;
      return {
        subscription: await stateOfSubscription(app, buyer, id),
        invoices: await invoicesOf(app, buyer),
        creditNotes: await creditNotesOf(app, buyer),
        ledger: await ledgerOf(app, buyer),
        balance: await balanceOf(app, buyer),
      };
    };

    beforeAll(async () => {
      app = await startApp(engine, { now: '2024-02-18T15:00:00Z' });
      await setPrice(app, 'gotomeeting pro', 'MONTHLY', 2900);
      await setPrice(app, ONE_LINE.plan, 'MONTHLY', 10_000);
      await setPrice(app, ONE_LINE.plan, 'ANNUAL', 100_000);
      cases[4] = await bought({ ...ONE_LINE, frequency: 'ANNUAL' });
      await advanceTo(app, '2024-04-19T15:00:00Z');
    });
    afterAll(() => app.stop());

    test('4. annual to monthly on 19 April: the credit pays the first month, the rest goes to the balance', async () => {
      const credit = `CREDIT standard 1 2024-04-19..2025-02-18 -833.33 + ${either('0.00', '-166.67')} (C6: 1000.00 x 305/366 = 833.333333)`;
      const charge = `CHARGE standard 1 2024-04-19..2024-05-19 100.00 + ${either('0.00', '20.00')}`;
      const [year, month, unused, rest] = either(
        ['1000.00', '100.00', '833.33', '733.33'],
        ['1200.00', '120.00', '1000.00', '880.00'],
      );
      expect(await changed(4, { frequency: 'MONTHLY' })).toEqual([
        credit,
        charge,
        `COMPLETED: total ${month}, credit ${unused}, to balance ${rest}, due 0.00`,
      ]);
      expect(await books(4)).toEqual({
        subscription: 'ACTIVE: standard 1 MONTHLY 2024-04-19..2024-05-19, renews 2024-05-19',
        invoices: [
          `2024-02-18 PAID CHARGE standard 1 2024-02-18..2025-02-18 1000.00 + ${either('0.00', '200.00')}: total ${year}, card ${year}`,
          `2024-04-19 PAID ${charge}: total ${month}, balance ${month}`,
        ],
        creditNotes: [`2024-04-19 ${credit}: total ${unused}, balance ${unused}`],
        ledger: [`${unused} -> ${unused}`, `-${month} -> ${rest}`],
        balance: rest,
      });
    });

    test('the others buy on 1 June', async () => {
      await advanceTo(app, '2024-06-01T15:00:00Z');
      cases[1] = await bought(FIVE_SEATS);
      cases[2] = await bought(FIVE_SEATS);
      cases[3] = await bought({ ...ONE_LINE, frequency: 'MONTHLY' });
      cases[6] = await bought(FIVE_SEATS);
      await advanceTo(app, '2024-06-11T15:00:00Z');
    });

    const fiveSeats = () =>
      `2024-06-01 PAID CHARGE pro 5 2024-06-01..2024-07-01 145.00 + ${either('0.00', '29.00')}: total ${either(
        '145.00, card 145.00',
        '174.00, card 174.00',
      )}`;

    test('1. five seats to eight on 11 June: a new period, the unused time credited', async () => {
      expect(await explanationOf(1, { seats: 8 })).toBe(
        either(
          'US$145.00 × 20 ÷ 30 (unused days ÷ days of the period) = US$96.666667 before rounding.',
          '€145.00 × 20 ÷ 30 (unused days ÷ days of the period) = €96.666667 before rounding.',
        ),
      );
      const credit = `CREDIT pro 5 2024-06-11..2024-07-01 -96.67 + ${either('0.00', '-19.33')} (C6: 145.00 x 20/30 = 96.666667)`;
      const charge = `CHARGE pro 8 2024-06-11..2024-07-11 232.00 + ${either('0.00', '46.40')}`;
      const [unused, total, due] = either(['96.67', '232.00', '135.33'], ['116.00', '278.40', '162.40']);
      expect(await changed(1, { seats: 8 })).toEqual([
        credit,
        charge,
        `COMPLETED: total ${total}, credit ${unused}, due ${due}`,
      ]);
      expect(await books(1)).toEqual({
        subscription: 'ACTIVE: pro 8 MONTHLY 2024-06-11..2024-07-11, renews 2024-07-11',
        invoices: [fiveSeats(), `2024-06-11 PAID ${charge}: total ${total}, balance ${unused}, card ${due}`],
        creditNotes: [`2024-06-11 ${credit}: total ${unused}, balance ${unused}`],
        ledger: [`${unused} -> ${unused}`, `-${unused} -> 0.00`],
        balance: '0.00',
      });
    });

    test('5. the same day again, to nine: all of the open segment is unused', async () => {
      const credit = `CREDIT pro 8 2024-06-11..2024-07-11 -232.00 + ${either('0.00', '-46.40')} (C6: 232.00 x 30/30 = 232.00)`;
      const charge = `CHARGE pro 9 2024-06-11..2024-07-11 261.00 + ${either('0.00', '52.20')}`;
      const [unused, total, due] = either(['232.00', '261.00', '29.00'], ['278.40', '313.20', '34.80']);
      expect(await changed(1, { seats: 9 })).toEqual([
        credit,
        charge,
        `COMPLETED: total ${total}, credit ${unused}, due ${due}`,
      ]);
      const { invoices, creditNotes, balance, subscription } = await books(1);
      expect(subscription).toBe('ACTIVE: pro 9 MONTHLY 2024-06-11..2024-07-11, renews 2024-07-11');
      expect(invoices[2]).toBe(`2024-06-11 PAID ${charge}: total ${total}, balance ${unused}, card ${due}`);
      expect(creditNotes[1]).toBe(`2024-06-11 ${credit}: total ${unused}, balance ${unused}`);
      expect(balance).toBe('0.00');
    });

    test('2. five seats to three: the period stays, the difference goes to the balance', async () => {
      expect(await explanationOf(2, { seats: 3 })).toBe(
        either(
          'US$145.00 × 20 ÷ 30 (unused days ÷ days of the period) × (1 − US$87.00 ÷ US$145.00) = US$38.666667 before rounding.',
          '€145.00 × 20 ÷ 30 (unused days ÷ days of the period) × (1 − €87.00 ÷ €145.00) = €38.666667 before rounding.',
        ),
      );
      const credit = `CREDIT pro 2 2024-06-11..2024-07-01 -38.67 + ${either('0.00', '-7.73')} (C7: 145.00 x 20/30 = 38.666667)`;
      const back = either('38.67', '46.40');
      expect(await changed(2, { seats: 3 })).toEqual([
        credit,
        `COMPLETED: total 0.00, credit ${back}, to balance ${back}, due 0.00`,
      ]);
      await changed(6, { seats: 3 });
      expect(await books(2)).toEqual({
        subscription: 'ACTIVE: pro 3 MONTHLY 2024-06-01..2024-07-01, renews 2024-07-01',
        invoices: [fiveSeats()],
        creditNotes: [`2024-06-11 ${credit}: total ${back}, balance ${back}`],
        ledger: [`${back} -> ${back}`],
        balance: back,
      });
    });

    test('3. monthly to annual: the difference is due', async () => {
      const credit = `CREDIT standard 1 2024-06-11..2024-07-01 -66.67 + ${either('0.00', '-13.33')} (C6: 100.00 x 20/30 = 66.666667)`;
      const charge = `CHARGE standard 1 2024-06-11..2025-06-11 1000.00 + ${either('0.00', '200.00')}`;
      const [month, unused, total, due] = either(
        ['100.00', '66.67', '1000.00', '933.33'],
        ['120.00', '80.00', '1200.00', '1120.00'],
      );
      expect(await changed(3, { frequency: 'ANNUAL' })).toEqual([
        credit,
        charge,
        `COMPLETED: total ${total}, credit ${unused}, due ${due}`,
      ]);
      expect(await books(3)).toEqual({
        subscription: 'ACTIVE: standard 1 ANNUAL 2024-06-11..2025-06-11, renews 2025-06-11',
        invoices: [
          `2024-06-01 PAID CHARGE standard 1 2024-06-01..2024-07-01 100.00 + ${either('0.00', '20.00')}: total ${month}, card ${month}`,
          `2024-06-11 PAID ${charge}: total ${total}, balance ${unused}, card ${due}`,
        ],
        creditNotes: [`2024-06-11 ${credit}: total ${unused}, balance ${unused}`],
        ledger: [`${unused} -> ${unused}`, `-${unused} -> 0.00`],
        balance: '0.00',
      });
    });

    test('6. example 2, then eight seats on 21 June: only the open segment is credited', async () => {
      await advanceTo(app, '2024-06-21T15:00:00Z');
      const credit = `CREDIT pro 3 2024-06-21..2024-07-01 -29.00 + ${either('0.00', '-5.80')} (C6: 58.00 x 10/20 = 29.00)`;
      const charge = `CHARGE pro 8 2024-06-21..2024-07-21 232.00 + ${either('0.00', '46.40')}`;
      const [unused, balance, paid, total, due] = either(
        ['29.00', '38.67', '67.67', '232.00', '164.33'],
        ['34.80', '46.40', '81.20', '278.40', '197.20'],
      );
      expect(await changed(6, { seats: 8 })).toEqual([
        credit,
        charge,
        `COMPLETED: total ${total}, credit ${unused}, from balance ${balance}, due ${due}`,
      ]);
      const { invoices, creditNotes, ledger } = await books(6);
      expect(invoices).toEqual([
        fiveSeats(),
        `2024-06-21 PAID ${charge}: total ${total}, balance ${paid}, card ${due}`,
      ]);
      expect(creditNotes[1]).toBe(`2024-06-21 ${credit}: total ${unused}, balance ${unused}`);
      expect(ledger.at(-1)).toMatch(/ -> 0\.00$/);
    });

    test('2. the next invoice, 1 July, uses the balance', async () => {
      await advanceTo(app, '2024-07-01T15:00:00Z');
      const [total, back, due] = either(['87.00', '38.67', '48.33'], ['104.40', '46.40', '58.00']);
      expect(await books(2)).toMatchObject({
        subscription: 'ACTIVE: pro 3 MONTHLY 2024-07-01..2024-08-01, renews 2024-08-01',
        invoices: [
          fiveSeats(),
          `2024-07-01 PAID CHARGE pro 3 2024-07-01..2024-08-01 87.00 + ${either('0.00', '17.40')}: total ${total}, balance ${back}, card ${due}`,
        ],
        ledger: [`${back} -> ${back}`, `-${back} -> 0.00`],
        balance: '0.00',
      });
    });

    test('the books are sound', async () => {
      expect(await checkLedger(app.database)).toEqual([]);
    });
  });
});
