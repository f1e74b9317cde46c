import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { AuditEntryRow } from '../audit';
import type { Context } from '../graphql/context';
import { Node } from '../graphql/node';
import { PageArgs, pageRequest } from '../graphql/page';
import { JsonScalar } from '../graphql/scalars';
import { loadUser, User } from '../identity';
import { placeholders, selectRow } from '../platform/database';
import { type Condition, EVERYTHING, pageOfChildren } from '../platform/pages';
import { DRAFTING } from '../rules';
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

  @FieldResolver(() => JsonScalar, {
    nullable: true,
    description:
      'The state before; null for customers if it was a draft then. Of a completed order: its subscriptions, each with plan, seats, frequency, price per seat and period (in minor units), status and period.',
  })
  before(@Root() { beforeState }: AuditEntryRow, @Ctx() { caller }: Context): object | null {
    const wasDraft = (beforeState as { status?: string } | null)?.status === 'DRAFT';
    return wasDraft && !caller?.actor.staffRole ? null : beforeState;
  }

  @FieldResolver(() => JsonScalar, { nullable: true, description: 'The state afterwards, in the same form.' })
  after(@Root() { afterState }: AuditEntryRow): object | null {
    return afterState;
  }
}

/** L4, H1, I1: what customers see of the trail: nothing that staff did to drafts, also of what was proposed since. */
const NO_DRAFTS: Condition = {
  sql: `action NOT IN (${placeholders(DRAFTING)})
    AND (subject_id IS NULL OR subject_id NOT IN (SELECT id FROM purchase_orders WHERE status = 'DRAFT'))
    AND NOT (action = 'PURCHASE_ORDER_UPDATE' AND after_state LIKE '%"status":"DRAFT"%')`,
  values: [...DRAFTING],
};

const shownTo = ({ caller }: Context): Condition => (caller?.actor.staffRole ? EVERYTHING : NO_DRAFTS);

/** L4: a row of the trail, if the caller may see it: staff every one, others what they would find in the account's. */
export async function findVisibleAuditEntry(context: Context, id: string): Promise<AuditEntryRow | null> {
  const { sql, values } = shownTo(context);
  const entry = await selectRow(context.deps.database, AuditEntryRow, `WHERE id = ? AND ${sql}`, [id, ...values]);
  if (context.caller?.actor.staffRole) return entry;
  const account = entry?.accountId ? await findVisibleAccount(context, entry.accountId) : null;
  return account && sees(context, account, 'BILLING') ? entry : null;
}

@Resolver(() => Account)
export class AuditTrailResolver {
  @FieldResolver(() => AuditEntryConnection, {
    nullable: true,
    description: 'What was done to the account, newest first (L4).',
  })
  async auditTrail(@Root() account: AccountRow, @Args(() => PageArgs) args: PageArgs, @Ctx() context: Context) {
    if (!sees(context, account, 'BILLING')) return null;
    const parent = { column: 'account_id', id: account.id };
    const { loaders, deps } = context;
    return new AuditEntryConnection(
      await pageOfChildren(loaders, deps.database, AuditEntryRow, parent, shownTo(context), pageRequest(args)),
    );
  }
}
