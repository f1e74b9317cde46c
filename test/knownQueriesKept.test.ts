import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import {
  buildSchema,
  type DocumentNode,
  type GraphQLInterfaceType,
  type GraphQLScalarType,
  type OperationDefinitionNode,
  parse,
} from 'graphql';
import type { Context } from '../src/graphql/context';
import { KnownQueries } from '../src/graphql/knownQueries';
import { Setbacks } from '../src/graphql/setbacks';

const schema = buildSchema(
  'type Query { one(text: String): String two: Query } type Mutation { one(text: String): String }',
);
const values = buildSchema(`
  scalar Held
  interface Node { id: ID }
  type Query implements Node { id: ID node(held: Held): Node }
`);

function ask(known: KnownQueries, text: string, times = 3, document: DocumentNode = parse(text)): void {
  const operation = document.definitions[0] as OperationDefinitionNode;
  for (let time = 0; time < times; time += 1) known.note(text, undefined, document, operation);
}

const isKept = (known: KnownQueries, text: string) => known.find(text, undefined) !== null;

describe('of the queries that are kept', () => {
  test('none gives way to others that are asked once or twice, to mutations with values in them or to introspection', () => {
    const known = new KnownQueries(schema);
    ask(known, '{ one }');
    for (let other = 0; other < 3_000; other += 1) ask(known, `{ one } # ${other}`, 2);
    for (let other = 0; other < 600; other += 1) {
      ask(known, `mutation { one(text: "secret") } # ${other}`);
      ask(known, `{ __schema { queryType { name } } } # ${other}`);
    }
    expect(isKept(known, '{ one }')).toBe(true);
  });

  test('the one that was not asked for the longest time gives way to the 501st', () => {
    const known = new KnownQueries(schema);
    for (let place = 0; place < 500; place += 1) ask(known, `{ one } # ${place}`);
    expect(isKept(known, '{ one } # 0')).toBe(true);
    ask(known, '{ one } # 500');
    expect([0, 1, 2, 500].map((place) => isKept(known, `{ one } # ${place}`))).toEqual([true, false, true, true]);
  });

  test('long ones take the room of several: four characters of a text are one field', () => {
    const known = new KnownQueries(schema, 60_000);
    const texts = Array.from({ length: 13 }, (_none, place) => `{ one } # ${place} `.padEnd(20_000, '.'));
    for (const text of texts) ask(known, text);
    expect(texts.filter((text) => isKept(known, text))).toEqual(texts.slice(1));
  });

  test('each form takes room, of eight at most', async () => {
    const known = new KnownQueries(schema, 60_000);
    const fields = Array.from({ length: 900 }, (_none, place) => `a${place}: one`).join(' ');
    const textOf = (place: number) =>
      `query Q${place}($a: Boolean!, $b: Boolean!, $c: Boolean!, $d: Boolean!) { ${fields}
        b: one @skip(if: $a) c: one @skip(if: $b) d: one @skip(if: $c) e: one @skip(if: $d) }`;
    const texts = Array.from({ length: 8 }, (_none, place) => textOf(place));
    for (const text of texts) {
      ask(known, text);
      for (let choice = 0; choice < 16; choice += 1) {
        const [a, b, c, d] = [1, 2, 4, 8].map((bit) => (choice & bit) > 0);
        await known.find(text, undefined)!.execute({} as Context, { a, b, c, d });
      }
    }
    // 8 forms of 900 fields and 9050 characters each: 7216 and 2263 fields, so that six have room.
    expect(texts.map((text) => isKept(known, text))).toEqual([false, false, true, true, true, true, true, true]);
  });

  test('nothing keeps the values that were asked with', async () => {
    const held: WeakRef<object>[] = [];
    (values.getType('Held') as GraphQLScalarType).parseValue = (value) => {
      const object = { value };
      held.push(new WeakRef(object));
      return object;
    };
    (values.getType('Node') as GraphQLInterfaceType).resolveType = () => 'Query';
    const known = new KnownQueries(values);
    const text = 'query ($held: Held, $a: Boolean!) { node(held: $held) { id @include(if: $a) } }';
    ask(known, text);
    values.getQueryType()!.getFields().node!.resolve = () => ({ id: 'kept' });
    const { data } = await known.find(text, undefined)!.execute({} as Context, { held: 'private', a: true });
    expect(data).toEqual({ node: { id: 'kept' } });
    await new Promise((resolve) => setImmediate(resolve));
    setFlagsFromString('--expose-gc');
    runInNewContext('gc')();
    expect(held.map((one) => one.deref())).toEqual([undefined]);
    expect(isKept(known, text)).toBe(true);
  });
});

test('a mutation is done once, so that nothing is found out by trying what its answer needs', () => {
  const known = new KnownQueries(schema);
  for (const text of ['{ one }', 'mutation { one }']) ask(known, text);
  expect(known.find('{ one }', undefined)!.habits).not.toBeNull();
  expect(known.find('mutation { one }', undefined)!.habits).toBeNull();
});

test('a name that is empty is not the same as none', () => {
  const known = new KnownQueries(schema);
  ask(known, '{ one }');
  expect(known.find('{ one }', '')).toBeNull();
  expect(known.find('{ one }', undefined)).not.toBeNull();
});

describe('after errors on the short way', () => {
  const failing = (setbacks: Setbacks, caller: string, times: number) =>
    Array.from({ length: times }, () => {
      if (setbacks.next(caller)) return 'long';
      setbacks.note(caller, true);
      return 'both';
    });

  test('two in a row send the caller the long way twenty times, and one more again', () => {
    const ways = failing(new Setbacks(), 'a', 24);
    expect(ways.map((way, place) => (way === 'both' ? place : -1)).filter((place) => place >= 0)).toEqual([0, 1, 22]);
  });

  test('others are not concerned, nor is who had an answer in between', () => {
    const setbacks = new Setbacks();
    failing(setbacks, 'a', 2);
    expect([setbacks.next('a'), setbacks.next('b')]).toEqual([true, false]);
    for (const failed of [true, false, true]) setbacks.note('c', failed);
    expect(setbacks.next('c')).toBe(false);
  });
});
