import { allIfFew, type Condition, firstOfEach, type Parents, tableOf } from './children';
import { type EntityClass, type JoinedChildren, selectWithChildren } from './database';
import type { Loaders } from './loaders';
import type { SliceRequest } from './readTogether';

const EVERYTHING: Condition = { sql: '1 = 1', values: [] };

/** The children of many parents, in an order of column names that is never built from input; of each parent no more than asked for. */
export async function sliceOfChildren<Row extends object>(
  loaders: Loaders,
  entity: EntityClass<Row>,
  parent: { column: string; id: string },
  { first, skip }: SliceRequest,
  { order = 'id', where }: { order?: string; where?: Condition } = {},
): Promise<Row[]> {
  const { reader, pages } = loaders;
  const children = { entity, column: parent.column, order };
  const name = nameOf(children);
  const kept = where ? null : (pages?.childrenOf(name, parent.id) as Row[] | null | undefined);
  if (kept) return kept.slice(skip, skip + first);
  const batch = `${name}|${first}|${skip}|${where ? JSON.stringify(where) : ''}`;
  return loaders.batch(batch, parent.id, async (parents) => {
    if (!where) pages?.watch(children, parents);
    const of = { column: parent.column, parents };
    const all = await allIfFew(reader, entity, of, where ?? EVERYTHING, order);
    return (
      all?.map((rows) => rows.slice(skip, skip + first)) ??
      firstOfEach(reader, entity, of, where ?? EVERYTHING, `${order} LIMIT ${first} OFFSET ${skip}`)
    );
  });
}

const nameOf = ({ entity, column, order }: JoinedChildren) => `${entity.name}|${column}|${order}`;

/** Children that are read together with a page at most; where there are more, they are read after it, as far as they are asked for. */
const MOST_TOGETHER = 150;

/** The first rows of each parent's page, and one more, the latest id first; where there is one parent, with what their rows are asked for as a rule. */
export async function readPages<Row extends { id: string }>(
  { reader, pages }: Loaders,
  entity: EntityClass<Row>,
  of: Parents,
  { sql, values }: Condition,
  first: number,
): Promise<Row[][]> {
  const page = `${tableOf(reader, entity)}|${of.column}`;
  const children = of.parents.length === 1 ? pages?.together.of(page) : null;
  if (children) {
    const tail = `WHERE ${of.column} = ? AND (${sql}) ORDER BY id DESC LIMIT ${first + 1}`;
    const all = { tail, values: [of.parents[0]!, ...values], most: MOST_TOGETHER };
    const found = await selectWithChildren(reader, entity, children, all);
    if (found) {
      pages!.keep(page, nameOf(children), new Map(found.map(([{ id }, rows]) => [id, rows])));
      return [found.map(([row]) => row)];
    }
  }
  const found = await firstOfEach(reader, entity, of, { sql, values }, `id DESC LIMIT ${first + 1}`);
  if (found.length === 1)
    pages?.note(
      page,
      found[0]!.slice(0, first).map(({ id }) => id),
    );
  return found;
}
