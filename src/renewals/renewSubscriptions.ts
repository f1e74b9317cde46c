import { AccountRow } from '../accounts';
import { AuditEntryRow, draftAudit } from '../audit';
import type { CatalogueFacts } from '../catalog';
import {
  BalanceEntryRow,
  BillingLineRow,
  draftBalanceEntry,
  draftInvoice,
  InvoiceRow,
  takeNumbers,
  tellInvoiceIssued,
} from '../invoicing';
import { OrderRow, orderNumber, toBillingLine } from '../orders';
import { draftPayment, PaymentMethodRow, PaymentRow, plannedCollection, SETTLE_PAYMENT } from '../payments';
import { insertRows, placeholders, selectRows, type Tx, upsertRows } from '../platform/database';
import { newId } from '../platform/ids';
import { type PlannedJob, scheduleAll } from '../platform/jobs';
import { drawForRenewals } from '../purchasing';
import {
  addDays,
  type Days,
  INVOICE_DUE_AFTER,
  type PlainDate,
  type PriceRow,
  type PurchaseOrderReference,
  type Renewal,
  renewalOf,
  taxTreatment,
} from '../rules';
import { auditedTerms, ChargeSegmentRow, draftSegment, SubscriptionRow, termsOf } from '../subscriptions';
import { plannedJob } from './nextEvent';
import { tellDeclined, tellRenewed } from './renewalMails';

export interface RenewalRequest {
  account: AccountRow;
  /** As it is, with its period at an end. */
  subscription: SubscriptionRow;
}

/** What renewing one subscription writes. */
interface Written {
  order: OrderRow;
  line: BillingLineRow;
  invoice: InvoiceRow;
  balanceEntry: BalanceEntryRow | null;
  payment: PaymentRow | null;
  subscription: SubscriptionRow;
  /** The subscription as it was. */
  old: SubscriptionRow;
  account: AccountRow;
}

/**
 * F5, F7, C8: renews subscriptions whose period is over by one period each, with a handful of statements for all of them. Each gets its
 * order and invoice at the price of the period's first day, paid from the balance first; what is due is charged to the default
 * payment method (ONLINE) after the commit, or stays open for 30 days (CORPORATE). Until a charge is settled the subscription
 * counts as concerned by its order (D10). Exactly once per subscription and period: a constraint of the database.
 * @param requests of accounts that are locked, one per subscription
 * @param catalogue with the prices in all their currencies
 * @param days of the transaction's instant
 * @returns the subscriptions as they are then
 */
export async function renewSubscriptions(
  tx: Tx,
  requests: readonly RenewalRequest[],
  catalogue: CatalogueFacts,
  days: Days,
): Promise<SubscriptionRow[]> {
  if (requests.length === 0) return [];
  const methods = await defaultMethods(tx, requests);
  const balances = new Map(requests.map(({ account }) => [account.id, account.balance]));
  const planned = requests.map(({ account, subscription }) => {
    const today = days.today(account.timeZone);
    const { prices } = catalogue;
    const facts = {
      currency: account.currency,
      prices,
      tax: taxTreatment(account),
      balance: balances.get(account.id)!,
    };
    const renewal = renewalOf(termsOf(subscription), facts);
    balances.set(account.id, facts.balance - renewal.totals.fromBalance);
    const context = {
      at: tx.now,
      today,
      catalogue,
      method: methods.get(account.id) ?? null,
      balanceAfter: balances.get(account.id)!,
    };
    return { account, subscription, renewal, context, total: renewal.totals.total };
  });
  const drawn = await drawForRenewals(tx, planned);
  const written = planned.map(({ account, subscription, renewal, context }) =>
    draft(account, subscription, renewal, { ...context, purchaseOrder: drawn.get(subscription.id) ?? null }),
  );
  await write(tx, written);
  await plan(tx, written, catalogue.prices, days);
  const ofKind = (kind: AccountRow['kind']) => written.filter(({ account }) => account.kind === kind);
  await tellRenewed(
    tx,
    ofKind('ONLINE').filter(({ order }) => order.due === 0),
  );
  for (const { account, invoice } of ofKind('CORPORATE')) await tellInvoiceIssued(tx, account, invoice);
  for (const { account, subscription } of written) {
    if (subscription.status === 'PAST_DUE') await tellDeclined(tx, account, subscription);
  }
  return written.map(({ subscription }) => subscription);
}

