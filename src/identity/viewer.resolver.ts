import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../graphql/context';
import { payload, signedIn } from '../graphql/payload';
import { changeEmail } from './changeEmail';
import { changePassword } from './changePassword';
import { confirmEmail } from './confirmEmail';
import type { Deps } from './deps';
import { showSession, viewerOf } from './showSession';
import { AcknowledgePayload, SessionPayload } from './types';
import { updateViewer } from './updateViewer';
import { loadUser } from './users';
import {
  ViewerChangeEmailInput,
  ViewerChangePasswordInput,
  ViewerConfirmEmailInput,
  ViewerPayload,
  ViewerUpdateInput,
} from './viewer.types';

@Resolver()
export class ViewerResolver {
  @Mutation(() => ViewerPayload, { description: 'Changes one’s own name and language (A14).' })
  viewerUpdate(
    @Ctx() context: Context,
    @Arg('input', () => ViewerUpdateInput, { description: 'What changes.' }) input: ViewerUpdateInput,
  ): Promise<ViewerPayload> {
    const caller = signedIn(context);
    const show = async () => {
      const user = (await loadUser(context, caller.actor.userId))!;
      return { viewer: viewerOf(user) };
    };
    return payload(context, () => updateViewer(context.deps, caller, input), show);
  }

  @Mutation(() => SessionPayload, {
    description: 'Changes one’s own password (A14), ends all other sessions, and goes on with a new one.',
  })
  viewerChangePassword(
    @Ctx() context: Context<Deps>,
    @Arg('input', () => ViewerChangePasswordInput, { description: 'Both passwords.' }) input: ViewerChangePasswordInput,
  ): Promise<SessionPayload> {
    const caller = signedIn(context);
    const work = () => changePassword(context.deps, caller, input);
    return payload(context, work, async (opened) => ({ session: await showSession(context, opened) }));
  }

  @Mutation(() => AcknowledgePayload, {
    description:
      'Asks for another e-mail address (A14): mails a link to it, and tells the present one. Nothing changes before the link is followed. The answer is the same whether or not anybody has the new address.',
  })
  viewerChangeEmail(
    @Ctx() context: Context<Deps>,
    @Arg('input', () => ViewerChangeEmailInput, { description: 'The address and the proof.' })
    input: ViewerChangeEmailInput,
  ): Promise<AcknowledgePayload> {
    const caller = signedIn(context);
    return payload(
      context,
      () => changeEmail(context.deps, caller, input),
      async () => ({}),
    );
  }

  @Mutation(() => SessionPayload, {
    description:
      'Makes the address whose link was followed one’s own (A14), for whoever asked for it and is signed in. Ends all other sessions, and goes on with a new one.',
  })
  viewerConfirmEmail(
    @Ctx() context: Context<Deps>,
    @Arg('input', () => ViewerConfirmEmailInput, { description: 'The link’s token.' }) input: ViewerConfirmEmailInput,
  ): Promise<SessionPayload> {
    const caller = signedIn(context);
    const work = () => confirmEmail(context.deps, caller, input);
    return payload(context, work, async (opened) => ({ session: await showSession(context, opened) }));
  }
}
