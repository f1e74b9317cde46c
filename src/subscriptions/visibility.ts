import { AccountRow, accountOf, standingIn } from '../accounts';
import { type Context } from '../graphql/context';
import { loadUser } from '../identity';
import { dateIn, maySee, type PlainDate, type Standing } from '../rules';
import { SeatAssignmentRow, SubscriptionRow } from './entities';

/** How the caller stands to the account a subscription belongs to, and the business day there. */
export interface Viewpoint {
  account: AccountRow;
  standing: Standing | null;
  today: PlainDate;
}

/** Found once for each account that a request is about. */
export function viewpoint(context: Context, { accountId }: Pick<SubscriptionRow, 'accountId'>): Promise<Viewpoint> {
  return context.loaders.batch('viewpoint', accountId, (ids) => Promise.all(ids.map((id) => viewpointOf(context, id))));
}

async function viewpointOf(context: Context, accountId: string): Promise<Viewpoint> {
  const account = await accountOf(context, { accountId });
  const standing = context.caller && standingIn(context.caller, account);
  return { account, standing, today: dateIn(await context.now(), account.timeZone) };
}

/** A10: contact, staff and admins see an account's subscriptions; a member those that they hold a seat of. */
export async function maySeeSubscription(context: Context, subscription: SubscriptionRow): Promise<boolean> {
  const { account, standing } = await viewpoint(context, subscription);
  if (maySee(standing, account.kind, 'SUBSCRIPTIONS')) return true;
  return standing !== null && (await ownSeat(context, subscription.id)) !== null;
}

/** The seat that the caller holds of a subscription. */
export async function ownSeat(context: Context, subscriptionId: string): Promise<SeatAssignmentRow | null> {
  const caller = context.caller && (await loadUser(context, context.caller.actor.userId));
  const assignments = await seatsOf(context, subscriptionId);
  return assignments.find(({ email }) => email === caller?.email) ?? null;
}

/** All seat assignments of a subscription, the latest last. */
export function seatsOf(context: Context, subscriptionId: string): Promise<SeatAssignmentRow[]> {
  return context.loaders.rows(SeatAssignmentRow, subscriptionId, { column: 'subscription_id', tail: 'ORDER BY id' });
}

/** A10: contact, staff and admins see all seats; a member their own. */
export async function maySeeSeat(context: Context, { id, subscriptionId }: SeatAssignmentRow): Promise<boolean> {
  const subscription = await context.loaders.get(SubscriptionRow, subscriptionId);
  const { account, standing } = await viewpoint(context, subscription);
  if (maySee(standing, account.kind, 'SUBSCRIPTIONS')) return true;
  return standing !== null && (await ownSeat(context, subscriptionId))?.id === id;
}