async function defaultMethods(tx: Tx, requests: readonly RenewalRequest[]): Promise<Map<string, PaymentMethodRow>> {
  const online = [
    ...new Set(requests.filter(({ account }) => account.kind === 'ONLINE').map(({ account }) => account.id)),
  ];
  if (online.length === 0) return new Map();
  const usable = `WHERE default_of IN (${placeholders(online)}) AND client_secret IS NULL`;
  const methods = await selectRows(tx, PaymentMethodRow, usable, online);
  return new Map(methods.map((method) => [method.accountId, method]));
}

interface DraftContext {
  at: Date;
  today: PlainDate;
  catalogue: CatalogueFacts;
  method: PaymentMethodRow | null;
  balanceAfter: number;
  /** What the invoice is drawn on (I5). */
  purchaseOrder: PurchaseOrderReference | null;
}

function draft(
  account: AccountRow,
  old: SubscriptionRow,
  { period, unitPrice, totals }: Renewal,
  context: DraftContext,
): Written {
  const { at, today, catalogue, method, balanceAfter, purchaseOrder } = context;
  const orderId = newId('Order');
  const { id, planId, productId, seats, frequency } = old;
  const terms = { ...termsOf(old), unitPrice, period };
  const order: OrderRow = {
    id: orderId,
    number: orderNumber(orderId),
    version: 1,
    accountId: account.id,
    source: 'RENEWAL',
    status: 'COMPLETED',
    failure: null,
    items: [{ kind: 'RENEWAL', subscriptionId: id, terms, convertsTo: null, segments: [], releaseSeatsOf: [] }],
    currency: account.currency,
    ...totals,
    paymentMethodId: null,
    vatNumber: null,
    taxedVatNumber: account.vatNumber,
    quoteId: null,
    purchaseOrderId: purchaseOrder?.purchaseOrderId ?? null,
    renewalKey: `${id}:${period.start}`,
    placedById: null,
    placedOn: today,
    placedAt: at,
    endedAt: at,
  };
  const { subtotal: amount, tax } = totals;
  const charge = {
    kind: 'CHARGE' as const,
    subscriptionId: id,
    productId,
    planId,
    seats,
    frequency,
    unitPrice,
    period,
    amount,
    tax,
  };
  const taxRate = taxTreatment(account).rate;
  const facts = { ...catalogue, currency: account.currency };
  const line = toBillingLine({ ...charge, taxRate, creditedLineId: null, explanation: null }, 0, orderId, facts);
  const dueOn = account.kind === 'CORPORATE' ? addDays(today, INVOICE_DUE_AFTER) : today;
  const invoice = draftInvoice(at, { account, orderId, totals, charges: [line], dueOn, purchaseOrder }, today);
  line.invoiceId = invoice.id;
  const cause = { reason: 'INVOICE' as const, orderId, invoiceId: invoice.id };
  const balanceEntry =
    totals.fromBalance === 0 ? null : draftBalanceEntry(at, account.id, -totals.fromBalance, balanceAfter, cause);
  const paid = {
    accountId: account.id,
    orderId,
    invoiceId: invoice.id,
    amount: totals.due,
    currency: account.currency,
  };
  const payment = totals.due > 0 && method ? draftPayment(at, { ...paid, method }) : null;
  const isUnpaid = totals.due > 0 && account.kind === 'ONLINE';
  const isPastDue = isUnpaid && !payment;
  const isStillToCome = old.announcedPrice !== null && old.announcedPrice > unitPrice;
  const subscription: SubscriptionRow = {
    ...old,
    version: old.version + 1,
    termsVersion: old.termsVersion + 1,
    unitPrice,
    periodStart: period.start,
    periodEnd: period.end,
    announcedPrice: isStillToCome ? old.announcedPrice : null,
    pendingOrderId: payment ? orderId : null,
    status: isPastDue ? 'PAST_DUE' : old.status,
    pastDueSince: isPastDue ? today : old.pastDueSince,
    retriedOn: isPastDue ? today : null,
  };
  const charged = balanceEntry ? { ...account, balance: balanceAfter } : account;
  return { order, line, invoice, balanceEntry, payment, subscription, old, account: charged };
}

