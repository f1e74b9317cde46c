import { readFileSync } from 'node:fs';
import { buildSchema, type GraphQLField, type GraphQLNamedType, getNamedType, isLeafType, isObjectType } from 'graphql';
import { isRequiredArgument } from 'graphql/type';
import { PROJECT_ROOT } from '../../src/platform/root';
import type { App } from './app';
import { type Answer, ask } from './people';

const schema = buildSchema(readFileSync(`${PROJECT_ROOT}/schema/schema.graphql`, 'utf8'));

/** How deep values without an id of their own are read: a comparison's rows with their money. */
const DEPTH = 4;
const REFERENCE = '{ id __typename }';

const isNode = (type: GraphQLNamedType): boolean =>
  type.name === 'Node' || (isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node'));

/** Everything that an object of the type answers: other objects by id, values as they are, files by their names only. */
function selectionOf(type: GraphQLNamedType, depth: number): string {
  if (type.name === 'Document') return '{ name }';
  if (!isObjectType(type) || depth === 0) return '{ __typename }';
  const fields = Object.values(type.getFields()).filter(({ args }) => !args.some(isRequiredArgument));
  return `{ __typename ${fields.map((field) => fieldOf(field, depth)).join(' ')} }`;
}

function fieldOf({ name, type: wrapped }: GraphQLField<unknown, unknown>, depth: number): string {
  const type = getNamedType(wrapped);
  if (isLeafType(type)) return name;
  if (isNode(type)) return `${name} ${REFERENCE}`;
  if (type.name.endsWith('Connection')) return `${name} { nodes ${REFERENCE} }`;
  return `${name} ${selectionOf(type, depth - 1)}`;
}

/** What somebody can get to know: each object that they reach, with all that it answers them. */
export type Reached = Map<string, Answer>;

/** The public catalogue is long and leads nowhere else. */
const isFollowed = (id: string) => !/^(prd|pln|prc)_/.test(id);

/** Reads objects by their ids, then what those name, until nothing new comes up. */
export async function crawl(app: App, token: string | null, from: readonly string[]): Promise<Reached> {
  const reached: Reached = new Map();
  const asked = new Set<string>();
  for (let ids = [...from]; ids.length > 0; ids = ids.filter((id) => isFollowed(id) && !asked.has(id))) {
    for (const id of ids) asked.add(id);
    const found = await readAll(app, token, [...new Set(ids)]);
    for (const node of found) reached.set(node.id, node);
    ids = found.flatMap(idsIn);
  }
  return reached;
}

/** As many as one request may name. */
const AT_ONCE = 100;

async function readAll(app: App, token: string | null, ids: string[]) {
  const document = `query ($ids: [ID!]!) { nodes(ids: $ids) ${REFERENCE} }` as const;
  const found: Answer[] = [];
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const { nodes } = await ask(app, token, document, { ids: ids.slice(start, start + AT_ONCE) });
    for (const node of nodes) if (node) found.push(await read(app, token, node));
  }
  return found;
}

async function read(app: App, token: string | null, { id, __typename: type }: Answer) {
  const fields = `... on ${type} ${selectionOf(schema.getType(type)!, DEPTH)}`;
  return (await ask(app, token, `query ($id: ID!) { node(id: $id) { ${fields} } }`, { id })).node;
}

/** The ids of all objects that an answer names. */
function idsIn(value: Answer): string[] {
  if (value === null || typeof value !== 'object') return [];
  const own = typeof value.id === 'string' ? [value.id] : [];
  return [...own, ...Object.values(value).flatMap(idsIn)];
}

/** The ids of everything there is. */
export async function allIds({ database }: App, tables: readonly string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const table of tables) {
    ids.push(...(await database.query(`SELECT id FROM ${table}`)).map(({ id }) => String(id)));
  }
  return ids;
}
