import {
  buildSchema,
  execute,
  type GraphQLObjectType,
  NoUnusedVariablesRule,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import type { Context } from '../src/graphql/context';
import { KnownQueries } from '../src/graphql/knownQueries';
import { seededRandom } from './support/random';

const schema = buildSchema(`
  interface Node { id: ID! }
  union Thing = Leaf | Branch
  enum Colour { RED GREEN }
  input Shade { colour: Colour = GREEN, depth: Int! = 2 }
  type Leaf implements Node { id: ID! size: Float! holes: [String!] tags: [String]! grown: Boolean }
  type Branch implements Node {
    id: ID!
    sum(plus: Int! = 1, times: Int): Int!
    colour(colour: Colour = RED): Colour!
    shade(shade: Shade = {}): String
    echo(text: String = "none", list: [Int!]): String
    nodes(first: Int = 2): [Node!]!
    later(first: Int = 2): [Node!]!
    things: [Thing]
    branch(late: Boolean = false): Branch
    nothing: Branch
    leaf: Leaf!
    faulty(throws: Boolean = false, rejects: Boolean = false, missing: Boolean = false): String!
  }
  type Query { branch(id: ID = "b"): Branch! node(id: ID): Node nodes: [Node!]! }
`);

// biome-ignore lint/suspicious/noExplicitAny: arguments of any field
type Arguments = Record<string, any>;
type Resolve = (source: { id: string }, args: Arguments) => unknown;

const leaf = (id: string) => ({
  ...{ kind: 'Leaf', id, size: id.length / 2, grown: id.length > 3 ? null : true },
  ...{ holes: id.endsWith('1') ? ['a', null] : ['a'], tags: ['x', null] },
});
const branch = (id: string) => ({ kind: 'Branch', id });
const some = (id: string, first: number | null) =>
  Array.from({ length: first ?? 1 }, (_none, place) => (place % 2 ? leaf(id + place) : branch(id + place)));
const later = async <T>(value: T) => value;

const resolvers: Record<string, Record<string, Resolve>> = {
  Query: {
    branch: (_source, { id }) => branch(id),
    node: (_source, { id }) => (id === 'l' ? later(leaf(id)) : id === null ? null : branch(id ?? 'n')),
    nodes: () => [leaf('q'), later(branch('q')), later(leaf('r'))],
  },
  Branch: {
    sum: ({ id }, args) => id.length + args.plus + 10 * (args.times ?? ('times' in args ? 7 : 1)),
    colour: (_source, { colour }) => colour,
    shade: (_source, { shade }) => JSON.stringify(shade),
    echo: (_source, args) => later(JSON.stringify(args)),
    nodes: ({ id }, { first }) => some(id, first),
    later: ({ id }, { first }) => later(some(id, first).map(later)),
    things: ({ id }) => [leaf(`${id}t`), null, branch(`${id}t`)],
    branch: ({ id }, { late }) => (late ? later(branch(`${id}l`)) : branch(`${id}s`)),
    nothing: () => null,
    leaf: ({ id }) => leaf(`${id}2`),
    faulty: (_source, { throws, rejects, missing }) => {
      if (throws) throw new Error('thrown');
      return rejects ? Promise.reject(new Error('rejected')) : missing ? null : 'well';
    },
  },
};
for (const [type, fields] of Object.entries(resolvers)) {
  const known = (schema.getType(type) as GraphQLObjectType).getFields();
  for (const [name, resolve] of Object.entries(fields)) known[name]!.resolve = resolve as never;
}
for (const name of ['Node', 'Thing']) {
  (schema.getType(name) as { resolveType?: unknown }).resolveType = ({ kind }: { kind: string }) => kind;
}

/** The arguments a field may have in a query: the rarer ones lead to errors. */
const ARGUMENTS: Record<string, string[]> = {
  sum: ['', '(plus: 2)', '(plus: $n)', '(plus: $n, times: $m)', '(times: null)', '(times: $m)'],
  colour: ['', '(colour: GREEN)', '(colour: $c)', '(colour: $d)'],
  shade: ['', '(shade: {colour: $c})', '(shade: {depth: $n})', '(shade: null)', '(shade: $s)'],
  echo: ['', '(text: $t)', '(text: "é\\"\\u2028")', '(list: [1, $n])', '(list: 3)', '(text: null, list: [])'],
  nodes: ['', '(first: 1)', '(first: $n)', '(first: $m)'],
  later: ['', '(first: 0)', '(first: $n)'],
  branch: ['', '(late: true)', '(late: $a)', '(late: $b)'],
  faulty: ['', '', '', '(throws: $a)', '(rejects: $b)', '(missing: true)'],
};
const LEAVES = ['id', '__typename', 'size', 'tags', 'grown', 'holes'];
const BELOW: Record<string, string> = {
  ...{ nodes: 'Node', later: 'Node', things: 'Thing', branch: 'Branch', nothing: 'Branch', leaf: 'Leaf' },
};
const OF_BRANCH = ['id', '__typename', 'sum', 'colour', 'shade', 'echo', 'faulty', ...Object.keys(BELOW)];
const DIRECTIVES = [
  '',
  '',
  '',
  ' @include(if: $a)',
  ' @skip(if: $a)',
  ' @include(if: $b)',
  ' @skip(if: $b)',
  ' @include(if: true)',
];
const DECLARED = {
  ...{ a: 'Boolean!', b: 'Boolean! = true', n: 'Int! = 3', m: 'Int', c: 'Colour = GREEN', d: 'Colour! = RED' },
  ...{ t: 'String', s: 'Shade' },
};
const VALUES: Record<string, unknown[]> = {
  ...{ n: [0, 2, undefined], m: [1, null, undefined], c: ['RED', null, undefined], d: ['GREEN', undefined] },
  ...{ t: ['text', null, undefined], s: [{}, { colour: 'RED', depth: 1 }, null, undefined] },
};
/** Every way to skip and include. */
const CHOICES = [true, false].flatMap((a) => [true, false, undefined].map((b) => ({ a, b })));

/** Draws queries. The same alias stands for the same field and arguments everywhere, so that they can be merged. */
function drawing(seed: number) {
  const below = seededRandom(seed);
  const one = <T>(of: readonly T[]) => of[below(of.length)]!;
  const aliases = new Map<string, string>();
  const field = (name: string, depth: number): string => {
    const given = one(ARGUMENTS[name] ?? ['']);
    const alias = aliases.get(name + given) ?? `f${aliases.size}`;
    aliases.set(name + given, alias);
    return `${alias}: ${name}${given}${one(DIRECTIVES)}${BELOW[name] ? ` ${selection(BELOW[name], depth - 1)}` : ''}`;
  };
  const fieldOf = (type: string, depth: number): string => {
    if (type === 'Leaf') return field(one(LEAVES), depth);
    if (type === 'Branch') return field(one(depth > 0 ? OF_BRANCH : OF_BRANCH.slice(0, 7)), depth);
    if (below(3) === 0) return field(type === 'Node' ? one(['id', '__typename']) : '__typename', depth);
    return inline(one(['Leaf', 'Branch', 'Node']), depth);
  };
  const inline = (type: string, depth: number) => `... on ${type}${one(DIRECTIVES)} ${selection(type, depth)}`;
  const part = (type: string, depth: number) => {
    const chance = below(8);
    if (chance === 0) return inline(type, depth);
    return chance === 1 && type !== 'Thing' ? `...Of${type}${one(DIRECTIVES)}` : fieldOf(type, depth);
  };
  const selection = (type: string, depth: number): string =>
    `{ ${Array.from({ length: 1 + below(4) }, () => part(type, depth)).join(' ')} }`;
  const text = () => {
    aliases.clear();
    const ids = ['', '(id: "l")', '(id: null)', '(id: $t)'];
    const body = `{ branch ${selection('Branch', 3)} branch ${selection('Branch', 2)}
      node${one(ids)} ${selection('Node', 2)} nodes ${selection('Node', 1)} }
      fragment OfLeaf on Leaf { id ${field('tags', 0)} }
      fragment OfBranch on Branch { id ${field('sum', 0)} ${field('colour', 0)} ...OfNode }
      fragment OfNode on Node { id ... on Branch { ${field('echo', 0)} } ...OfLeaf }`;
    const declared = Object.entries(DECLARED).map(([name, type]) => `$${name}: ${type}`);
    return `query Drawn(${declared.join(', ')}) ${body}`;
  };
  const variables = (choice: object) =>
    JSON.parse(
      JSON.stringify({ ...Object.fromEntries(Object.entries(VALUES).map(([n, of]) => [n, one(of)])), ...choice }),
    );
  return { text, variables };
}

const RULES = specifiedRules.filter((rule) => rule !== NoUnusedVariablesRule && rule.name !== 'NoUnusedFragmentsRule');
const shown = ({ data, errors }: { data?: unknown; errors?: unknown }) =>
  errors ? 'with errors' : JSON.stringify(data);

test.each([1, 2, 3, 4])('queries that are drawn are answered as graphql-js answers them (seed %i)', async (seed) => {
  const { text, variables } = drawing(seed);
  const known = new KnownQueries(schema);
  const [differences, counts]: [unknown[], Record<string, number>] = [[], { well: 0, faulty: 0 }];
  for (let round = 0; round < 150; round += 1) {
    const query = text();
    const document = parse(query);
    if (validate(schema, document, RULES).length > 0) continue;
    for (let times = 0; times < 3; times += 1) known.note(query, undefined, document, document.definitions[0] as never);
    const found = known.find(query, undefined);
    // Very long ones are not kept.
    if (!found) continue;
    for (const choice of CHOICES) {
      const variableValues = variables(choice);
      const plain = shown(await execute({ schema, document, variableValues }));
      const compiled = shown(await found.execute({} as Context, variableValues));
      counts[plain === 'with errors' ? 'faulty' : 'well']! += 1;
      if (plain !== compiled) differences.push({ query, variableValues, plain, compiled });
    }
  }
  expect(differences.slice(0, 2)).toEqual([]);
  expect(counts.well).toBeGreaterThan(100);
  expect(counts.faulty).toBeGreaterThan(50);
});
