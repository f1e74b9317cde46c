import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import {
  findVisibleAccount,
  findVisibleAuditEntry,
  findVisibleMembership,
  findVisibleUser,
  MOST_NUMBERED,
} from './accounts';
import { CartItemRow, findVisibleCart } from './carts';
import { PlanRow, PriceRow, ProductRow } from './catalog';
import { findVisibleInvoiceCredit } from './corrections';
import type { Deps } from './deps';
import { findVisibleFile } from './files';
import type { Context } from './graphql/context';
import { AtMost } from './graphql/lists';
import { Node } from './graphql/node';
import { MAX_PAGE } from './graphql/page';
import { staffOnly } from './identity';
import { BalanceEntryRow, CreditNoteRow, InvoiceRow, maySeeBilling } from './invoicing';
import { findVisibleEmail } from './jobs';
import { OrderRow } from './orders';
import { findVisibleMethod, PaymentRow } from './payments';
import { type IdType, typeOfId } from './platform/ids';
import { JobRow } from './platform/jobs';
import { findVisiblePurchaseOrder } from './purchasing';
import { findVisibleEffect, findVisibleQuote, findVisibleQuoteLine } from './quotes';
import { findVisibleMessage, findVisibleServiceRequest } from './requests';
import { isStaff } from './rules';
import { maySeeSeat, maySeeSubscription, SeatAssignmentRow, SubscriptionRow } from './subscriptions';

type Find = (context: Context<Deps>, id: string) => Promise<{ id: string } | null>;

/** What anyone may see. */
const open =
  <Row extends { id: string }>(entity: new () => Row): Find =>
  (context, id) =>
    context.loaders.row(entity, id);

/** What belongs to an account's billing: its contact's and staff's (A10). */
const billing =
  <Row extends { id: string; accountId: string | null }>(entity: new () => Row): Find =>
  async (context, id) => {
    const row = await context.loaders.row(entity, id);
    const account = row?.accountId ? await findVisibleAccount(context, row.accountId) : null;
    return account && maySeeBilling(context, account) ? row : null;
  };

const subscription: Find = async (context, id) => {
  const row = await context.loaders.row(SubscriptionRow, id);
  return row && (await maySeeSubscription(context, row)) ? row : null;
};

const seatAssignment: Find = async (context, id) => {
  const row = await context.loaders.row(SeatAssignmentRow, id);
  return row && (await maySeeSeat(context, row)) ? row : null;
};

const cartItem: Find = async (context, id) => {
  const row = await context.loaders.row(CartItemRow, id);
  return row?.orderId === null && (await findVisibleCart(context, row.cartId)) ? row : null;
};

const job: Find = async (context, id) => (isStaff(context.caller?.actor) ? context.loaders.row(JobRow, id) : null);

const FINDERS: Partial<Record<IdType, Find>> = {
  Product: open(ProductRow),
  Plan: open(PlanRow),
  Price: open(PriceRow),
  User: findVisibleUser,
  Account: findVisibleAccount,
  Membership: findVisibleMembership,
  Subscription: subscription,
  SeatAssignment: seatAssignment,
  Cart: findVisibleCart,
  CartItem: cartItem,
  Order: billing(OrderRow),
  Invoice: billing(InvoiceRow),
  CreditNote: billing(CreditNoteRow),
  InvoiceCredit: findVisibleInvoiceCredit,
  BalanceEntry: billing(BalanceEntryRow),
  Payment: billing(PaymentRow),
  PaymentMethod: findVisibleMethod,
  PurchaseOrder: findVisiblePurchaseOrder,
  Quote: findVisibleQuote,
  QuoteLine: findVisibleQuoteLine,
  OrderEffect: findVisibleEffect,
  Job: job,
  Email: findVisibleEmail,
  ServiceRequest: findVisibleServiceRequest,
  Message: findVisibleMessage,
  File: findVisibleFile,
  AuditEntry: findVisibleAuditEntry,
};

/** Any object by its id; null if there is none, or if the caller may not see it. */
export async function findNode(context: Context<Deps>, id: string): Promise<{ id: string } | null> {
  const type = typeOfId(id);
  const find = type && FINDERS[type];
  return find ? find(context, id) : null;
}

@Resolver()
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description: 'Any object by its id; null if there is none, or if the caller may not see it.',
  })
  node(@Arg('id', () => ID, { description: 'The object’s id.' }) id: string, @Ctx() context: Context<Deps>) {
    return findNode(context, id);
  }

  @AtMost(({ ids }) => (ids as string[] | undefined)?.length ?? MAX_PAGE)
  @Query(() => [Node], {
    nullable: 'items',
    description: 'Several objects by their ids, in the order asked for; at most 100.',
  })
  nodes(@Arg('ids', () => [ID], { description: 'The objects’ ids.' }) ids: string[], @Ctx() context: Context<Deps>) {
    return Promise.all(ids.map((id) => findNode(context, id)));
  }

  @AtMost(MOST_NUMBERED)
  @Query(() => [Node], {
    description:
      'Staff: the invoices, credit notes, quotes (all revisions), purchase orders and requests of that whole number, the latest first of each. Case does not matter.',
  })
  async nodesOfNumber(
    @Arg('number', () => String, { description: 'The number, `INV-2026-000123`, or the customer’s own.' })
    number: string,
    @Ctx() context: Context<Deps>,
  ) {
    staffOnly(context);
    const found = await context.deps.documentsOfNumber(context.deps.database, number);
    const nodes = await Promise.all(found.map(({ id }) => findNode(context, id)));
    return nodes.filter((node) => node !== null);
  }
}
