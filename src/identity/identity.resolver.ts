import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../graphql/context';
import { connectionOf, PageArgs, pageRequest } from '../graphql/page';
import { payload, signedIn } from '../graphql/payload';
import { EmailScalar } from '../graphql/scalars';
import { all, pageOf } from '../platform/pages';
import { isStaff, maySeeAddress, type StaffRole } from '../rules';
import { circumstancesOf } from './circumstances';
import type { Deps } from './deps';
import { UserRow } from './entities';
import { inviteStaff } from './inviteStaff';
import { refreshSession } from './refreshSession';
import { requestPasswordReset } from './requestPasswordReset';
import { resetPassword } from './resetPassword';
import { showSession, viewerOf } from './showSession';
import { signIn } from './signIn';
import { signOut } from './signOut';
import { staffOnly } from './staffOnly';
import {
  AcknowledgePayload,
  PasswordRequestResetInput,
  PasswordResetInput,
  SessionPayload,
  SignInInput,
  SignOutPayload,
  StaffInviteInput,
  StaffInvitePayload,
  StaffPayload,
  StaffRoles,
  StaffUpdateInput,
  User,
  Viewer,
} from './types';
import { updateStaff } from './updateStaff';
import { loadUser } from './users';

const UserConnection = connectionOf('User', () => User);

@Resolver(() => User)
export class UserResolver {
  @FieldResolver(() => EmailScalar, {
    nullable: true,
    description: 'The person’s e-mail address; null for staff, whose addresses only staff see (A10).',
  })
  email(@Root() user: UserRow, @Ctx() context: Context): string | null {
    return maySeeAddress(context.caller?.actor, user) ? user.email : null;
  }

  @FieldResolver(() => StaffRoles, { nullable: true, description: 'A colleague’s role. Staff; null for others.' })
  staffRole(@Root() { staffRole }: UserRow, @Ctx() { caller }: Context): StaffRole | null {
    return isStaff(caller?.actor) ? staffRole : null;
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether a colleague’s access was withdrawn (A16). Staff; null for others.',
  })
  disabled(@Root() { disabledAt }: UserRow, @Ctx() { caller }: Context): boolean | null {
    return isStaff(caller?.actor) ? disabledAt !== null : null;
  }
}

@Resolver()
export class IdentityResolver {
  @Query(() => Viewer, { nullable: true, description: 'The signed-in person; null when nobody is signed in.' })
  async viewer(@Ctx() context: Context): Promise<Viewer | null> {
    const user = context.caller && (await loadUser(context, context.caller.actor.userId));
    return user && viewerOf(user);
  }

  @Query(() => UserConnection, { description: 'Staff: all colleagues.' })
  async staff(
    @Ctx() context: Context,
    @Arg('role', () => StaffRoles, { nullable: true, description: 'Only those of this role.' }) role: StaffRole | null,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('disabled', () => Boolean, {
      ...{ nullable: true, defaultValue: false },
      description: 'Those whose access was withdrawn (A16) in place of those who have access; null: both.',
    })
    disabled: boolean | null,
  ) {
    staffOnly(context);
    const anyRole = { sql: 'staff_role IS NOT NULL', values: [] };
    const ofRole = role ? { sql: 'staff_role = ?', values: [role] } : anyRole;
    const access = { sql: `disabled_at IS ${disabled ? 'NOT ' : ''}NULL`, values: [] };
    const condition = disabled === null ? ofRole : all(ofRole, access);
    return new UserConnection(await pageOf(context.deps.database, UserRow, condition, pageRequest(page)));
  }

  @Mutation(() => SessionPayload, {
    description:
      'Signs in by e-mail address and password. An unknown address and a wrong password get the same refusal (A15). Somebody who never proved their address is refused (A13): the link of passwordRequestReset proves it.',
  })
  signIn(
    @Ctx() context: Context<Deps>,
    @Arg('input', () => SignInInput, { description: 'Who signs in.' }) input: SignInInput,
  ): Promise<SessionPayload> {
    const work = () => signIn(context.deps, circumstancesOf(context), input);
    return payload(context, work, async (opened) => ({ session: await showSession(context, opened) }));
  }

  @Mutation(() => SessionPayload, {
    description:
      'Continues the session of the refresh cookie: a new access token and a new cookie. The cookie that was replaced last works for 10 more seconds, for two tabs that refresh at once; an older one ends the session (A15).',
  })
  sessionRefresh(@Ctx() context: Context<Deps>): Promise<SessionPayload> {
    const work = () => refreshSession(context.deps, circumstancesOf(context), context.session.refreshToken);
    return payload(context, work, async (opened) => {
      if (!opened) context.session.clear();
      return { session: await showSession(context, opened) };
    });
  }

  @Mutation(() => SignOutPayload, {
    description: 'Ends the session of the refresh cookie, and with it its access tokens.',
  })
  signOut(@Ctx() context: Context): Promise<SignOutPayload> {
    const work = () => signOut(context.deps, circumstancesOf(context), context.session.refreshToken);
    return payload(context, work, async () => {
      context.session.clear();
      return {};
    });
  }

  @Mutation(() => AcknowledgePayload, {
    description: 'Mails a link that sets a new password. The answer is the same whether or not the address is known.',
  })
  passwordRequestReset(
    @Ctx() context: Context<Deps>,
    @Arg('input', () => PasswordRequestResetInput, { description: 'Who has forgotten their password.' })
    input: PasswordRequestResetInput,
  ): Promise<AcknowledgePayload> {
    const work = () => requestPasswordReset(context.deps, circumstancesOf(context), input);
    return payload(context, work, async () => ({}));
  }

  @Mutation(() => SessionPayload, {
    description:
      'Sets a password by the token of a reset’s or an invitation’s link, which proves the address (A13), ends all other sessions, and signs in.',
  })
  passwordReset(
    @Ctx() context: Context<Deps>,
    @Arg('input', () => PasswordResetInput, { description: 'The token and the new password.' })
    input: PasswordResetInput,
  ): Promise<SessionPayload> {
    const work = () => resetPassword(context.deps, circumstancesOf(context), input);
    return payload(context, work, async (opened) => ({ session: await showSession(context, opened) }));
  }

  @Mutation(() => StaffInvitePayload, {
    description: 'Supervisor: invites a colleague, who sets a password by the mail’s link.',
  })
  staffInvite(
    @Ctx() context: Context<Deps>,
    @Arg('input', () => StaffInviteInput, { description: 'Who is invited.' }) input: StaffInviteInput,
  ): Promise<StaffInvitePayload> {
    return payload(
      context,
      () => inviteStaff(context.deps, signedIn(context), input),
      async (user) => ({ user }),
    );
  }

  @Mutation(() => StaffPayload, {
    description: 'Supervisor: gives a colleague another role, withdraws their access or gives it back, at once (A16).',
  })
  staffUpdate(
    @Ctx() context: Context,
    @Arg('input', () => StaffUpdateInput, { description: 'Who, and what changes.' }) input: StaffUpdateInput,
  ): Promise<StaffPayload> {
    const work = () => updateStaff(context.deps, signedIn(context), input);
    return payload(context, work, async (user) => ({ user }));
  }
}
