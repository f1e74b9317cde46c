import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import {
  Account,
  AccountPayload,
  AccountRow,
  accountOf,
  findVisibleAccount,
  nameContact,
  sees,
  standingIn,
} from '../accounts';
import { type Context } from '../graphql/context';
import { AtMost, childrenOf, SliceArgs } from '../graphql/lists';
import { Money } from '../graphql/money';
import { payload, signedIn } from '../graphql/payload';
import { ActionAvailability, toActions } from '../graphql/userError';
import { type Action, decidePaymentMethodRemoval, decideRole, type Verdict } from '../rules';
import { addPaymentMethod } from './addPaymentMethod';
import type { Deps } from './deps';
import { PaymentMethodRow, type PaymentRow } from './entities';
import { makePaymentMethodDefault } from './makePaymentMethodDefault';
import { areUsedByUnsettledPayments } from './methods';
import { removePaymentMethod } from './removePaymentMethod';
import { Payment, PaymentMethod, PaymentMethodAddInput, PaymentMethodInput, PaymentMethodPayload } from './types';
import { findVisibleMethod, isContact } from './visibility';

@Resolver(() => PaymentMethod)
export class PaymentMethodResolver {
  @FieldResolver(() => Boolean, { description: 'Whether renewals are charged to it.' })
  isDefault(@Root() method: PaymentMethodRow): boolean {
    return method.defaultOf !== null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The secret with which the billing contact authenticates the method at the gateway; null when that is not needed.',
  })
  async clientSecret(@Root() method: PaymentMethodRow, @Ctx() context: Context): Promise<string | null> {
    return (await isContact(context, method.accountId)) ? method.clientSecret : null;
  }

  @AtMost(2)
  @FieldResolver(() => [ActionAvailability], { description: 'What the caller may do with it now.' })
  async actions(@Root() method: PaymentMethodRow, @Ctx() context: Context): Promise<ActionAvailability[]> {
    const used = await context.loaders.batch('methods used by unsettled payments', method.id, (ids) =>
      areUsedByUnsettledPayments(context.deps.database, ids),
    );
    const may = (action: Action) => decideAccess(context, method.accountId, action);
    const removal = [
      ...(await may('PAYMENT_METHOD_REMOVE')),
      ...decidePaymentMethodRemoval({ usedByUnsettledPayment: used }),
    ];
    const verdicts = {
      PAYMENT_METHOD_MAKE_DEFAULT: await may('PAYMENT_METHOD_MAKE_DEFAULT'),
      PAYMENT_METHOD_REMOVE: removal,
    };
    return toActions(verdicts, context.locale);
  }

  @Mutation(() => PaymentMethodPayload, {
    description: 'Adds a payment method from a gateway’s token. A token that the gateway declines adds nothing.',
  })
  paymentMethodAdd(
    @Arg('input', () => PaymentMethodAddInput, { description: 'The method to add.' }) input: PaymentMethodAddInput,
    @Ctx() context: Context<Deps>,
  ): Promise<PaymentMethodPayload> {
    return payload(
      context,
      () => addPaymentMethod(context.deps, signedIn(context), input),
      async (added) => ({ paymentMethod: added && (await findVisibleMethod(context, added.paymentMethodId)) }),
    );
  }

  @Mutation(() => PaymentMethodPayload, {
    description: 'Makes this the default method: renewals are charged to it from now on (G4).',
  })
  paymentMethodMakeDefault(
    @Arg('input', () => PaymentMethodInput, { description: 'The method.' }) input: PaymentMethodInput,
    @Ctx() context: Context,
  ): Promise<PaymentMethodPayload> {
    return payload(
      context,
      () => makePaymentMethodDefault(context.deps, signedIn(context), input),
      async () => ({ paymentMethod: await findVisibleMethod(context, input.paymentMethodId) }),
    );
  }

  @Mutation(() => AccountPayload, {
    description:
      'Removes a payment method that no pending payment uses. If it was the default of an online account, the next stored one becomes it, and a mail says so (F9).',
  })
  paymentMethodRemove(
    @Arg('input', () => PaymentMethodInput, { description: 'The method.' }) input: PaymentMethodInput,
    @Ctx() context: Context,
  ): Promise<AccountPayload> {
    return payload(
      context,
      () => removePaymentMethod(context.deps, signedIn(context), input),
      async () => ({ account: await findVisibleAccountOf(context, input.paymentMethodId) }),
    );
  }
}

@Resolver(() => Account)
export class AccountPaymentMethodsResolver {
  @FieldResolver(() => [PaymentMethod], {
    nullable: true,
    description: 'The stored payment methods, the default first; null for those who may not see billing.',
  })
  async paymentMethods(@Root() account: AccountRow, @Args(() => SliceArgs) args: SliceArgs, @Ctx() context: Context) {
    if (!sees(context, account, 'BILLING')) return null;
    const shown = { order: 'default_of IS NULL, id DESC', where: { sql: 'removed_at IS NULL', values: [] } };
    return childrenOf(context, PaymentMethodRow, { column: 'account_id', id: account.id }, args, shown);
  }
}

@Resolver(() => Payment)
export class PaymentResolver {
  @FieldResolver(() => Money, { description: 'The amount.' })
  amount(@Root() payment: PaymentRow): Money {
    return new Money(payment.amount, payment.currency);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The secret with which the billing contact authenticates the payment at the gateway; null when that is not needed.',
  })
  async clientSecret(@Root() payment: PaymentRow, @Ctx() context: Context): Promise<string | null> {
    return (await isContact(context, payment.accountId)) ? payment.clientSecret : null;
  }
}

/** A9: what the account's kind and the caller's role say to an action, as the mutation would say it. */
async function decideAccess(context: Context, accountId: string, action: Action): Promise<Verdict> {
  const account = await accountOf(context, { accountId });
  const standing = standingIn(signedIn(context), account)!;
  return nameContact(context.deps.database, { account, standing }, decideRole(action, standing, account.kind));
}

/** The account of a method, removed or not, if it exists for the caller. */
async function findVisibleAccountOf(context: Context, methodId: string): Promise<AccountRow | null> {
  const method = await context.loaders.row(PaymentMethodRow, methodId);
  return method && findVisibleAccount(context, method.accountId);
}