async function write(tx: Tx, written: readonly Written[]): Promise<void> {
  const ids = written.map(({ subscription }) => subscription.id);
  await insertRows(
    tx,
    OrderRow,
    written.map(({ order }) => order),
  );
  await tx.execute(
    `UPDATE charge_segments SET is_open = 0 WHERE subscription_id IN (${placeholders(ids)}) AND is_open = 1`,
    ids,
  );
  const segments = written.map(({ line, subscription }) => draftSegment(subscription.id, line, true));
  await insertRows(tx, ChargeSegmentRow, segments);
  const moved = written.filter(({ balanceEntry }) => balanceEntry !== null);
  await insertRows(
    tx,
    BalanceEntryRow,
    moved.map(({ balanceEntry }) => balanceEntry!),
  );
  const accounts = new Map(moved.map(({ account }) => [account.id, account]));
  await upsertRows(tx, AccountRow, [...accounts.values()], ['id'], ['balance']);
  const changed = ['version', 'terms_version', 'unit_price', 'period_start', 'period_end', 'announced_price'];
  const state = ['pending_order_id', 'status', 'past_due_since', 'retried_on'];
  await upsertRows(
    tx,
    SubscriptionRow,
    written.map(({ subscription }) => subscription),
    ['id'],
    [...changed, ...state],
  );
  await insertRows(
    tx,
    AuditEntryRow,
    written.map((one) => auditOf(tx.now, one)),
  );
  await number(
    tx,
    written.map(({ invoice }) => invoice),
  );
  await insertRows(
    tx,
    InvoiceRow,
    written.map(({ invoice }) => invoice),
  );
  await insertRows(
    tx,
    BillingLineRow,
    written.map(({ line }) => line),
  );
  await insertRows(
    tx,
    PaymentRow,
    written.map(({ payment }) => payment).filter((payment) => payment !== null),
  );
}

const auditOf = (at: Date, { order, old, subscription, invoice }: Written): AuditEntryRow =>
  draftAudit(at, null, {
    ...{ accountId: order.accountId, action: 'subscription.renew', subjectId: subscription.id, rule: 'F5' },
    before: auditedTerms(old),
    after: { ...auditedTerms(subscription), invoice: invoice.id, due: order.due, currency: order.currency },
  });

/** G1: the numbers of each seller and year in one block. */
async function number(tx: Tx, invoices: readonly InvoiceRow[]): Promise<void> {
  const series = new Map<string, InvoiceRow[]>();
  for (const invoice of invoices) {
    const key = `${invoice.sellerKey} ${invoice.issuedOn.slice(0, 4)}`;
    const known = series.get(key);
    if (known) known.push(invoice);
    else series.set(key, [invoice]);
  }
  for (const key of [...series.keys()].sort()) {
    const [seller, year] = key.split(' ') as [string, string];
    const taken = await takeNumbers(tx, seller, Number(year), series.get(key)!.length);
    for (const [place, invoice] of series.get(key)!.entries()) invoice.number = taken[place]!;
  }
}

/** What comes next: the charge at once, or on the due date (F7), and the clock's next turn, which waits until a charge is settled (D10). */
async function plan(tx: Tx, written: readonly Written[], prices: readonly PriceRow[], days: Days): Promise<void> {
  const jobs = written.flatMap(({ payment, subscription, invoice, account }): (PlannedJob | null)[] => [
    payment && { kind: SETTLE_PAYMENT, subjectId: payment.id, dueAt: tx.now },
    plannedCollection(tx.now, account, invoice, days),
    plannedJob(subscription, account, prices, days),
  ]);
  await scheduleAll(
    tx,
    jobs.filter((job) => job !== null),
  );
}
