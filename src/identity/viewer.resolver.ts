import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../graphql/context';
import { payload, signedIn } from '../graphql/payload';
import { changePassword } from './changePassword';
import type { Deps } from './deps';
import { showSession, viewerOf } from './showSession';
import { SessionPayload } from './types';
import { updateViewer } from './updateViewer';
import { loadUser } from './users';
import { ViewerChangePasswordInput, ViewerPayload, ViewerUpdateInput } from './viewer.types';

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
}
