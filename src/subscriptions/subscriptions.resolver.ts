import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Account, type AccountRow, findVisibleAccount } from '../accounts';
import { Frequency, ofProduct, Plan, PlanRow, Product, ProductRow } from '../catalog';
import type { Context } from '../graphql/context';
import { Money, Period } from '../graphql/money';
import { PageArgs, pageRequest } from '../graphql/page';
import { PlainDateScalar } from '../graphql/scalars';
import { loadUser } from '../identity';
import { placeholders } from '../platform/database';
import { all, type Condition, EVERYTHING, pageOfChildren } from '../platform/pages';
import { accessLostSince, freeSeats, maySee, type PlainDate, periodPrice } from '../rules';
import { SeatAssignmentRow, SubscriptionRow } from './entities';
import { statusOf } from './facts';
import {
  ExpiryReason,
  SeatAssignment,
  SeatAssignmentConnection,
  Subscription,
  SubscriptionConnection,
  SubscriptionFilter,
  SubscriptionStatus,
} from './types';
import { seatsOf, viewpoint } from './visibility';

@Resolver(() => Subscription)
export class SubscriptionResolver {
  @FieldResolver(() => Account, { description: 'The account it belongs to.' })
  async account(@Root() subscription: SubscriptionRow, @Ctx() context: Context) {
    return (await viewpoint(context, subscription)).account;
  }

  @FieldResolver(() => Product, { description: 'The product, which never changes (D8).' })
  product(@Root() subscription: SubscriptionRow, @Ctx() { loaders }: Context) {
    return loaders.row(ProductRow, subscription.productId);
  }

  @FieldResolver(() => Plan, { description: 'The plan it is on.' })
  plan(@Root() subscription: SubscriptionRow, @Ctx() { loaders }: Context) {
    return loaders.row(PlanRow, subscription.planId);
  }

  @FieldResolver(() => Frequency, { nullable: true, description: 'How often it is billed; null for a trial.' })
  frequency(@Root() subscription: SubscriptionRow) {
    return subscription.frequency;
  }

  @FieldResolver(() => SubscriptionStatus, { description: 'What it is today, by its dates (C1).' })
  async status(@Root() subscription: SubscriptionRow, @Ctx() context: Context) {
    return statusOf(subscription, (await viewpoint(context, subscription)).today).status;
  }

  @FieldResolver(() => ExpiryReason, { nullable: true, description: 'Why it is over; null while it is not.' })
  async expiryReason(@Root() subscription: SubscriptionRow, @Ctx() context: Context) {
    return statusOf(subscription, (await viewpoint(context, subscription)).today).expiryReason;
  }

  @FieldResolver(() => Period, { description: 'The running period, or the last one.' })
  period(@Root() { periodStart, periodEnd }: SubscriptionRow): Period {
    return new Period(periodStart, periodEnd);
  }

  @FieldResolver(() => Boolean, { description: 'Whether a trial becomes a subscription by itself at its end (E2).' })
  convertsAtEnd(@Root() { convertsTo }: SubscriptionRow): boolean {
    return convertsTo !== null;
  }

  @FieldResolver(() => PlainDateScalar, {
    nullable: true,
    description: 'The first day of the next period; null when it does not renew.',
  })
  async renewsOn(@Root() subscription: SubscriptionRow, @Ctx() context: Context): Promise<PlainDate | null> {
    const { status } = statusOf(subscription, (await viewpoint(context, subscription)).today);
    return status === 'ACTIVE' || status === 'PAST_DUE' ? subscription.periodEnd : null;
  }

