import fc from 'fast-check';
import { checkLedger } from '../../src/checkLedger';
import { advanceTo } from '../support/lifecycle';
import { ask, staff } from '../support/people';
import { rules } from '../support/plain';
import {
  accept,
  act,
  done,
  draftQuote,
  linesIn,
  refusalsIn,
  seenQuote,
  subscribed,
  type WantedLine,
} from '../support/quotes';
import { type CorporateCustomer, corporateCustomer } from '../support/requests';
import { describeWithApp } from '../support/suites';

const PREVIEW =
  `query ($input: QuoteDraftInput!) { quotePreview(input: $input) { validUntil approvalRequired totals { total { amount } }
  dueNow { total { amount } } refusals { code field } sendingRefusals { code field } } }` as const;
const { addDays } = rules;

/** What a line sets; a date is so many days after the last valid day, which is often right, and sometimes too late. */
const terms = fc.record({
  seats: fc.integer({ min: 1, max: 300 }),
  when: fc.constantFrom('ON_ACCEPTANCE', 'ON_ACCEPTANCE', 'AT_PERIOD_END', 'ON_DATE'),
  on: fc.integer({ min: 0, max: 20 }),
  discountPercent: fc.constantFrom(null, '12.5', '30'),
});
const touch = fc.option(
  fc.oneof(
    fc.record({ kind: fc.constantFrom('CHANGE', 'RENEW'), terms }),
    fc.record({ kind: fc.constant('CANCEL' as const) }),
  ),
);
const quotes = fc.record({
  annual: touch,
  monthly: touch,
  added: fc.option(fc.record({ terms, sharesPeriod: fc.boolean() })),
  validFor: fc.integer({ min: 0, max: 35 }),
});
type Given = typeof quotes extends fc.Arbitrary<infer Value> ? Value : never;
type Terms = typeof terms extends fc.Arbitrary<infer Value> ? Value : never;

/** Valid beyond the term of what it changes. */
const TOO_LONG: Given = { annual: null, monthly: { kind: 'CANCEL' }, added: null, validFor: 35 };

const TODAY = '2026-06-11';

/** The lines of a quote, about a subscription that is paid by the year and one by the month. */
function linesOf({ annual, monthly, added, validFor }: Given, [byYear, byMonth]: readonly string[]): WantedLine[] {
  const termsOf = ({ seats, when, on, discountPercent }: Terms) => ({
    ...{ seats, discountPercent, effectiveWhen: when },
    ...(when === 'ON_DATE' ? { effectiveOn: addDays(TODAY, validFor + on) } : {}),
  });
  const touching = (line: Given['annual'], subscriptionId?: string): WantedLine[] => {
    if (!line) return [];
    const effect = line.kind === 'CANCEL' ? { effectiveWhen: 'AT_PERIOD_END' } : termsOf(line.terms);
    return [{ kind: line.kind, subscriptionId, ...effect }];
  };
  const shared = added?.sharesPeriod ? { coTermWith: byYear } : {};
  const addition = { kind: 'ADD' as const, plan: 'gotomeeting pro', ...shared };
  return [
    ...touching(annual, byYear),
    ...touching(monthly, byMonth),
    ...(added ? [{ ...addition, ...termsOf(added.terms) }] : []),
  ];
}

/** A quote that waits for its customer. */
interface Sent {
  customer: CorporateCustomer;
  id: string;
  validUntil: string;
}

const codesOf = (errors: readonly { code: string }[]) => errors.map(({ code }) => code);

describeWithApp('quotes hold what their preview says', { now: `${TODAY}T12:00:00Z` }, (app) => {
  /** Drafts and sends a quote; each is refused as its preview said. */
  async function sent(given: Given): Promise<Sent | 'NOT_DRAFTED' | 'NOT_SENT'> {
    const customer = await corporateCustomer(app);
    const { accountId, technician } = customer;
    const of = [await subscribed(app, customer), await subscribed(app, customer, { frequency: 'MONTHLY' })];
    const lines = linesOf(given, of);
    const more = { validUntil: addDays(TODAY, given.validFor) };
    const input = { accountId, lines: await linesIn(app, lines), ...more };
    const preview = (await ask(app, technician.token, PREVIEW, { input })).quotePreview!;
    const { quote, userErrors } = await draftQuote(app, customer, lines, more);
    expect(refusalsIn({ userErrors })).toEqual(refusalsIn({ userErrors: preview.refusals }));
    if (!quote) return 'NOT_DRAFTED';

    expect({ validUntil: quote.validUntil, total: quote.totals.total, dueNow: quote.dueNow.total }).toEqual({
      ...{ validUntil: preview.validUntil, total: preview.totals!.total, dueNow: preview.dueNow!.total },
    });
    const { id, validUntil } = quote;
    const tried = await act(app, technician, 'QUOTE_SEND', { id });
    const said = codesOf(preview.sendingRefusals);
    expect(codesOf(tried.userErrors)).toEqual(
      said.length === 0 && preview.approvalRequired ? ['APPROVAL_REQUIRED'] : said,
    );
    if (said.length > 0) return 'NOT_SENT';
    if (preview.approvalRequired) {
      done(await act(app, technician, 'QUOTE_REQUEST_APPROVAL', { id }));
      done(await act(app, await staff(app, 'SUPERVISOR'), 'QUOTE_DECIDE_APPROVAL', { id }, { approved: true }));
      done(await act(app, technician, 'QUOTE_SEND', { id }));
    }
    return { customer, id, validUntil };
  }

  test('what is drafted and sent is what was previewed, and can be accepted on its last day (H16, H19, A9)', async () => {
    const outcomes = { NOT_DRAFTED: 0, NOT_SENT: 0, ACCEPTED: 0 };
    const waiting: Sent[] = [];
    for (const given of [TOO_LONG, ...fc.sample(quotes, { seed: 2026, numRuns: 9 })]) {
      const one = await sent(given);
      if (typeof one === 'string') outcomes[one] += 1;
      else waiting.push(one);
    }
    waiting.sort((one, other) => (one.validUntil < other.validUntil ? -1 : 1));
    for (const [place, { customer, id, validUntil }] of waiting.entries()) {
      // Late in the afternoon where the customers are.
      if (validUntil !== waiting[place - 1]?.validUntil) await advanceTo(app, `${validUntil}T20:00:00Z`);
      const shown = await seenQuote(app, customer.contact, id);
      done(await accept(app, customer, shown!, { purchaseOrderNumber: 'PO-1' }));
      outcomes.ACCEPTED += 1;
    }
    expect(Object.entries(outcomes).filter(([, times]) => times === 0)).toEqual([]);
    expect(await checkLedger(app.database)).toEqual([]);
  });
});
