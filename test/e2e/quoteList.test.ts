import { statementsOfReading } from '../support/documents';
import { ENDLESS_BUDGET } from '../support/endlessBudget';
import { ask, type SignedIn } from '../support/people';
import { done, draftQuote, subscribed } from '../support/quotes';
import { corporateCustomer } from '../support/requests';
import { describeWithApp } from '../support/suites';

const QUOTES = `query ($first: Int) { quotes(first: $first) { nodes { number status account { name }
  totals { total { amount } } dueNow { total { amount } } purchaseOrderRequired
  lines { kind seats outdated unitPrice { amount } plan { name } }
  comparison { twelveMonthsAfter { amount } rows { kind product { name } subscription { id } planAfter { name } } } } } }` as const;

const CUSTOMERS = 6;

describeWithApp(
  'the list of quotes',
  { now: '2026-06-11T12:00:00Z', overrides: { costBudget: ENDLESS_BUDGET } },
  (app) => {
    let technician: SignedIn;
    beforeAll(async () => {
      for (let made = 0; made < CUSTOMERS; made += 1) {
        const given = await corporateCustomer(app);
        technician = given.technician;
        const subscriptionId = await subscribed(app, given);
        const lines = [
          { kind: 'CHANGE' as const, subscriptionId, plan: 'gotomeeting pro', seats: 12 },
          { kind: 'ADD' as const, plan: 'gotowebinar pro', seats: 5 },
        ];
        done(await draftQuote(app, given, lines));
      }
    });

    test('is read by as many statements for many customers as for few', async () => {
      const statements = async (first: number) => {
        const read = async () => {
          const { quotes } = await ask(app, technician.token, QUOTES, { first });
          expect(quotes.nodes).toHaveLength(first);
          for (const { comparison } of quotes.nodes.slice(0, 1)) expect(comparison.rows).toHaveLength(2);
        };
        return statementsOfReading(app, read);
      };
      const few = await statements(2);
      expect(await statements(2 * CUSTOMERS)).toBe(few);
      expect(few).toBeLessThanOrEqual(17);
    });
  },
);
