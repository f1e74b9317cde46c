import { randomUUID } from 'node:crypto';
import { AccountRow, MembershipRow } from '../../src/accounts';
import { allCatalogueFacts, type CatalogueFacts } from '../../src/catalog';
import { SessionRow, UserRow } from '../../src/identity';
import { BillingLineRow, InvoiceRow } from '../../src/invoicing';
import { OrderRow } from '../../src/orders';
import { type Database, insertRows } from '../../src/platform/database';
import { newId } from '../../src/platform/ids';
import { addDays, findPrice, firstPeriod, minor, plainDate, SELLERS, times, ZERO } from '../../src/rules';
import { SubscriptionRow } from '../../src/subscriptions';

/** What each account has; the pages that are measured show no more of it. */
export interface SampleSize {
  accounts: number;
  subscriptions: number;
  invoices: number;
  lines: number;
}

/** An account, and the session of its billing contact. */
export interface SampleAccount {
  accountId: string;
  userId: string;
  sessionId: string;
}

/** Rows written by one unit of work. */
const BATCH = 2_000;
const TODAY = plainDate('2026-07-02');
const address = { line1: '1 rue de la Paix', line2: null, postalCode: '75002', city: 'Paris', region: null };

/** Makes accounts with subscriptions and paid invoices, as purchases would have left them. */
export async function makeSampleAccounts(database: Database, size: SampleSize): Promise<SampleAccount[]> {
  const catalogue = await allCatalogueFacts(database);
  const perAccount = size.subscriptions + size.invoices * (size.lines + 2);
  const atOnce = Math.max(1, Math.floor(BATCH / perAccount));
  const made: SampleAccount[] = [];
  while (made.length < size.accounts) {
    const places = Array.from({ length: Math.min(atOnce, size.accounts - made.length) }, (_, at) => made.length + at);
    const drafts = places.map((place) => draftAccount(place, size, catalogue));
    await write(database, drafts);
    made.push(
      ...drafts.map(({ account, session }) => ({
        accountId: account.id,
        userId: session.userId,
        sessionId: session.id,
      })),
    );
  }
  return made;
}

type Draft = ReturnType<typeof draftAccount>;

async function write(database: Database, drafts: readonly Draft[]): Promise<void> {
  await database.transaction(async (tx) => {
    const all = <Row>(rowsOf: (draft: Draft) => Row[]) => drafts.flatMap(rowsOf);
    await insertRows(
      tx,
      UserRow,
      all(({ user }) => [user]),
    );
    await insertRows(
      tx,
      SessionRow,
      all(({ session }) => [session]),
    );
    await insertRows(
      tx,
      AccountRow,
      all(({ account }) => [account]),
    );
    await insertRows(
      tx,
      MembershipRow,
      all(({ membership }) => [membership]),
    );
    await insertRows(
      tx,
      SubscriptionRow,
      all(({ subscriptions }) => subscriptions),
    );
    const bills = all(({ bills }) => bills);
    await insertRows(
      tx,
      OrderRow,
      bills.map(({ order }) => order),
    );
    await insertRows(
      tx,
      InvoiceRow,
      bills.map(({ invoice }) => invoice),
    );
    await insertRows(
      tx,
      BillingLineRow,
      bills.flatMap(({ lines }) => lines),
    );
  });
}

function draftAccount(place: number, size: SampleSize, catalogue: CatalogueFacts) {
  const createdAt = new Date('2026-01-01T00:00:00Z');
  const [userId, accountId] = [newId('User'), newId('Account')];
  const names = { email: `contact${place}@customer.example`, name: `Contact ${place}`, locale: 'en-GB' };
  const user: UserRow = {
    ...{ id: userId, ...names, staffRole: null, emailProvenAt: createdAt, disabledAt: null },
    ...{ passwordHash: null, externalSubject: null, createdAt },
  };
  const session: SessionRow = {
    ...{ id: newId('Session'), userId, refreshTokenHash: randomUUID(), replacedTokenHash: null, network: null },
    ...{ createdAt, refreshedAt: createdAt, expiresAt: new Date('2100-01-01T00:00:00Z'), endedAt: null },
  };
  const account: AccountRow = {
    ...{ id: accountId, version: 1, kind: 'ONLINE', name: `Customer ${place}`, country: 'FR', currency: 'EUR' },
    ...{ timeZone: 'Europe/Paris', locale: 'en-GB', address, phone: null, vatNumber: null, vatNumberValid: false },
    ...{ taxServiceAnswer: null, vatRegistryAnswer: null, billingContactId: userId, proposedBillingContactId: null },
    ...{ technicianId: null, balance: ZERO, createdAt },
  };
  const membership = { id: newId('Membership'), accountId, userId, admin: true, createdAt };
  const subscriptions = range(size.subscriptions).map((at) => draftSubscription(accountId, at, catalogue, createdAt));
  const bills = range(size.invoices).map((at) => draftBill(account, at, size, subscriptions, catalogue));
  return { user, session, account, membership, subscriptions, bills };
}

