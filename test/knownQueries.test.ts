import { randomUUID } from 'node:crypto';
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  TypeInfo,
  typeFromAST,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { type Context, type SessionCookie } from '../src/graphql/context';
import { costOf } from '../src/graphql/cost';
import { KnownQueries } from '../src/graphql/knownQueries';
import { graphqlSchema } from '../src/graphqlSchema';
import { actorOf, findUserByEmail } from '../src/identity';
import { typeOfId } from '../src/platform/ids';
import { contextOf } from '../src/requestContext';
import { type App, startApp } from './support/app';
import { engines } from './support/engines';
import { webDocuments } from './support/webDocuments';

const { documentsIn } = require('./codegen/documents.cjs');

const schema = graphqlSchema();
/** What differs from one moment to the next. */
const MOVING = /(?<=\?expires=)[^"]*|(?<="(now|offset)":)"[^"]*"/g;
const NO_COOKIE: SessionCookie = { refreshToken: null, set: () => {}, clear: () => {} };

interface Query {
  document: DocumentNode;
  operation: OperationDefinitionNode;
}

/** Every query that tests and pages send. */
function allQueries(): Query[] {
  const ofTests = (documentsIn(__dirname, schema) as { text: string }[]).map(({ text }) => {
    const document = parse(text);
    return { document, operation: document.definitions[0] as OperationDefinitionNode };
  });
  return [...ofTests, ...webDocuments()].filter(({ operation }) => operation.operation === 'query');
}

/** Of which types the objects can be whose ids a query's variables are. */
function typesOfIds(document: DocumentNode): Map<string, string[]> {
  const types = new Map<string, string[]>();
  const info = new TypeInfo(schema);
  const fields: { type: string; conditions: string[] }[] = [];
  visit(
    document,
    visitWithTypeInfo(info, {
      Field: {
        enter: () => void fields.push({ type: getNamedType(info.getType())!.name, conditions: [] }),
        leave: ({ arguments: given = [] }) => {
          const { type, conditions } = fields.pop()!;
          for (const { value } of given) {
            if (value.kind === Kind.VARIABLE) types.set(value.name.value, conditions.length ? conditions : [type]);
          }
        },
      },
      InlineFragment: ({ typeCondition }) => {
        if (typeCondition) for (const field of fields) field.conditions.push(typeCondition.name.value);
      },
    }),
  );
  return types;
}

const VALUES: Record<string, unknown> = {
  ...{ Int: 3, String: 'e', Date: '2026-06-15', DateTime: '2026-06-01T00:00:00Z', Currency: 'EUR' },
  ...{ Locale: 'fr', CountryCode: 'FR', EmailAddress: 'online@demo.example', Decimal: '10', SafeInt: 3, Float: 1 },
};

/** Values for a query's variables: those that need one, or all. */
function valuesFor({ document, operation }: Query, ids: ReadonlyMap<string, string>, all: boolean) {
  const types = typesOfIds(document);
  const values = (operation.variableDefinitions ?? []).flatMap(({ variable: { name }, type, defaultValue }) => {
    if (!all && (type.kind !== Kind.NON_NULL_TYPE || defaultValue)) return [];
    const id = (types.get(name.value) ?? []).map((one) => ids.get(one)).find((one) => one !== undefined);
    return [
      [name.value, valueFor(typeFromAST(schema, type as never) as GraphQLInputType, name.value, { ids, all, id })],
    ];
  });
  return Object.fromEntries(values);
}

/** A value of a type, for a variable or a field of that name: `planId` is a plan's. */
function valueFor(
  type: GraphQLInputType,
  name: string,
  of: { ids: ReadonlyMap<string, string>; all: boolean; id?: string },
): unknown {
  if (isNonNullType(type)) return valueFor(type.ofType, name, of);
  if (isListType(type)) return [valueFor(type.ofType, name.replace(/s$/, ''), of)];
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter((field) => of.all || isRequiredInputField(field));
    return Object.fromEntries(
      fields.map((field) => [field.name, valueFor(field.type, field.name, { ...of, id: undefined })]),
    );
  }
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (type.name === 'Boolean') return of.all;
  const meant = name.replace(/Id$/, '').replace(/^./, (letter) => letter.toUpperCase());
  return type.name === 'ID' ? (of.id ?? of.ids.get(meant) ?? of.ids.get('Account')) : VALUES[type.name];
}

describe('queries that are known', () => {
  const queries = allQueries();
  let app: App;
  let ids: Map<string, string>;
  beforeAll(async () => {
    app = await startApp(engines[0]!, { now: '2026-06-15T09:00:00Z', settings: { SANDBOX_HISTORY: 'true' } });
    ids = await idsOfEachType(app);
  }, 120_000);
  afterAll(() => app.stop());

  async function contextFor(email: string | null): Promise<Context> {
    const user = email && (await findUserByEmail(app.database, email));
    const person = user ? await actorOf(app.deps, { userId: user.id, sessionId: null }) : null;
    const circumstances = { requestId: randomUUID(), ipAddress: null };
    const caller = person && { ...person, ...circumstances };
    return contextOf(app.deps, { ...circumstances, caller, locale: person?.locale ?? 'en', session: NO_COOKIE });
  }

  /** An answer with an error in it is given the long way, so it only counts that there is one. */
  const shown = ({ data, errors }: ExecutionResult) =>
    errors ? 'with errors' : JSON.stringify(data).replace(MOVING, '');

  test.each(['history@demo.example', 'corporate-history@demo.example', 'supervisor@demo.example', null])(
    'answer %s the same as those that are not, at the same cost',
    async (email) => {
      const known = new KnownQueries(schema);
      const differences: unknown[] = [];
      let [compiled, answered] = [0, 0];
      for (const query of queries) {
        const { document, operation } = query;
        const text = print(document);
        for (let times = 0; times < 3; times += 1) known.note(text, undefined, document, operation);
        const found = known.find(text, undefined);
        if (!found) continue;
        compiled += 1;
        for (const all of [false, true]) {
          const variableValues = valuesFor(query, ids, all);
          const plain = shown(
            await execute({ schema, document, variableValues, contextValue: await contextFor(email) }),
          );
          const compiledOne = shown(await found.execute(await contextFor(email), variableValues));
          if (plain !== compiledOne) differences.push({ text, variableValues, plain, compiledOne });
          if (plain !== 'with errors') answered += 1;
          expect(found.cost(variableValues)).toBe(costOf({ schema, query: document, variables: variableValues }));
        }
      }
      expect(differences).toEqual([]);
      expect(compiled).toBeGreaterThan(150);
      expect(answered).toBeGreaterThan(email ? 200 : 50);
    },
    120_000,
  );
});

/** The id of one object of each type that there is. */
async function idsOfEachType({ database }: App): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const { tableName, columns } of database.dataSource.entityMetadatas) {
    if (!columns.some(({ databaseName }) => databaseName === 'id')) continue;
    const [row] = await database.query(`SELECT id FROM ${tableName} ORDER BY id DESC LIMIT 1`);
    const type = row && typeOfId(String(row.id));
    if (type) ids.set(type, String(row!.id));
  }
  return ids;
}
