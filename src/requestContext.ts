import { randomUUID } from 'node:crypto';
import { type GraphQLSchema, graphql } from 'graphql';
import type { Deps } from './deps';
import { Afterwards } from './graphql/afterwards';
import type { Context, SessionCookie } from './graphql/context';
import { actorOf, findUserByEmail } from './identity';
import { findNode } from './nodes.resolver';
import { Loaders } from './platform/loaders';

type Circumstances = Pick<Context<Deps>, 'caller' | 'requestId' | 'ipAddress' | 'locale' | 'session'>;

/** What the resolvers of one request get: who asks, and what they have read so far. */
export function contextOf(deps: Deps, circumstances: Circumstances): Context<Deps> {
  let now: Promise<Date> | null = null;
  const context: Context<Deps> = {
    deps,
    ...circumstances,
    loaders: new Loaders(deps.database),
    now: () => {
      now ??= deps.clock.now(deps.database);
      return now;
    },
    refresh: () => {
      context.loaders.clear();
      now = null;
    },
    node: (id) => findNode(context, id),
    cost: null,
    afterwards: new Afterwards(),
  };
  return context;
}

const NO_COOKIE: SessionCookie = { refreshToken: null, set: () => {}, clear: () => {} };

/**
 * Asks the schema as a person would, without the way over HTTP and its limits: for what a sandbox's demo people do.
 * @throws Error what the API answers as a fault
 */
export async function askAs(deps: Deps, schema: GraphQLSchema, email: string, source: string, variableValues?: object) {
  const user = await findUserByEmail(deps.database, email);
  const person = user && (await actorOf(deps, { userId: user.id, sessionId: null }));
  if (!person) throw new Error(`There is no ${email}`);
  const circumstances = { requestId: randomUUID(), ipAddress: null };
  const caller = { ...person, ...circumstances };
  const contextValue = contextOf(deps, { ...circumstances, caller, locale: person.locale, session: NO_COOKIE });
  const { data, errors } = await graphql({ schema, source, contextValue, variableValues: { ...variableValues } });
  if (errors) throw errors[0]!.originalError ?? errors[0]!;
  // As it would arrive: dates as text.
  return JSON.parse(JSON.stringify(data));
}