const range = (length: number) => Array.from({ length }, (_, place) => place);

function draftSubscription(
  accountId: string,
  place: number,
  { plans, prices }: CatalogueFacts,
  createdAt: Date,
): SubscriptionRow {
  const { id: planId, productId } = [...plans.values()][place % plans.size]!;
  const { unitPrice } = findPrice(prices, { planId, frequency: 'MONTHLY', currency: 'EUR' }, TODAY)!;
  const period = firstPeriod(TODAY, 'MONTHLY');
  return {
    ...{ id: newId('Subscription'), version: 1, termsVersion: 1, accountId, productId, planId, seats: place + 1 },
    ...{ frequency: 'MONTHLY', unitPrice, priceIsNegotiated: false, status: 'ACTIVE', expiryReason: null },
    ...{ startedOn: TODAY, anchorOn: TODAY, periodStart: period.start, periodEnd: period.end, trialEndsOn: null },
    ...{ convertsTo: null, trialOf: null, pendingOrderId: null, purchaseOrderId: null, trialReminded: false },
    ...{
      announcedPrice: null,
      renewalNoticedFor: null,
      pastDueSince: null,
      retriedOn: null,
      effectDueOn: null,
      createdAt,
    },
  };
}

function draftBill(
  account: AccountRow,
  place: number,
  size: SampleSize,
  subscriptions: SubscriptionRow[],
  catalogue: CatalogueFacts,
) {
  const [orderId, invoiceId] = [newId('Order'), newId('Invoice')];
  const charged = range(size.lines).map((at) => subscriptions[(place * size.lines + at) % subscriptions.length]!);
  const lines = charged.map((subscription, position) =>
    draftLine({ orderId, invoiceId, position }, subscription, catalogue),
  );
  const subtotal = minor(lines.reduce((sum, { amount }) => sum + amount, 0));
  const tax = minor(lines.reduce((sum, line) => sum + line.tax, 0));
  const totals = { subtotal, tax, total: minor(subtotal + tax) };
  const number = `B-${account.id.slice(-12)}-${place}`.toUpperCase();
  const at = new Date(Date.parse(addDays(TODAY, place - size.invoices)));
  const order: OrderRow = {
    ...{ id: orderId, number: `O${number}`, version: 1, accountId: account.id, source: 'CART', status: 'COMPLETED' },
    ...{
      failure: null,
      items: [],
      currency: 'EUR',
      ...totals,
      credit: ZERO,
      creditAgainstOpen: ZERO,
      fromBalance: ZERO,
    },
    ...{
      toBalance: ZERO,
      due: totals.total,
      leftOpen: ZERO,
      paymentMethodId: null,
      vatNumber: null,
      taxedVatNumber: null,
    },
    ...{ quoteId: null, purchaseOrderId: null, renewalKey: null, placedById: account.billingContactId },
    ...{ placedOn: addDays(TODAY, place - size.invoices), placedAt: at, endedAt: at },
  };
  const { name, country, locale } = account;
  const invoice: InvoiceRow = {
    ...{ id: invoiceId, number: `I${number}`, accountId: account.id, orderId, renewalOf: null, purchaseOrderId: null },
    ...{ purchaseOrderNumber: null, issuedOn: order.placedOn, dueOn: addDays(order.placedOn, 30), sellerKey: 'IE' },
    ...{ seller: SELLERS.IE, billedTo: { name, address, country, vatNumber: null, locale }, taxNote: 'STANDARD' },
    ...{
      currency: 'EUR',
      ...totals,
      fromBalance: ZERO,
      credited: ZERO,
      paid: totals.total,
      openAmount: ZERO,
      status: 'PAID',
    },
    ...{ collectedOn: null, reopenedOn: null, reissueOf: null, technicianToldOn: null, createdAt: at },
  };
  return { order, invoice, lines };
}

function draftLine(
  of: { orderId: string; invoiceId: string; position: number },
  { id: subscriptionId, productId, planId, seats, unitPrice, periodStart, periodEnd }: SubscriptionRow,
  { plans, products }: CatalogueFacts,
): BillingLineRow {
  const [plan, product] = [plans.get(planId)!, products.get(productId)!];
  const amount = times(unitPrice!, seats);
  return {
    ...{ id: newId('BillingLine'), ...of, creditNoteId: null, kind: 'CHARGE', subscriptionId, productId, planId },
    ...{ productName: product.name, planName: plan.name, capacity: plan.capacity, seatNoun: product.seatNoun, seats },
    ...{ frequency: 'MONTHLY', unitPrice, periodStart, periodEnd, currency: 'EUR', amount, taxRate: '20' },
    ...{
      tax: minor(Math.round(amount / 5)),
      creditedLineId: null,
      creditedAmount: ZERO,
      creditedTax: ZERO,
      explanation: null,
    },
  };
}
