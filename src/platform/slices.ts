import { allIfFew, type Condition, firstOfEach, type Parents, tableOf } from './children';
import { type EntityClass, type JoinedChildren, selectWithChildren } from './database';
import type { Loaders } from './loaders';

/** Where a slice of a list starts and how long it is, 1 to 100. */
export interface SliceRequest {
  first: number;
  skip: number;
}

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
    const of = { column: parent.column, parents };
    const all = await allIfFew(reader, entity, of, where ?? EVERYTHING, order);
    const found =
      all?.map((rows) => rows.slice(skip, skip + first)) ??
      (await firstOfEach(reader, entity, of, where ?? EVERYTHING, `${order} LIMIT ${first} OFFSET ${skip}`));
    // Where there were too many to read them with their page, it would be tried in vain.
    const isComplete = all !== null || (skip === 0 && found.every(({ length }) => length < first));
    const count = (all ?? found).reduce((sum, { length }) => sum + length, 0);
    if (!where && isComplete && count <= MOST_TOGETHER) pages?.watch(children, parents);
    return found;
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
  // With each child all columns of its parent come again: that pays only where these are few.
  const mayJoin = of.parents.length === 1 && reader.brief?.areEnough(entity);
  const children = mayJoin ? pages?.together.of(page) : null;
  if (children && children.entity !== entity) {
    const tail = `WHERE ${of.column} = ? AND (${sql}) ORDER BY id DESC LIMIT ${first + 1}`;
    const all = { tail, values: [of.parents[0]!, ...values], most: MOST_TOGETHER };
    const found = await selectWithChildren(reader, entity, children, all);
    if (found) {
      pages!.keep(page, nameOf(children), new Map(found.map(([{ id }, rows]) => [id, rows])));
      return [found.map(([row]) => row)];
    }
    pages!.together.forget(page);
  }
  const found = await firstOfEach(reader, entity, of, { sql, values }, `id DESC LIMIT ${first + 1}`);
  if (found.length === 1)
    pages?.note(
      page,
      found[0]!.slice(0, first).map(({ id }) => id),
    );
  return found;
}
