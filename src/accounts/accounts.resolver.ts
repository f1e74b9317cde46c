import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../graphql/context';
import { PageArgs, pageRequest } from '../graphql/page';
import { payload, signedIn } from '../graphql/payload';
import { circumstancesOf, showSession, staffOnly } from '../identity';
import { dateIn } from '../rules';
import { confirmSignUp } from './confirmSignUp';
import type { Deps } from './deps';
import type { AccountRow } from './entities';
import { BY_NAME, findAccounts } from './findAccounts';
import {
  AccountFilter,
  AccountUpdateBillingInput,
  InvoiceRecipientInput,
  SignUpConfirmInput,
  SignUpInput,
} from './inputs';
import { addInvoiceRecipient, removeInvoiceRecipient } from './invoiceRecipients';
import { signUp } from './signUp';
import {
  Account,
  AccountConnection,
  AccountOrders,
  AccountPayload,
  SignUpConfirmPayload,
  SignUpPayload,
} from './types';
import { updateBilling } from './updateBilling';
import { findVisibleAccount } from './visibility';

@Resolver()
export class AccountsResolver {
  @Query(() => Account, {
    nullable: true,
    description: 'An account the caller belongs to, or any for staff; else null.',
  })
  async account(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'The account.' }) id: string,
  ): Promise<AccountRow | null> {
    return findVisibleAccount(context, id);
  }

  @Query(() => AccountConnection, { description: 'Staff: all accounts.' })
  async accounts(
    @Ctx() context: Context<Deps>,
    @Arg('search', () => String, {
      nullable: true,
      description:
        'Part of the customer’s name, address or VAT number, or of the billing contact’s name or e-mail address; or the whole number of an invoice, credit note, quote, purchase order or request; or the account’s id. Case and accents do not matter.',
    })
    search: string | null,
    @Arg('filter', () => AccountFilter, { nullable: true, description: 'Which accounts.' })
    filter: AccountFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('orderBy', () => AccountOrders, { nullable: true, defaultValue: 'NEWEST', description: 'In which order.' })
    orderBy: keyof typeof AccountOrders | null,
  ) {
    staffOnly(context);
    const today = dateIn(await context.now(), 'UTC');
    const order = orderBy === 'NAME' ? BY_NAME : undefined;
    const wanted = { ...filter, search };
    return new AccountConnection(await findAccounts(context.deps, wanted, today, pageRequest(page, order), order));
  }

  @Mutation(() => SignUpPayload, {
    description:
      'Mails a link that opens an ONLINE account; until it is followed nothing is created. If the address has access already, the mail says so instead; the answer is the same (A13).',
  })
  signUp(
    @Ctx() context: Context<Deps>,
    @Arg('input', () => SignUpInput, { description: 'The customer and the author.' }) input: SignUpInput,
  ): Promise<SignUpPayload> {
    const work = () => signUp(context.deps, circumstancesOf(context), input);
    return payload(context, work, async () => ({}));
  }

  @Mutation(() => SignUpConfirmPayload, {
    description:
      'Proves the address by the token of a sign-up’s link (A13), opens the ONLINE account, makes its author the billing contact (A3) and signs them in. Somebody who has proven the address by another link before keeps their password.',
  })
  signUpConfirm(
    @Ctx() context: Context<Deps>,
    @Arg('input', () => SignUpConfirmInput, { description: 'The link’s token.' }) input: SignUpConfirmInput,
  ): Promise<SignUpConfirmPayload> {
    const work = () => confirmSignUp(context.deps, circumstancesOf(context), input);
    return payload(context, work, async (confirmed) => {
      const session = await showSession(context, confirmed?.opened ?? null);
      return { session, account: confirmed && (await findVisibleAccount(context, confirmed.account.id)) };
    });
  }

  @Mutation(() => AccountPayload, {
    description: 'Changes address, phone, VAT number and language (A2). It concerns new documents only.',
  })
  accountUpdateBilling(
    @Ctx() context: Context,
    @Arg('input', () => AccountUpdateBillingInput, { description: 'What changes.' }) input: AccountUpdateBillingInput,
  ): Promise<AccountPayload> {
    const work = () => updateBilling(context.deps, signedIn(context), input);
    return payload(context, work, async () => ({ account: await findVisibleAccount(context, input.accountId) }));
  }

  @Mutation(() => AccountPayload, { description: 'Adds an address that gets the account’s invoices (A2, G6).' })
  invoiceRecipientAdd(
    @Ctx() context: Context,
    @Arg('input', () => InvoiceRecipientInput, { description: 'The address.' }) input: InvoiceRecipientInput,
  ): Promise<AccountPayload> {
    const work = () => addInvoiceRecipient(context.deps, signedIn(context), input);
    return payload(context, work, async () => ({ account: await findVisibleAccount(context, input.accountId) }));
  }

  @Mutation(() => AccountPayload, { description: 'Removes an address that gets the account’s invoices (A2, G6).' })
  invoiceRecipientRemove(
    @Ctx() context: Context,
    @Arg('input', () => InvoiceRecipientInput, { description: 'The address.' }) input: InvoiceRecipientInput,
  ): Promise<AccountPayload> {
    const work = () => removeInvoiceRecipient(context.deps, signedIn(context), input);
    return payload(context, work, async () => ({ account: await findVisibleAccount(context, input.accountId) }));
  }
}
