import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { AccountRow, standingIn, withContact } from '../../accounts';
import type { Context } from '../../context';
import { PageArgs, pageRequest } from '../../graphql/page';
import { payload, signedIn } from '../../graphql/payload';
import { ActionAvailability, toActions } from '../../graphql/userError';
import { loadUser } from '../../identity';
import { Invoice, InvoiceConnection, InvoiceRow, maySeeBilling } from '../../invoicing';
import { PaymentRow } from '../../payments';
import { type Condition, pageOfChildren } from '../../platform/pages';
import {
  type Action,
  decideInvoicePayment,
  decidePaymentRecord,
  decideRole,
  decideSubscriptionActions,
  forecastRenewal,
  maySee,
  type SubscriptionAction,
} from '../../rules';
import { maySeeSubscription, Subscription, SubscriptionRow } from '../../subscriptions';
import { downgradeSubscription } from '../downgradeSubscription';
import { CartItemRow, untouchedCart } from '../entities';
import { toCartItem } from '../facts';
import { payInvoice } from '../payInvoice';
import { paymentsUnderWay } from '../paymentsUnderWay';
import { factsFor, toForecast } from '../preview';
import { RenewalForecast } from '../types';
import { agreedRenewals } from './agreedRenewal';
import { cancelSubscription, withdrawCancellation } from './cancelSubscription';
import { setTrialConversion } from './setTrialConversion';
import {
  InvoicePayInput,
  InvoicePayPayload,
  SubscriptionDowngradeInput,
  SubscriptionInput,
  SubscriptionPayload,
  SubscriptionTrialConversionInput,
} from './types';
import { findVisibleInvoice } from './visibleInvoice';

async function showSubscription(context: Context, { subscriptionId }: { subscriptionId: string }) {
  const subscription = await context.loaders.row(SubscriptionRow, subscriptionId);
  return { subscription: subscription && (await maySeeSubscription(context, subscription)) ? subscription : null };
}

const accountOf = async (context: Context, { accountId }: { accountId: string }) =>
  (await context.loaders.row(AccountRow, accountId))!;

@Resolver(() => Subscription)
export class LifecycleResolver {
  @Mutation(() => SubscriptionPayload, {
    description:
      'Stops the renewal: usable until the period ends (`endsOn`), without refund (F1). One that is past due ends at once.',
  })
  subscriptionCancel(
    @Arg('input', () => SubscriptionInput, { description: 'Which one.' }) input: SubscriptionInput,
    @Ctx() context: Context,
  ) {
    const work = () => cancelSubscription(context.deps, signedIn(context), input);
    return payload(context, work, () => showSubscription(context, input));
  }

  @Mutation(() => SubscriptionPayload, { description: 'Takes a pending cancellation back; it renews as before (F2).' })
  subscriptionWithdrawCancellation(
    @Arg('input', () => SubscriptionInput, { description: 'Which one.' }) input: SubscriptionInput,
    @Ctx() context: Context,
  ) {
    const work = () => withdrawCancellation(context.deps, signedIn(context), input);
    return payload(context, work, () => showSubscription(context, input));
  }

  @Mutation(() => SubscriptionPayload, {
    description: 'Chooses whether a trial becomes a subscription by itself (E2).',
  })
  subscriptionSetTrialConversion(
    @Arg('input', () => SubscriptionTrialConversionInput, { description: 'The choice.' })
    input: SubscriptionTrialConversionInput,
    @Ctx() context: Context,
  ) {
    const work = () => setTrialConversion(context.deps, signedIn(context), input);
    return payload(context, work, () => showSubscription(context, input));
  }

  @Mutation(() => SubscriptionPayload, {
    description: 'Moves a subscription to a plan of lower rank, by a support agent on the contact’s behalf (D7).',
  })
  subscriptionDowngrade(
    @Arg('input', () => SubscriptionDowngradeInput, { description: 'Where to, and why.' })
    input: SubscriptionDowngradeInput,
    @Ctx() context: Context,
  ) {
    const work = () => downgradeSubscription(context.deps, signedIn(context), input);
    return payload(context, work, () => showSubscription(context, input));
  }