  @FieldResolver(() => PlainDateScalar, {
    nullable: true,
    description: 'The first day after its end; null when it renews.',
  })
  async endsOn(@Root() subscription: SubscriptionRow, @Ctx() context: Context): Promise<PlainDate | null> {
    const { status } = statusOf(subscription, (await viewpoint(context, subscription)).today);
    const ends =
      status === 'PENDING_CANCELLATION' || status === 'EXPIRED' || (status === 'TRIALING' && !subscription.convertsTo);
    return ends ? subscription.periodEnd : null;
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description: 'Per seat and period, without tax; null for a trial, and for callers who may not see prices (A10).',
  })
  async unitPrice(@Root() subscription: SubscriptionRow, @Ctx() context: Context): Promise<Money | null> {
    const { account, standing } = await viewpoint(context, subscription);
    if (subscription.unitPrice === null || !maySee(standing, account.kind, 'BILLING')) return null;
    return new Money(subscription.unitPrice, account.currency);
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description: 'For all seats and a whole period, without tax; null where unitPrice is null.',
  })
  async periodPrice(@Root() subscription: SubscriptionRow, @Ctx() context: Context): Promise<Money | null> {
    const unitPrice = await this.unitPrice(subscription, context);
    return unitPrice && new Money(periodPrice(unitPrice.minor, subscription.seats), unitPrice.currency);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether the price was negotiated (B2); null where unitPrice is null.',
  })
  async priceIsNegotiated(@Root() subscription: SubscriptionRow, @Ctx() context: Context): Promise<boolean | null> {
    return (await this.unitPrice(subscription, context)) && subscription.priceIsNegotiated;
  }

  @FieldResolver(() => Int, { description: 'How many seats people hold.' })
  async seatsAssigned(@Root() { id }: SubscriptionRow, @Ctx() context: Context): Promise<number> {
    return (await seatsOf(context, id)).length;
  }

  @FieldResolver(() => Int, { description: 'How many seats can still be assigned.' })
  async seatsFree(@Root() { id, seats }: SubscriptionRow, @Ctx() context: Context): Promise<number> {
    return freeSeats(seats, (await seatsOf(context, id)).length);
  }

  @FieldResolver(() => SeatAssignmentConnection, {
    nullable: true,
    description: 'Who holds its seats; a member sees their own.',
  })
  async assignments(
    @Root() subscription: SubscriptionRow,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ) {
    const { account, standing } = await viewpoint(context, subscription);
    const condition = maySee(standing, account.kind, 'SUBSCRIPTIONS') ? EVERYTHING : await onlyOwn(context);
    const parent = { column: 'subscription_id', id: subscription.id };
    const { loaders } = context;
    return new SeatAssignmentConnection(
      await pageOfChildren(loaders, SeatAssignmentRow, parent, condition, pageRequest(args)),
    );
  }
}

async function onlyOwn(context: Context): Promise<Condition> {
  const person = context.caller && (await loadUser(context, context.caller.actor.userId));
  return { sql: 'email = ?', values: [person?.email ?? ''] };
}

@Resolver(() => SeatAssignment)
export class SeatAssignmentResolver {
  @FieldResolver(() => Subscription, { description: 'The subscription the seat is of.' })
  subscription(@Root() { subscriptionId }: SeatAssignmentRow, @Ctx() { loaders }: Context) {
    return loaders.row(SubscriptionRow, subscriptionId);
  }
}

@Resolver(() => Account)
export class SubscriptionsAccountResolver {
  @FieldResolver(() => SubscriptionConnection, {
    nullable: true,
    description: 'What the account has subscribed to or tries; a member sees those that they hold a seat of (A10).',
  })
  async subscriptions(
    @Root() account: AccountRow,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
    @Arg('filter', () => SubscriptionFilter, { nullable: true, description: 'Which ones.' })
    filter?: SubscriptionFilter,
  ) {
    const visible = await findVisibleAccount(context, account.id);
    if (!visible) return null;
    const { standing, today } = await viewpoint(context, { accountId: account.id });
    const seen = maySee(standing, account.kind, 'SUBSCRIPTIONS') ? EVERYTHING : await withOwnSeat(context);
    const condition = all(seen, ...conditionsOf(filter ?? {}, today));
    const parent = { column: 'account_id', id: account.id };
    const { loaders } = context;
    return new SubscriptionConnection(
      await pageOfChildren(loaders, SubscriptionRow, parent, condition, pageRequest(args)),
    );
  }
}

async function withOwnSeat(context: Context): Promise<Condition> {
  const own = await onlyOwn(context);
  return { sql: `id IN (SELECT subscription_id FROM seat_assignments WHERE ${own.sql})`, values: own.values };
}

/** The states of today as conditions on what is stored: `statusOn` in SQL (C1). */
const STATUS_TODAY = `CASE
  WHEN status = 'TRIALING' AND converts_to IS NULL AND period_end <= ? THEN 'EXPIRED'
  WHEN status = 'PENDING_CANCELLATION' AND period_end <= ? THEN 'EXPIRED'
  WHEN status = 'PAST_DUE' AND pending_order_id IS NULL AND past_due_since <= ? THEN 'EXPIRED'
  ELSE status END`;

function conditionsOf({ status, productKey }: SubscriptionFilter, today: PlainDate): Condition[] {
  const conditions: Condition[] = [];
  if (status?.length) {
    conditions.push({
      sql: `${STATUS_TODAY} IN (${placeholders(status)})`,
      values: [today, today, accessLostSince(today), ...status],
    });
  }
  if (productKey) {
    conditions.push(ofProduct(productKey));
  }
  return conditions;
}
