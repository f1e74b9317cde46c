import { randomUUID } from 'node:crypto';
import { type GraphQLSchema, graphql } from 'graphql';
import { readCatalogueVersion, rowsOfCatalogue } from './catalog';
import type { Deps } from './deps';
import { Afterwards } from './graphql/afterwards';
import type { Context, SessionCookie } from './graphql/context';
import { actorOf, findUserByEmail } from './identity';
import { findNode } from './nodes.resolver';
import type { Reader } from './platform/database';
import { Loaders } from './platform/loaders';
import type { ReadTogether } from './platform/readTogether';

interface Circumstances extends Pick<Context<Deps>, 'caller' | 'requestId' | 'ipAddress' | 'locale' | 'session'> {
  /** The version of the catalogue, where it was read with the caller. */
  catalogueVersion?: number;
  /** What rows are read with; the database, unless given. */
  reader?: Reader;
  /** What is read with a page; nothing, unless given. */
  together?: ReadTogether;
}

/** What the resolvers of one request get: who asks, and what they have read so far. */
export function contextOf(
  deps: Deps,
  { catalogueVersion, reader, together, ...circumstances }: Circumstances,
): Context<Deps> {
  let now: Promise<Date> | null = null;
  let version = catalogueVersion === undefined ? null : Promise.resolve(catalogueVersion);
  const context: Context<Deps> = {
    deps,
    ...circumstances,
    loaders: new Loaders(reader ?? deps.database, (entity) => rowsOfCatalogue(context, entity), together),
    now: () => {
      now ??= deps.clock.now(deps.database);
      return now;
    },
    catalogueVersion: () => {
      version ??= readCatalogueVersion(deps.database);
      return version;
    },
    refresh: () => {
      context.loaders.clear();
      now = null;
      version = null;
    },
    node: (id) => findNode(context, id),
    answered: 0,
    cost: null,
    outcome: null,
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
  const { actor, locale } = person;
  const circumstances = { locale, requestId: randomUUID(), ipAddress: null };
  const caller = { actor, ...circumstances };
  const contextValue = contextOf(deps, { ...circumstances, caller, session: NO_COOKIE });
  const { data, errors } = await graphql({ schema, source, contextValue, variableValues: { ...variableValues } });
  if (errors) throw errors[0]!.originalError ?? errors[0]!;
  // As it would arrive: dates as text.
  return JSON.parse(JSON.stringify(data));
}
