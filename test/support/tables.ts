import { parseSync } from '@swc/core';
import { readSource, sourceFiles } from './imports';

/** Where a source file says something about a table of the database. */
export interface TableUse {
  /** `src/accounts/signUp.ts` */
  file: string;
  /** `invoices` */
  table: string;
  /** How: `FROM invoices`, or the call that an entity is handed to, `updateRow(InvoiceRow)`. */
  what: string;
}

/** A use of an entity class as a value, where `by` is what it is handed to: a call's name, or `[]` for an array's element. */
export interface EntityUse extends TableUse {
  by: string;
}

const ENTITY = /@Entity\('(\w+)'\)\s*export class (\w+)/g;

/** The table of each entity class, and the file that declares it. */
export const entities = new Map(
  sourceFiles('src').flatMap((file) =>
    [...readSource(file).matchAll(ENTITY)].map(([, table, name]) => [name!, { table: table!, file }] as const),
  ),
);

/** Every table that a migration makes. */
export const tables = new Set(
  sourceFiles('migrations').flatMap((file) =>
    [...readSource(file).matchAll(/createTable\(\w+, \{\s*name: '(\w+)'/g)].map(([, table]) => table!),
  ),
);

interface Node {
  type: string;
  [key: string]: unknown;
}

const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string';

/** What is only there for the compiler: types, and imports of them. */
const isType = ({ type }: Node) => /^Ts(?!(As|Satisfies|NonNull|ConstAssertion|Instantiation)\w*$)/.test(type);

/** Every value in a file's syntax tree, each with what it stands in. */
function* valuesIn(value: unknown, parent: Node): Generator<{ node: Node; parent: Node }> {
  if (Array.isArray(value)) for (const item of value) yield* valuesIn(item, parent);
  else if (isNode(value)) {
    if (isType(value) || value.type === 'ImportDeclaration' || /^Export(Named|All)/.test(value.type)) return;
    yield { node: value, parent };
    for (const part of Object.values(value)) yield* valuesIn(part, value);
  } else if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) yield* valuesIn(part, parent);
  }
}

function valuesOf(file: string) {
  const module = parseSync(readSource(file), { syntax: 'typescript', decorators: true, target: 'es2022' });
  return [...valuesIn(module.body, module as unknown as Node)];
}

/** `updateRow`, or `loaders.row`. */
function nameOf(callee: unknown): string {
  const { type, value, object, property } = callee as Node;
  if (type === 'Identifier') return String(value);
  if (type !== 'MemberExpression') return '?';
  return `${nameOf(object).split('.').at(-1)}.${(property as Node).value}`;
}

const TABLE_IN_SQL = /\b(FROM|JOIN|INTO|UPDATE)\s+(\w+)/g;

/** The tables that a file's SQL names. */
export function sqlUses(file: string): TableUse[] {
  return valuesOf(file).flatMap(({ node, parent }) => {
    const text = node.type === 'StringLiteral' ? node.value : node.type === 'TemplateElement' ? node.cooked : '';
    const inSql = [...String(text).matchAll(TABLE_IN_SQL)].map(([what, , table]) => ({ file, table: table!, what }));
    const isNamed = parent.type === 'KeyValueProperty' && (parent.key as Node).value === 'table';
    const named = isNamed && node === parent.value ? [{ file, table: String(text), what: `table: ${text}` }] : [];
    return [...inSql, ...named].filter(({ table }) => tables.has(table));
  });
}

/** The entity classes that a file uses as values. */
export function entityUses(file: string): EntityUse[] {
  return valuesOf(file).flatMap(({ node, parent }) => {
    const entity = node.type === 'Identifier' ? entities.get(String(node.value)) : undefined;
    if (!entity) return [];
    const by =
      parent.type === 'CallExpression' ? nameOf(parent.callee) : parent.type === 'ArrayExpression' ? '[]' : '?';
    return [{ file, table: entity.table, what: `${by}(${node.value})`, by }];
  });
}
