import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../graphql/context';
import { AtMost } from '../graphql/lists';
import { Money } from '../graphql/money';
import { PageArgs, pageRequest } from '../graphql/page';
import { EmailScalar, UrlScalar } from '../graphql/scalars';
import { ActionAvailability, toActions } from '../graphql/userError';
import { loadUser, User, type UserRow } from '../identity';
import { EVERYTHING, pageOfChildren } from '../platform/pages';
import { decideAccountActions, isVatNumberValid, MAX_INVOICE_RECIPIENTS, maySee, roleInForce } from '../rules';
import type { Deps } from './deps';
import { AccountRow, InvoiceRecipientRow, MembershipRow } from './entities';
import { standingIn, withContact } from './standing';
import { Account, Address, MembershipConnection } from './types';
import { sees } from './visibility';

/** What of an account depends on who asks, or is read from elsewhere. */
@Resolver(() => Account)
export class AccountResolver {
  @FieldResolver(() => Address, { nullable: true, description: 'The postal address. Contact and staff.' })
  address(@Root() account: AccountRow, @Ctx() context: Context): Address | null {
    const { address, country } = account;
    return address && sees(context, account, 'BILLING') ? { ...address, country } : null;
  }

  @FieldResolver(() => String, { nullable: true, description: 'The phone number. Contact and staff.' })
  phone(@Root() account: AccountRow, @Ctx() context: Context): string | null {
    return sees(context, account, 'BILLING') ? account.phone : null;
  }

  @FieldResolver(() => String, { nullable: true, description: 'The VAT number. Contact and staff.' })
  vatNumber(@Root() account: AccountRow, @Ctx() context: Context): string | null {
    return sees(context, account, 'BILLING') ? account.vatNumber : null;
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether the VAT number counts as valid for the country (B5): its check digits are right, and the VAT register, where ' +
      'it is asked, has not denied it; null without a number. Contact and staff.',
  })
  vatNumberValid(@Root() account: AccountRow, @Ctx() context: Context): boolean | null {
    return account.vatNumber !== null && sees(context, account, 'BILLING') ? isVatNumberValid(account) : null;
  }

  @FieldResolver(() => User, {
    nullable: true,
    description: 'The billing contact (A3). The contact, staff and, of an ONLINE account, its admins (A5).',
  })
  async billingContact(@Root() account: AccountRow, @Ctx() context: Context): Promise<UserRow | null> {
    return sees(context, account, 'CONTACT') ? loadUser(context, account.billingContactId) : null;
  }

  @FieldResolver(() => User, {
    nullable: true,
    description:
      'The person who is proposed as the next billing contact; null without a proposal (A4). Contact and staff.',
  })
  async proposedBillingContact(@Root() account: AccountRow, @Ctx() context: Context): Promise<UserRow | null> {
    const { proposedBillingContactId: proposed } = account;
    return proposed !== null && sees(context, account, 'BILLING') ? loadUser(context, proposed) : null;
  }

  @FieldResolver(() => User, {
    nullable: true,
    description:
      'The dedicated technician of a CORPORATE account (A6); null while they have no access (A16). Contact and staff.',
  })
  async technician(@Root() account: AccountRow, @Ctx() context: Context): Promise<UserRow | null> {
    const { technicianId } = account;
    if (technicianId === null || !sees(context, account, 'BILLING')) return null;
    const user = await loadUser(context, technicianId);
    return user && roleInForce(user) === 'TECHNICIAN' ? user : null;
  }

  @FieldResolver(() => MembershipConnection, { nullable: true, description: 'Its members. Contact, admins and staff.' })
  async members(@Root() account: AccountRow, @Ctx() context: Context, @Args(() => PageArgs) page: PageArgs) {
    if (!sees(context, account, 'MEMBERS')) return null;
    const { loaders } = context;
    const parent = { column: 'account_id', id: account.id };
    const request = pageRequest(page);
    return new MembershipConnection(await pageOfChildren(loaders, MembershipRow, parent, EVERYTHING, request));
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description: 'Credit in the customer’s favour, used before any payment method (C8). Contact and staff.',
  })
  balance(@Root() account: AccountRow, @Ctx() context: Context): Money | null {
    return sees(context, account, 'BILLING') ? new Money(account.balance, account.currency) : null;
  }

  @AtMost(MAX_INVOICE_RECIPIENTS)
  @FieldResolver(() => [EmailScalar], {
    nullable: true,
    description: 'Who gets its invoices besides the billing contact. Contact and staff.',
  })
  async invoiceRecipients(@Root() account: AccountRow, @Ctx() context: Context): Promise<string[] | null> {
    return sees(context, account, 'BILLING') ? loadRecipients(context, account) : null;
  }

  @FieldResolver(() => UrlScalar, {
    description:
      'Where its people manage it: the Billing Center, or the Corporate Billing Portal (A1). Mails lead there.',
  })
  portalUrl(@Root() { kind }: AccountRow, @Ctx() { deps }: Context<Deps>): string {
    return deps.sites[kind];
  }

  @AtMost(14)
  @FieldResolver(() => [ActionAvailability], { description: 'What the caller may do with the account now (A9).' })
  async actions(@Root() account: AccountRow, @Ctx() context: Context): Promise<ActionAvailability[]> {
    const standing = context.caller && standingIn(context.caller, account);
    if (standing === null) return [];
    const invoiceRecipients = (await loadRecipients(context, account)).length;
    const isContactProposed = account.proposedBillingContactId !== null;
    const verdicts = decideAccountActions({ standing, kind: account.kind, invoiceRecipients, isContactProposed });
    if (!maySee(standing, account.kind, 'CONTACT')) return toActions(verdicts, context.locale);
    const contact = (await loadUser(context, account.billingContactId))!.name;
    const named = Object.entries(verdicts).map(([action, verdict]) => [action, withContact(verdict, contact)]);
    return toActions(Object.fromEntries(named), context.locale);
  }
}

async function loadRecipients({ loaders }: Context, account: AccountRow): Promise<string[]> {
  const of = { column: 'account_id', tail: 'ORDER BY email' };
  const rows = await loaders.rows(InvoiceRecipientRow, account.id, of);
  return rows.map(({ email }) => email);
}
