import {
  buildSchema,
  type GraphQLObjectType,
  getNullableType,
  graphql,
  isIntrospectionType,
  isListType,
  isObjectType,
} from 'graphql';
import { boundLists, entriesOf } from '../src/graphql/lists';
import { graphqlSchema } from '../src/graphqlSchema';

/** A schema with one list of that many entries, bound as told. */
function schemaOf(count: number, extensions: object) {
  const schema = buildSchema('type Query { numbers: [Int!] }');
  const field = schema.getQueryType()!.getFields().numbers!;
  Object.assign(field, { extensions, resolve: () => Array.from({ length: count }, (_, n) => n) });
  return schema;
}

describe('lists', () => {
  test('each list and connection of the schema has a bound, which its cost is made of', () => {
    const types = Object.values(graphqlSchema().getTypeMap()).filter(
      (type): type is GraphQLObjectType => isObjectType(type) && !isIntrospectionType(type),
    );
    const fields = types.flatMap((type) => Object.values(type.getFields()));
    const lists = fields.filter(({ type, extensions }) => {
      return (
        (isListType(getNullableType(type)) && !extensions.countedByConnection) || /Connection!?$/.test(String(type))
      );
    });
    expect(lists.length).toBeGreaterThan(80);
    const bounds = lists.map((field) => entriesOf(field, { ids: ['one'] })!);
    expect(Math.min(...bounds)).toBeGreaterThan(0);
    expect(Math.max(...bounds)).toBeLessThanOrEqual(2000);
  });

  test('one without a bound is a fault of the schema', () => {
    expect(() => boundLists(schemaOf(3, {}))).toThrow('Query.numbers is a list without a bound');
  });

  test.each<[number, unknown, string | undefined]>([
    [3, [0, 1, 2], undefined],
    [4, null, 'Query.numbers has 4 entries, more than 3'],
  ])('of %i entries, bound to 3', async (count, numbers, message) => {
    const schema = schemaOf(count, { atMost: 3 });
    boundLists(schema);
    const { data, errors } = await graphql({ schema, source: '{ numbers }' });
    expect([data!.numbers, errors?.[0]?.message]).toEqual([numbers, message]);
  });
});
