import { Kind, type OperationDefinitionNode, print } from 'graphql';
import { costOf } from '../src/graphql/cost';
import { LIMITS } from '../src/graphql/limits';
import { graphqlSchema } from '../src/graphqlSchema';
import { webDocuments } from './support/webDocuments';

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
  const costs = webDocuments().flatMap(({ operation, document }) => {
    const variables = variablesOf(operation);
    return variables ? [[operation.name!.value, costOf({ schema, query: document, variables })]] : [];
  });
  expect(costs.length).toBeGreaterThan(5);
  expect(costs.filter(([, cost]) => Number(cost) > LIMITS.cost)).toEqual([]);
});
