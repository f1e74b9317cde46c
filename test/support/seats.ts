import { updateRow } from '../../src/platform/database';
import { newId } from '../../src/platform/ids';
import { minor, plainDate } from '../../src/rules';
import { SubscriptionRow, startSubscriptions } from '../../src/subscriptions';
import type { App } from './app';
import { planId } from './given';
import { ask, type Customer, type SignedIn } from './people';
import { type Plain, typed } from './plain';

/** The day that the subscriptions of seat tests begin; the business clock of their app stands there. */
export const TODAY = plainDate('2026-06-01');
export const NOW = `${TODAY}T10:00:00Z`;

/** A subscription of GoToMeeting Pro with so many seats, for a month from today; answers its id. */
export async function subscribed(app: App, { accountId }: Customer, seats: number): Promise<string> {
  const id = newId('Subscription');
  const plan = await planId(app, 'gotomeeting pro');
  const [row] = await app.database.query('SELECT product_id FROM plans WHERE id = ?', [plan]);
  const terms = {
    ...{
      productId: String(row!.product_id),
      planId: plan,
      seats,
      frequency: 'MONTHLY' as const,
      unitPrice: minor(2600),
    },
    ...{ priceIsNegotiated: false, anchorOn: TODAY, period: { start: TODAY, end: plainDate('2026-07-01') } },
  };
  await app.database.transaction((tx) =>
    startSubscriptions(tx, [{ id, accountId, terms, trial: null, purchaseOrderId: null }]),
  );
  return id;
}

/** Puts a subscription into a state that takes weeks to come to; one that is past due is so since today. */
export async function put(app: App, id: string, change: Partial<Plain<SubscriptionRow>>): Promise<void> {
  const pastDueSince = change.status === 'PAST_DUE' ? TODAY : null;
  const row = typed<Partial<SubscriptionRow>>({ periodStart: '2026-05-01', pastDueSince, ...change });
  await app.database.transaction((tx) => updateRow(tx, SubscriptionRow, id, row));
}

const PAYLOAD = `subscription { id version termsVersion seatsAssigned seatsFree }
  assignments { id email name assignedAt subscription { id } } userErrors { code rule field message }`;
export const SEAT_ASSIGN = `mutation ($input: SeatAssignInput!) { seatAssign(input: $input) { ${PAYLOAD} } }` as const;
export const SEAT_RELEASE =
  `mutation ($input: SeatReleaseInput!) { seatRelease(input: $input) { ${PAYLOAD} } }` as const;

interface Seats {
  subscriptionId: string;
  emails: string[];
  notify?: boolean;
}

export async function assign(app: App, { token }: SignedIn, input: Seats) {
  return (await ask(app, token, SEAT_ASSIGN, { input })).seatAssign;
}

export async function release(app: App, { token }: SignedIn, input: Seats) {
  return (await ask(app, token, SEAT_RELEASE, { input })).seatRelease;
}

/** Who holds a seat, the latest last. */
export async function holders(app: App, subscriptionId: string): Promise<string[]> {
  const sql = 'SELECT email FROM seat_assignments WHERE subscription_id = ? ORDER BY id';
  return (await app.database.query(sql, [subscriptionId])).map(({ email }) => String(email));
}
