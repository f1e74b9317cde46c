import DataLoader from 'dataloader';
import { type EntityClass, placeholders, type Reader, type SqlValue, selectByIds, selectRows } from './database';

/** Which rows of an entity belong to which parent, and how they are ordered. All in column names; never built from input. */
export interface ChildrenOf {
  column: string;
  /** Everything after the condition on the parent, e.g. `AND removed_at IS NULL ORDER BY position`. */
  tail?: string;
  values?: SqlValue[];
}

/**
 * Batches and remembers the reads of one request: whatever a page asks for row by row is read by one statement per kind. Forgets
 * everything once something was written.
 */
export class Loaders {
  private readonly loaders = new Map<unknown, DataLoader<string, unknown>>();

  constructor(private readonly reader: Reader) {}

  /** The row of that id, or null. */
  row<Row extends { id: string }>(entity: EntityClass<Row>, id: string): Promise<Row | null> {
    return this.batch(entity, id, (ids) => selectByIds(this.reader, entity, ids));
  }

  /**
   * The row of that id, which must be there: one that another row names.
   * @throws Error naming the entity and the id where it is not, which is a programming error
   */
  async get<Row extends { id: string }>(entity: EntityClass<Row>, id: string): Promise<Row> {
    const row = await this.row(entity, id);
    if (!row) throw new Error(`${entity.name}: no row ${id}`);
    return row;
  }

  /** The rows whose `of.column` is the parent's id. */
  rows<Row>(entity: EntityClass<Row>, parentId: string, of: ChildrenOf): Promise<Row[]> {
    return this.batch(`${entity.name}|${JSON.stringify(of)}`, parentId, async (parents) => {
      const condition = `WHERE ${of.column} IN (${placeholders(parents)}) ${of.tail ?? ''}`;
      const rows = await selectRows(this.reader, entity, condition, [...parents, ...(of.values ?? [])]);
      const property = of.column.replace(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase());
      const grouped = new Map<unknown, Row[]>(parents.map((parent) => [parent, []]));
      for (const row of rows) grouped.get((row as Record<string, unknown>)[property])?.push(row);
      return parents.map((parent) => grouped.get(parent)!);
    });
  }

  /** One value per key, by a statement for all keys asked for at once. `name` tells batches apart. */
  batch<Value>(name: unknown, key: string, read: (keys: readonly string[]) => Promise<Value[]>): Promise<Value> {
    let loader = this.loaders.get(name) as DataLoader<string, Value> | undefined;
    if (!loader) {
      loader = new DataLoader<string, Value>(read);
      this.loaders.set(name, loader as DataLoader<string, unknown>);
    }
    return loader.load(key);
  }

  clear(): void {
    this.loaders.clear();
  }
}
