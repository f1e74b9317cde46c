import { AccountRow } from '../../src/accounts';
import { allCatalogueFacts, type CatalogueFacts } from '../../src/catalog';
import { createUserIn } from '../../src/identity';
import { BalanceEntryRow } from '../../src/invoicing';
import { PaymentMethodRow, SandboxMethodRow } from '../../src/payments';
import { type Database, insertRows, type Tx } from '../../src/platform/database';
import { newId } from '../../src/platform/ids';
import { scheduleAll } from '../../src/platform/jobs';
import { ADVANCE_SUBSCRIPTION } from '../../src/renewals';
import { findPrice, firstPeriod, minor, plainDate, startOfDay, times } from '../../src/rules';
import { ChargeSegmentRow, SubscriptionRow } from '../../src/subscriptions';

export interface DueSubscriptions {
  count: number;
  /** The day their first period began; they are due a month later. */
  startedOn: string;
  /** Minor units that every tenth account has to its credit. */
  balance: number;
}

/** Subscriptions per account. */
const PER_ACCOUNT = 5;
/** Accounts written by one statement. */
const BATCH = 400;
const TIME_ZONES = ['Europe/Paris', 'America/New_York', 'Asia/Tokyo'];

/**
 * Makes active monthly subscriptions, five to an account, whose next renewal is planned: every third account is CORPORATE, the others are
 * ONLINE with a card that is good. Written by multi-row statements, as they would have been left by a purchase.
 */
export async function makeDueSubscriptions(database: Database, wanted: DueSubscriptions): Promise<void> {
  const contact = await database.transaction((tx) =>
    createUserIn(tx, { email: `${newId('User')}@customer.example`, name: 'Contact', locale: 'en-GB' }),
  );
  const catalogue = await allCatalogueFacts(database);
  const accounts = Math.ceil(wanted.count / PER_ACCOUNT);
  for (let from = 0; from < accounts; from += BATCH) {
    const size = Math.min(BATCH, accounts - from);
    const rest = wanted.count - from * PER_ACCOUNT;
    await database.transaction((tx) => {
      const made = Array.from({ length: size }, (_, index) => draftAccount(from + index, contact.id, wanted, tx.now));
      return write(tx, made, rest, wanted, catalogue);
    });
  }
}

function draftAccount(place: number, billingContactId: string, { balance }: DueSubscriptions, at: Date): AccountRow {
  return {
    ...{ id: newId('Account'), version: 1, kind: place % 3 === 0 ? 'CORPORATE' : 'ONLINE', name: `Customer ${place}` },
    ...{ country: 'FR', currency: 'EUR', timeZone: TIME_ZONES[place % TIME_ZONES.length]!, locale: 'en-GB' },
    address: { line1: '1 rue de la Paix', line2: null, postalCode: '75002', city: 'Paris', region: null },
    ...{ phone: null, vatNumber: null, vatNumberValid: false, taxServiceAnswer: null, vatRegistryAnswer: null },
    ...{ billingContactId, proposedBillingContactId: null },
    ...{ technicianId: null, balance: minor(place % 10 === 0 ? balance : 0), createdAt: at },
  };
}

async function write(
  tx: Tx,
  accounts: AccountRow[],
  count: number,
  wanted: DueSubscriptions,
  catalogue: CatalogueFacts,
): Promise<void> {
  await insertRows(tx, AccountRow, accounts);
  const credited = accounts.filter(({ balance }) => balance > 0);
  const entries = credited.map(({ id: accountId, balance }) => ({
    ...{ id: newId('BalanceEntry'), accountId, amount: balance, balanceAfter: balance, at: tx.now },
    ...{ reason: 'EXCESS_PAYMENT' as const, orderId: null, invoiceId: null, creditNoteId: null, paymentId: null },
  }));
  await insertRows(tx, BalanceEntryRow, entries);
  const online = accounts.filter(({ kind }) => kind === 'ONLINE');
  const methods = online.map((account) => draftMethod(account.id, tx.now));
  await insertRows(tx, PaymentMethodRow, methods);
  await insertRows(
    tx,
    SandboxMethodRow,
    methods.map(({ gatewayReference: id, accountId }) => ({
      ...{ id, saveKey: id, accountId, token: 'tok_visa', createdAt: tx.now, removedAt: null },
    })),
  );
  const owned = accounts
    .flatMap((account) => Array.from({ length: PER_ACCOUNT }, (_, place) => ({ account, place })))
    .slice(0, count)
    .map(({ account, place }) => ({ account, row: draftSubscription(account, place, wanted, catalogue, tx.now) }));
  const rows = owned.map(({ row }) => row);
  await insertRows(tx, SubscriptionRow, rows);
  await insertRows(tx, ChargeSegmentRow, rows.map(firstSegment));
  await scheduleAll(
    tx,
    owned.map(({ row, account }) => ({
      ...{ kind: ADVANCE_SUBSCRIPTION, subjectId: row.id, priority: 2 },
      dueAt: startOfDay(row.periodEnd, account.timeZone),
    })),
  );
}

function draftMethod(accountId: string, createdAt: Date): PaymentMethodRow {
  const gatewayReference = accountId.replace('acc_', 'sbm_');
  const card = { brand: 'visa', last4: '4242', expiryMonth: 12, expiryYear: 2040 };
  const id = newId('PaymentMethod');
  return {
    ...{ id, accountId, defaultOf: accountId, type: 'CARD', gateway: 'sandbox', gatewayReference, card },
    ...{ clientSecret: null, createdAt, removedAt: null, expiryNoticedOn: null },
  };
}

function draftSubscription(
  { id: accountId, currency }: AccountRow,
  place: number,
  { startedOn: startingOn }: DueSubscriptions,
  { plans, prices }: CatalogueFacts,
  createdAt: Date,
): SubscriptionRow {
  const { id: planId, productId } = [...plans.values()][place % plans.size]!;
  const frequency = 'MONTHLY';
  const startedOn = plainDate(startingOn);
  const period = firstPeriod(startedOn, frequency);
  const { unitPrice } = findPrice(prices, { planId, frequency, currency }, startedOn)!;
  return {
    ...{ id: newId('Subscription'), version: 1, termsVersion: 1, accountId, productId, planId, seats: place + 1 },
    ...{ frequency, unitPrice, priceIsNegotiated: false, status: 'ACTIVE', expiryReason: null, startedOn },
    ...{ anchorOn: startedOn, periodStart: period.start, periodEnd: period.end, trialEndsOn: null, convertsTo: null },
    ...{ trialOf: null, pendingOrderId: null, purchaseOrderId: null, trialReminded: false, announcedPrice: null },
    ...{ renewalNoticedFor: null, pastDueSince: null, retriedOn: null, effectDueOn: null, createdAt },
  };
}

function firstSegment({ id, periodStart, periodEnd, unitPrice, seats }: SubscriptionRow): ChargeSegmentRow {
  return {
    ...{ id: newId('ChargeSegment'), subscriptionId: id, lineId: newId('BillingLine') },
    ...{ startsOn: periodStart, endsOn: periodEnd, amount: times(unitPrice!, seats), isOpen: true },
  };
}