  @FieldResolver(() => RenewalForecast, {
    nullable: true,
    description:
      'What the next renewal will cost, or a trial’s conversion; null when nothing renews, and where prices are hidden.',
  })
  async nextRenewal(@Root() subscription: SubscriptionRow, @Ctx() context: Context) {
    const account = await accountOf(context, subscription);
    if (!maySeeBilling(context, account)) return null;
    const facts = await factsFor(context, account);
    const known = facts.subscriptions.find(({ id }) => id === subscription.id)!;
    if (known.status === 'EXPIRED' || known.status === 'PENDING_CANCELLATION') return null;
    const read = (ids: readonly string[]) => agreedRenewals(context.deps.database, ids);
    const agreed = subscription.effectDueOn && (await context.loaders.batch('agreedRenewals', subscription.id, read));
    const terms = agreed ? { ...known, ...agreed, priceIsNegotiated: true } : known;
    return toForecast(forecastRenewal(terms, subscription.convertsTo, facts), account.currency);
  }

  @FieldResolver(() => InvoiceConnection, { nullable: true, description: 'The invoices that charge it, newest first.' })
  async invoices(@Root() subscription: SubscriptionRow, @Args(() => PageArgs) args: PageArgs, @Ctx() context: Context) {
    const account = await accountOf(context, subscription);
    if (!maySeeBilling(context, account)) return null;
    const sql = 'id IN (SELECT invoice_id FROM billing_lines WHERE subscription_id = ?)';
    const condition: Condition = { sql, values: [subscription.id] };
    const parent = { column: 'account_id', id: account.id };
    const { loaders, deps } = context;
    return new InvoiceConnection(
      await pageOfChildren(loaders, deps.database, InvoiceRow, parent, condition, pageRequest(args)),
    );
  }

  @FieldResolver(() => [ActionAvailability], { description: 'What the caller may do with it now (A9).' })
  async actions(@Root() subscription: SubscriptionRow, @Ctx() context: Context): Promise<ActionAvailability[]> {
    const account = await accountOf(context, subscription);
    const standing = standingIn(signedIn(context), account)!;
    const facts = await factsFor(context, account);
    const known = facts.subscriptions.find(({ id }) => id === subscription.id)!;
    const states = decideSubscriptionActions(known, facts, await inCartOf(context, account));
    const contact = maySee(standing, account.kind, 'CONTACT') && (await loadUser(context, account.billingContactId));
    const verdicts = Object.entries(states).map(([action, state]) => {
      const role = decideRole(action as SubscriptionAction, standing, account.kind);
      return [action, role.length === 0 ? state : contact ? withContact(role, contact.name) : role];
    });
    return toActions(Object.fromEntries(verdicts), context.locale);
  }
}

@Resolver(() => Invoice)
export class InvoicePaymentResolver {
  @Mutation(() => InvoicePayPayload, {
    description: 'Pays an open invoice by card at once. Safe to repeat with the same idempotency key (G3, G4, L2).',
  })
  invoicePay(
    @Arg('input', () => InvoicePayInput, { description: 'What is paid, and how.' }) input: InvoicePayInput,
    @Ctx() context: Context,
  ) {
    const work = () => payInvoice(context.deps, signedIn(context), input);
    return payload(context, work, async (paid) => ({
      invoice: await findVisibleInvoice(context, input.invoiceId),
      payment: paid && ((await context.node(paid.paymentId)) as PaymentRow | null),
    }));
  }

  @FieldResolver(() => [ActionAvailability], { description: 'What the caller may do with it now (A9).' })
  async actions(@Root() invoice: InvoiceRow, @Ctx() context: Context): Promise<ActionAvailability[]> {
    const account = await accountOf(context, invoice);
    const standing = standingIn(signedIn(context), account)!;
    const open = invoice.openAmount - (await underWay(context, invoice));
    const state = decideInvoicePayment({ open, currency: invoice.currency, kind: account.kind }, open);
    const verdicts = Object.entries({ INVOICE_PAY: state, PAYMENT_RECORD: decidePaymentRecord(open) }).map(
      ([action, verdict]) => {
        const role = decideRole(action as Action, standing, account.kind);
        return [action, role.length > 0 ? role : verdict];
      },
    );
    return toActions(Object.fromEntries(verdicts), context.locale);
  }
}

/** G3: what payments that are not settled yet will take of the invoice, minor units. */
function underWay({ loaders, deps }: Context, { id }: InvoiceRow): Promise<number> {
  return loaders.batch('payments under way', id, (ids) => paymentsUnderWay(deps.database, ids));
}

/** D1, D10: the items of the account's cart, and of its orders that are being paid. */
async function inCartOf({ loaders }: Context, { id }: AccountRow) {
  const items = await loaders.rows(CartItemRow, untouchedCart(id).id, { column: 'cart_id', tail: 'ORDER BY id' });
  return items.map((item) => ({ ...toCartItem(item), isOrderPending: item.orderId !== null }));
}
