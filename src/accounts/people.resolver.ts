import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../graphql/context';
import { payload, signedIn } from '../graphql/payload';
import { assignTechnician } from './assignTechnician';
import { changeBillingContact } from './changeBillingContact';
import { confirmBillingContact } from './confirmBillingContact';
import { createCorporateAccount } from './createCorporateAccount';
import type { Deps } from './deps';
import {
  AccountAssignTechnicianInput,
  AccountBillingContactInput,
  AccountConfirmBillingContactInput,
  AccountCreateInput,
} from './people.types';
import { proposeBillingContact } from './proposeBillingContact';
import { AccountPayload } from './types';
import { findVisibleAccount } from './visibility';

/** Who stands for an account: its billing contact, and the technician on our side. */
@Resolver()
export class PeopleResolver {
  @Mutation(() => AccountPayload, {
    description: 'Technicians and supervisors: makes a CORPORATE account and invites its billing contact (A1, A3, A6).',
  })
  accountCreate(
    @Ctx() context: Context<Deps>,
    @Arg('input', () => AccountCreateInput, { description: 'The customer and its contact.' }) input: AccountCreateInput,
  ): Promise<AccountPayload> {
    const work = () => createCorporateAccount(context.deps, signedIn(context), input);
    return payload(context, work, async (account) => ({ account }));
  }

  @Mutation(() => AccountPayload, {
    description:
      'Hands over the billing contact’s role: the contact of an ONLINE account or a support agent for them, a technician for a CORPORATE one (A4).',
  })
  accountChangeBillingContact(
    @Ctx() context: Context<Deps>,
    @Arg('input', () => AccountBillingContactInput, { description: 'The successor.' })
    input: AccountBillingContactInput,
  ): Promise<AccountPayload> {
    const work = () => changeBillingContact(context.deps, signedIn(context), input);
    return payload(context, work, async () => ({ account: await findVisibleAccount(context, input.accountId) }));
  }

  @Mutation(() => AccountPayload, {
    description: 'The contact of a CORPORATE account proposes their successor, whom a technician confirms (A4).',
  })
  accountProposeBillingContact(
    @Ctx() context: Context<Deps>,
    @Arg('input', () => AccountBillingContactInput, { description: 'The successor.' })
    input: AccountBillingContactInput,
  ): Promise<AccountPayload> {
    const work = () => proposeBillingContact(context.deps, signedIn(context), input);
    return payload(context, work, async () => ({ account: await findVisibleAccount(context, input.accountId) }));
  }

  @Mutation(() => AccountPayload, {
    description: 'Technicians: makes the proposed person the billing contact, or rejects the proposal (A4).',
  })
  accountConfirmBillingContact(
    @Ctx() context: Context<Deps>,
    @Arg('input', () => AccountConfirmBillingContactInput, { description: 'The decision.' })
    input: AccountConfirmBillingContactInput,
  ): Promise<AccountPayload> {
    const work = () => confirmBillingContact(context.deps, signedIn(context), input);
    return payload(context, work, async () => ({ account: await findVisibleAccount(context, input.accountId) }));
  }

  @Mutation(() => AccountPayload, {
    description: 'Technicians and supervisors: gives a CORPORATE account another dedicated technician (A6).',
  })
  accountAssignTechnician(
    @Ctx() context: Context,
    @Arg('input', () => AccountAssignTechnicianInput, { description: 'The technician.' })
    input: AccountAssignTechnicianInput,
  ): Promise<AccountPayload> {
    const work = () => assignTechnician(context.deps, signedIn(context), input);
    return payload(context, work, async () => ({ account: await findVisibleAccount(context, input.accountId) }));
  }
}
