import type { AccountRow } from '../accounts';
import { type CatalogueFacts, catalogueFacts } from '../catalog';
import { BillingLineRow, InvoiceRow } from '../invoicing';
import { findRows, type Reader } from '../platform/database';
import { dateIn, type PricingFacts, taxTreatment } from '../rules';
import { type AccountSubscriptions, type SubscriptionRow, subscriptionsOf } from '../subscriptions';

/** All that deciding and pricing an account's order needs, the names its lines carry, and its subscriptions as stored. */
export type AccountPricingFacts = Omit<PricingFacts, keyof CatalogueFacts> &
  CatalogueFacts & { invoices: ReadonlyMap<string, InvoiceRow>; subscriptionRows: readonly SubscriptionRow[] };

/** Reads the facts as they are for the business day of `now` in the account's time zone. */
export async function pricingFactsOf(reader: Reader, account: AccountRow, now: Date): Promise<AccountPricingFacts> {
  return (await pricingFactsOfAll(reader, [account], now))[0]!;
}

/** The same of many accounts, in their order, by as many statements; those about the catalogue once for each currency. */
export async function pricingFactsOfAll(
  reader: Reader,
  accounts: readonly AccountRow[],
  now: Date,
): Promise<AccountPricingFacts[]> {
  const days = new Map(accounts.map(({ id, timeZone }) => [id, dateIn(now, timeZone)]));
  const catalogues = new Map<string, CatalogueFacts>();
  for (const { currency } of accounts) {
    if (!catalogues.has(currency)) catalogues.set(currency, await catalogueFacts(reader, currency));
  }
  const subscriptions = await subscriptionsOf(reader, days);
  const lines = await findCharges(reader, [...subscriptions.values()].flatMap(lineIdsOf));
  return accounts.map((account) => {
    const own = subscriptions.get(account.id)!;
    return {
      ...catalogues.get(account.currency)!,
      ...chargesIn(lines, lineIdsOf(own)),
      subscriptions: own.facts,
      subscriptionRows: own.rows,
      today: days.get(account.id)!,
      currency: account.currency,
      balance: account.balance,
      tax: taxTreatment(account),
    };
  });
}

const lineIdsOf = ({ facts }: AccountSubscriptions) => [
  ...new Set(facts.flatMap(({ openSegments }) => openSegments.map(({ lineId }) => lineId))),
];

type Charge = { line: BillingLineRow; invoice: InvoiceRow };

/** What was charged, with the invoices, by the line's id. */
async function findCharges(reader: Reader, lineIds: string[]): Promise<Map<string, Charge>> {
  const lines = await findRows(reader, BillingLineRow, lineIds);
  const invoices = await findRows(reader, InvoiceRow, [...new Set(lines.map((line) => line.invoiceId!))]);
  const byId = new Map(invoices.map((invoice) => [invoice.id, invoice]));
  return new Map(lines.map((line) => [line.id, { line, invoice: byId.get(line.invoiceId!)! }]));
}

function chargesIn(charges: ReadonlyMap<string, Charge>, lineIds: readonly string[]) {
  const own = lineIds.toSorted().flatMap((id) => charges.get(id) ?? []);
  const invoices = new Map(own.map(({ invoice }) => [invoice.id, invoice]));
  return {
    chargedLines: new Map(own.map(({ line, invoice }) => [line.id, { ...line, invoiceId: invoice.id }])),
    openOfInvoices: new Map([...invoices].map(([id, { openAmount }]) => [id, openAmount])),
    invoices,
  };
}
