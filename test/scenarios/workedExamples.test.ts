import { checkLedger } from '../../src/invoicing';
import { type App, startApp } from '../support/app';
import { describeOnEachEngine } from '../support/engines';
import { type Buyer, given, type Wanted } from '../support/given';
import {
  addChange,
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

    test('4. annual to monthly: the credit pays the first month, the rest goes to the balance', async () => {
      expect(await changed(4, { frequency: 'MONTHLY' })).toEqual([]);
      expect(await books(4)).toEqual({});
    });

    test('the others buy on 1 June', async () => {
      await advanceTo(app, '2024-06-01T15:00:00Z');
      cases[1] = await bought(FIVE_SEATS);
      cases[2] = await bought(FIVE_SEATS);
      cases[3] = await bought({ ...ONE_LINE, frequency: 'MONTHLY' });
      cases[6] = await bought(FIVE_SEATS);
      await advanceTo(app, '2024-06-11T15:00:00Z');
    });

    test('1. five seats to eight on 11 June: a new period, the unused time credited', async () => {
      expect(await explanationOf(1, { seats: 8 })).toBe('');
      expect(await changed(1, { seats: 8 })).toEqual([]);
      expect(await books(1)).toEqual({});
    });

    test('5. the same day again, to nine: all of the open segment is unused', async () => {
      expect(await changed(1, { seats: 9 })).toEqual([]);
      expect(await books(1)).toEqual({});
    });

    test('2. five seats to three: the period stays, the difference goes to the balance', async () => {
      expect(await explanationOf(2, { seats: 3 })).toBe('');
      expect(await changed(2, { seats: 3 })).toEqual([]);
      await changed(6, { seats: 3 });
      expect(await books(2)).toEqual({});
    });

    test('3. monthly to annual: the difference is due', async () => {
      expect(await changed(3, { frequency: 'ANNUAL' })).toEqual([]);
      expect(await books(3)).toEqual({});
    });

    test('6. example 2, then eight seats on 21 June: only the open segment is credited', async () => {
      await advanceTo(app, '2024-06-21T15:00:00Z');
      expect(await changed(6, { seats: 8 })).toEqual([]);
      expect(await books(6)).toEqual({});
    });

    test('2. the next invoice, 1 July, uses the balance', async () => {
      await advanceTo(app, '2024-07-01T15:00:00Z');
      expect(await books(2)).toEqual({});
    });

    test('the books are sound', async () => {
      expect(await checkLedger(app.database)).toEqual([]);
    });
  });
});
void addChange;
