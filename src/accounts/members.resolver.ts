import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../graphql/context';
import { AtMost, childrenOf, SliceArgs } from '../graphql/lists';
import { payload, signedIn } from '../graphql/payload';
import { loadUser, User, type UserRow, Viewer } from '../identity';
import { type MemberRole, rolesOf } from '../rules';
import { accountOf } from './accountOf';
import { type Deps } from './deps';
import { AccountRow, MembershipRow } from './entities';
import { MemberInviteInput, MemberRemoveInput, MemberUpdateRolesInput } from './inputs';
import { inviteMember } from './inviteMember';
import { removeMember } from './removeMember';
import { Account, AccountPayload, MemberRoles, Membership, MembershipPayload } from './types';
import { updateMemberRoles } from './updateMemberRoles';
import { findVisibleAccount, sees } from './visibility';

@Resolver(() => Membership)
export class MembershipResolver {
  @FieldResolver(() => Account, { description: 'The account.' })
  account(@Root() membership: MembershipRow, @Ctx() context: Context): Promise<AccountRow | null> {
    return context.loaders.row(AccountRow, membership.accountId);
  }

  @FieldResolver(() => User, { description: 'The person.' })
  user(@Root() membership: MembershipRow, @Ctx() context: Context): Promise<UserRow | null> {
    return loadUser(context, membership.userId);
  }

  @AtMost(3)
  @FieldResolver(() => [MemberRoles], {
    description:
      'The person’s roles in the account; without BILLING_CONTACT for callers who may not know the contact (A5).',
  })
  async roles(@Root() membership: MembershipRow, @Ctx() context: Context): Promise<MemberRole[]> {
    const account = await accountOf(context, membership);
    const isContact = account.billingContactId === membership.userId;
    return rolesOf({ admin: membership.admin, isContact }, sees(context, account, 'CONTACT'));
  }

  @Mutation(() => MembershipPayload, {
    description:
      'Makes a person a member and mails them. If they have not proven their address yet, the mail’s link sets a password (A11, A13).',
  })
  memberInvite(
    @Ctx() context: Context<Deps>,
    @Arg('input', () => MemberInviteInput, { description: 'Who is invited.' }) input: MemberInviteInput,
  ): Promise<MembershipPayload> {
    const work = () => inviteMember(context.deps, signedIn(context), input);
    return payload(context, work, async (membership) => ({ membership }));
  }

  @Mutation(() => MembershipPayload, { description: 'Gives a member an admin’s rights, or takes them away (A11).' })
  memberUpdateRoles(
    @Ctx() context: Context,
    @Arg('input', () => MemberUpdateRolesInput, { description: 'The member and the new roles.' })
    input: MemberUpdateRolesInput,
  ): Promise<MembershipPayload> {
    const work = () => updateMemberRoles(context.deps, signedIn(context), input);
    return payload(context, work, async (membership) => ({ membership }));
  }

  @Mutation(() => AccountPayload, {
    description:
      'Removes a member. Seats assigned to them stay assigned (A11). Somebody who removes themselves gets null as `account`.',
  })
  memberRemove(
    @Ctx() context: Context,
    @Arg('input', () => MemberRemoveInput, { description: 'The member.' }) input: MemberRemoveInput,
  ): Promise<AccountPayload> {
    const work = () => removeMember(context.deps, signedIn(context), input);
    return payload(context, work, async (done) => {
      const hasLeft = done && input.userId === context.caller!.actor.userId;
      return { account: hasLeft ? null : await findVisibleAccount(context, input.accountId) };
    });
  }
}

@Resolver(() => Viewer)
export class ViewerMembershipsResolver {
  @FieldResolver(() => [Membership], { description: 'The accounts that the person belongs to; none for staff.' })
  memberships(@Root() { user }: Viewer, @Args(() => SliceArgs) args: SliceArgs, @Ctx() context: Context) {
    return childrenOf(context, MembershipRow, { column: 'user_id', id: user.id }, args);
  }
}
