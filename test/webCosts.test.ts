import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DocumentNode, Kind, type OperationDefinitionNode, parse, print, visit } from 'graphql';
import { costOf } from '../src/graphql/cost';
import { LIMITS } from '../src/graphql/limits';
import { graphqlSchema } from '../src/graphqlSchema';

const SOURCES = join(__dirname, '../web/src');
const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.graphql'));
const definitions = files.flatMap((name) => parse(readFileSync(join(SOURCES, name), 'utf8')).definitions);
const fragments = new Map(
  definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
);

/** An operation with the fragments that it uses. */
function documentOf(operation: OperationDefinitionNode): DocumentNode {
  const used = new Set<string>();
  const collect = (node: OperationDefinitionNode | NonNullable<ReturnType<typeof fragments.get>>): void => {
    visit(node, {
      FragmentSpread({ name: { value } }) {
        if (used.has(value)) return;
        used.add(value);
        collect(fragments.get(value)!);
      },
    });
  };
  collect(operation);
  return { kind: Kind.DOCUMENT, definitions: [operation, ...[...used].map((name) => fragments.get(name)!)] };
}

/** The largest page, and any text; null for variables of other types. */
function variablesOf({ variableDefinitions = [] }: OperationDefinitionNode): Record<string, unknown> | null {
  const values = variableDefinitions.map(({ variable, type }) => {
    const value = { Int: 100, ID: 'any', String: 'any' }[print(type).replace('!', '')];
    return [variable.name.value, value] as const;
  });
  const isOther = variableDefinitions.some(({ type }, place) => type.kind === Kind.NON_NULL_TYPE && !values[place]![1]);
  return isOther ? null : Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

test('what the pages show may be asked for, with the largest pages', () => {
  const schema = graphqlSchema();
  const operations = definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  const costs = operations.flatMap((operation) => {
    const variables = variablesOf(operation);
    return variables ? [[operation.name!.value, costOf({ schema, query: documentOf(operation), variables })]] : [];
  });
  expect(costs.length).toBeGreaterThan(5);
  expect(costs.filter(([, cost]) => Number(cost) > LIMITS.cost)).toEqual([]);
});
