import { Arg, Args, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { type AuditEntryRow, auditTrailOf, findAuditEntry } from '../audit';
import type { Context } from '../graphql/context';
import { Costs, POINTS } from '../graphql/cost';
import { Node } from '../graphql/node';
import { PageArgs, pageRequest } from '../graphql/page';
import { JsonScalar } from '../graphql/scalars';
import { loadUser, User } from '../identity';
import { placeholders, textIn } from '../platform/database';
import { all, type Condition, EVERYTHING } from '../platform/pages';
import { DRAFT, DRAFT_WORK, isDraftState, isStaff, STAFF_WORK } from '../rules';
import type { Deps } from './deps';
import type { AccountRow } from './entities';
import { Account, AuditEntry, AuditEntryConnection } from './types';
import { findVisibleAccount, sees } from './visibility';

@Resolver(() => AuditEntry)
export class AuditEntryResolver {
  @FieldResolver(() => User, {
    nullable: true,
    description: 'Who did it; null if it was the clock or a gateway’s answer.',
  })
  actor(@Root() { actorId }: AuditEntryRow, @Ctx() context: Context) {
    return actorId && loadUser(context, actorId);
  }

  @FieldResolver(() => User, { nullable: true, description: 'The customer that staff acted for.' })
  onBehalfOf(@Root() { onBehalfOfId }: AuditEntryRow, @Ctx() context: Context) {
    return onBehalfOfId && loadUser(context, onBehalfOfId);
  }

  @FieldResolver(() => Node, {
    nullable: true,
    description: 'What it was done to, if it still exists and the caller may see it.',
  })
  subject(@Root() { subjectId }: AuditEntryRow, @Ctx() context: Context) {
    return subjectId && context.node(subjectId);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Staff: the network address the call came from; null if it was the clock or a gateway’s answer.',
  })
  ipAddress(@Root() { ipAddress }: AuditEntryRow, @Ctx() { caller }: Context): string | null {
    return isStaff(caller?.actor) ? ipAddress : null;
  }

  @Costs(POINTS.auditedState)
  @FieldResolver(() => JsonScalar, {
    nullable: true,
    description:
      'The state before; null for customers if it was a draft then. Of a completed order: its subscriptions, each with plan, seats, frequency, price per seat and period (in minor units), status and period.',
  })
  before(@Root() { beforeState }: AuditEntryRow, @Ctx() { caller }: Context): object | null {
    return isDraftState(beforeState) && !isStaff(caller?.actor) ? null : beforeState;
  }

  @Costs(POINTS.auditedState)
  @FieldResolver(() => JsonScalar, { nullable: true, description: 'The state afterwards, in the same form.' })
  after(@Root() { afterState }: AuditEntryRow): object | null {
    return afterState;
  }
}

/**
 * L4: customers see neither what is about a draft nor work on drafts (`DRAFT_WORK`), not even after it was proposed; nor `STAFF_WORK`.
 */
const noDrafts = (aboutDrafts: Condition): Condition => {
  const { whereItStaysDraft } = DRAFT_WORK;
  const always = [...DRAFT_WORK.always, ...STAFF_WORK];
  const staysDraft = `action IN (${placeholders(whereItStaysDraft)}) AND ${textIn('after_state', 'status')} = ?`;
  return {
    sql: `action NOT IN (${placeholders(always)}) AND NOT (${staysDraft})
      AND (subject_id IS NULL OR NOT (${aboutDrafts.sql}))`,
    values: [...always, ...whereItStaysDraft, DRAFT, ...aboutDrafts.values],
  };
};

const shownTo = ({ caller, deps }: Context<Pick<Deps, 'aboutDrafts'>>): Condition =>
  isStaff(caller?.actor) ? EVERYTHING : noDrafts(deps.aboutDrafts);

/** L4: a row of the trail, if the caller may see it: staff every one, others what they would find in the account's. */
export async function findVisibleAuditEntry(context: Context<Deps>, id: string): Promise<AuditEntryRow | null> {
  const entry = await findAuditEntry(context.deps.database, id, shownTo(context));
  if (isStaff(context.caller?.actor)) return entry;
  const account = entry?.accountId ? await findVisibleAccount(context, entry.accountId) : null;
  return account && sees(context, account, 'BILLING') ? entry : null;
}

/** L4: what was done to one object, and the orders that changed it: they name it in the state that they left. */
const concerning = (id: string): Condition => ({
  sql: "(subject_id = ? OR (action = 'order.complete' AND after_state LIKE ?))",
  values: [id, `%"${id}"%`],
});

@Resolver(() => Account)
export class AuditTrailResolver {
  @FieldResolver(() => AuditEntryConnection, {
    nullable: true,
    description: 'What was done to the account, newest first (L4).',
  })
  async auditTrail(
    @Root() account: AccountRow,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context<Deps>,
    @Arg('about', () => ID, {
      nullable: true,
      description: 'Only what was done to this object, and the orders that changed it.',
    })
    about?: string,
  ) {
    if (!sees(context, account, 'BILLING')) return null;
    const { loaders } = context;
    const shown = about ? all(shownTo(context), concerning(about)) : shownTo(context);
    return new AuditEntryConnection(await auditTrailOf(loaders, account.id, shown, pageRequest(args)));
  }
}
