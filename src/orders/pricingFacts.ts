import type { AccountRow } from '../accounts';
import { type CatalogueFacts, catalogueFacts } from '../catalog';
import { BillingLineRow, InvoiceRow } from '../invoicing';
import { findRows, type Reader } from '../platform/database';
import { dateIn, type PricingFacts, taxTreatment } from '../rules';
import { subscriptionFacts } from '../subscriptions';

/** All that deciding and pricing an account's order needs, and the names its lines carry. */
export type AccountPricingFacts = Omit<PricingFacts, keyof CatalogueFacts> &
  CatalogueFacts & { invoices: ReadonlyMap<string, InvoiceRow> };

/** Reads the facts as they are for the business day of `now` in the account's time zone. */
export async function pricingFactsOf(reader: Reader, account: AccountRow, now: Date): Promise<AccountPricingFacts> {
  const today = dateIn(now, account.timeZone);
  const catalogue = await catalogueFacts(reader, account.currency);
  const subscriptions = await subscriptionFacts(reader, account.id, today);
  const lineIds = subscriptions.flatMap(({ openSegments }) => openSegments.map(({ lineId }) => lineId));
  return {
    ...catalogue,
    ...(await chargedLines(reader, [...new Set(lineIds)])),
    ...{ today, subscriptions, currency: account.currency, balance: account.balance },
    tax: taxTreatment(account),
  };
}

async function chargedLines(reader: Reader, lineIds: string[]) {
  if (lineIds.length === 0) return { chargedLines: new Map(), openOfInvoices: new Map(), invoices: new Map() };
  const lines = await findRows(reader, BillingLineRow, lineIds);
  const invoiceIds = [...new Set(lines.map((line) => line.invoiceId!))];
  const invoices = await findRows(reader, InvoiceRow, invoiceIds);
  return {
    chargedLines: new Map(lines.map((line) => [line.id, { ...line, invoiceId: line.invoiceId! }])),
    openOfInvoices: new Map(invoices.map((invoice) => [invoice.id, invoice.openAmount])),
    invoices: new Map(invoices.map((invoice) => [invoice.id, invoice])),
  };
}
