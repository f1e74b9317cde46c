import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../graphql/context';
import { payload, signedIn } from '../graphql/payload';
import { disableSecondFactor, enableSecondFactor, prepareSecondFactor, renewRecoveryCodes } from './changeSecondFactor';
import type { Deps } from './deps';
import {
  RecoveryCodesPayload,
  SecondFactor,
  SecondFactorChangeInput,
  SecondFactorEnableInput,
  SecondFactorEnablePayload,
  SecondFactorPrepareInput,
  SecondFactorPreparePayload,
} from './secondFactor.types';
import { countRecoveryCodes, findSecondFactor, isRequiredOf } from './secondFactors';
import { showSession, viewerOf } from './showSession';
import { Viewer } from './types';
import { loadUser } from './users';
import { ViewerPayload } from './viewer.types';

@Resolver(() => Viewer)
export class SecondFactorResolver {
  @FieldResolver(() => SecondFactor, {
    nullable: true,
    description: 'The person’s second factor; null with an external issuer, who asks for one itself.',
  })
  async secondFactor(@Root() { user }: Viewer, @Ctx() { deps }: Context<Deps>): Promise<SecondFactor | null> {
    if (!deps.issuer) return null;
    const enabledAt = (await findSecondFactor(deps.database, user.id))?.enabledAt ?? null;
    const recoveryCodesLeft = enabledAt ? await countRecoveryCodes(deps.database, user.id) : 0;
    return { enabledAt, recoveryCodesLeft, isRequired: isRequiredOf(deps, user) };
  }

  @Mutation(() => SecondFactorPreparePayload, {
    description: 'Begins to set up one’s second factor (A14): answers what an authenticator app needs to know.',
  })
  viewerSecondFactorPrepare(
    @Ctx() context: Context<Deps>,
    @Arg('input', () => SecondFactorPrepareInput, { description: 'The password.' }) input: SecondFactorPrepareInput,
  ): Promise<SecondFactorPreparePayload> {
    const caller = signedIn(context);
    const work = () => prepareSecondFactor(context.deps, caller, input);
    return payload(context, work, async (prepared) => prepared ?? { secret: null, link: null });
  }

  @Mutation(() => SecondFactorEnablePayload, {
    description:
      'Switches one’s second factor on by a code of the app (A14), ends all other sessions, and goes on with a new one. Answers the recovery codes.',
  })
  viewerSecondFactorEnable(
    @Ctx() context: Context<Deps>,
    @Arg('input', () => SecondFactorEnableInput, { description: 'The code.' }) input: SecondFactorEnableInput,
  ): Promise<SecondFactorEnablePayload> {
    const caller = signedIn(context);
    const work = () => enableSecondFactor(context.deps, caller, input);
    return payload(context, work, async (enabled) => ({
      session: await showSession(context, enabled?.opened ?? null),
      recoveryCodes: enabled?.recoveryCodes ?? [],
      viewer: await viewerNow(context),
    }));
  }

  @Mutation(() => ViewerPayload, {
    description: 'Switches one’s second factor off (A14). Staff outside a sandbox cannot.',
  })
  viewerSecondFactorDisable(
    @Ctx() context: Context<Deps>,
    @Arg('input', () => SecondFactorChangeInput, { description: 'Password and code.' }) input: SecondFactorChangeInput,
  ): Promise<ViewerPayload> {
    const caller = signedIn(context);
    const work = () => disableSecondFactor(context.deps, caller, input);
    return payload(context, work, async () => ({ viewer: await viewerNow(context) }));
  }

  @Mutation(() => RecoveryCodesPayload, {
    description: 'New recovery codes in place of all earlier ones (A14).',
  })
  viewerRecoveryCodesRenew(
    @Ctx() context: Context<Deps>,
    @Arg('input', () => SecondFactorChangeInput, { description: 'Password and code.' }) input: SecondFactorChangeInput,
  ): Promise<RecoveryCodesPayload> {
    const caller = signedIn(context);
    const work = () => renewRecoveryCodes(context.deps, caller, input);
    return payload(context, work, async (codes) => ({
      recoveryCodes: codes ?? [],
      viewer: await viewerNow(context),
    }));
  }
}

async function viewerNow(context: Context): Promise<Viewer> {
  const user = await loadUser(context, context.caller!.actor.userId);
  return viewerOf(user!);
}
