import { join } from 'node:path';
import {
  type DocumentNode,
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
  TypeInfo,
  typeFromAST,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { graphqlSchema } from '../../src/graphqlSchema';
import { typeOfId } from '../../src/platform/ids';
import type { App } from './app';
import { webDocuments } from './webDocuments';

const { documentsIn } = require('../codegen/documents.cjs');

const schema = graphqlSchema();

export interface Query {
  document: DocumentNode;
  operation: OperationDefinitionNode;
}

/** Every query that tests and pages send, or every mutation. */
export function everyQuery(kind: 'query' | 'mutation' = 'query'): Query[] {
  const ofTests = (documentsIn(join(__dirname, '..'), schema) as { text: string }[]).map(({ text }) => {
    const document = parse(text);
    return { document, operation: document.definitions[0] as OperationDefinitionNode };
  });
  return [...ofTests, ...webDocuments()].filter(({ operation }) => operation.operation === kind);
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
export function valuesFor({ document, operation }: Query, ids: ReadonlyMap<string, string>, all: boolean) {
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

/** The id of one object of each type that there is. */
export async function idsOfEachType({ database }: Pick<App, 'database'>): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const { tableName, columns } of database.dataSource.entityMetadatas) {
    if (!columns.some(({ databaseName }) => databaseName === 'id')) continue;
    const [row] = await database.query(`SELECT id FROM ${tableName} ORDER BY id DESC LIMIT 1`);
    const type = row && typeOfId(String(row.id));
    if (type) ids.set(type, String(row!.id));
  }
  return ids;
}
