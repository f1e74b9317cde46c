import { isBreakDue, takeTurn } from '../turns';
import { tableOf } from './mapping';
import { shapeFor } from './readRows';
import type { EntityClass, SqlValue } from './types';
import type { Reader } from './unitOfWork';

/** Which children are joined to their parents. In column names, and never built from input. */
export interface JoinedChildren {
  entity: EntityClass<object>;
  /** The column that names the parent. */
  column: string;
  /** One column or several: `position`, `due_on, id`. */
  order: string;
}

/**
 * Rows, the latest id first, with their children, by one statement. `tail` is that of `selectRows`, for the parents.
 * Both are of different tables, and the first column of the parents is their id.
 * @returns null where more than `most` rows come: one for each child, and for each parent that has none
 */
export async function selectWithChildren<Row extends { id: string }>(
  reader: Reader,
  entity: EntityClass<Row>,
  { entity: child, column, order }: JoinedChildren,
  { tail, values, most }: { tail: string; values: SqlValue[]; most: number },
): Promise<[Row, object[]][] | null> {
  const [parents, children] = [shapeFor(reader, entity), shapeFor(reader, child)];
  const [table, joined] = [tableOf(reader, entity), tableOf(reader, child)];
  const sorting = order.split(', ').map((one) => `${joined}.${one}`);
  const tuples = await reader.tuples(
    `SELECT ${parents.list}, ${children.list} FROM (${parents.select} ${tail}) ${table}
     LEFT JOIN ${joined} ON ${joined}.${column} = ${table}.id
     ORDER BY ${table}.id DESC, ${sorting.join(', ')} LIMIT ${most + 1}`,
    values,
  );
  if (tuples.length > most) return null;
  const found: [Row, object[]][] = [];
  let last: unknown = null;
  for (const [place, tuple] of tuples.entries()) {
    if (isBreakDue(place)) await takeTurn();
    if (tuple[0] !== last) found.push([parents.rowOf(tuple) as Row, []]);
    last = tuple[0];
    if (tuple[parents.width] !== null) found.at(-1)![1].push(children.rowOf(tuple.slice(parents.width)));
  }
  return found;
}
