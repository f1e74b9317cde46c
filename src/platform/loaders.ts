import DataLoader from 'dataloader';
import {
  BriefReader,
  type EntityClass,
  placeholders,
  type Reader,
  type SqlValue,
  selectByIds,
  selectRows,
} from './database';
import { PagesRead, type ReadTogether } from './readTogether';
import { takeTurn } from './turns';

/** Children of so many parents are read by one statement: each may have a hundred, and a statement is one piece of work. */
const PARENTS_AT_ONCE = 50;

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
  /** The pages that were read; null where nothing is read together with one. */
  pages: PagesRead | null;
  private readonly loaders = new Map<unknown, DataLoader<string, unknown>>();

  /**
   * `kept`: the rows of an entity that the process keeps anyway, by id; null for others. `together`: what is read with a page; null: nothing.
   */
  constructor(
    private using: Reader,
    private readonly kept: (entity: EntityClass<object>) => Promise<ReadonlyMap<string, object>> | null = () => null,
    private readonly together: ReadTogether | null = null,
  ) {
    this.pages = together && new PagesRead(together);
  }

  /** What rows are read with. */
  get reader(): Reader {
    return this.using;
  }

  /** Has all rows read whole from now on, and forgets those that may not be. */
  readWhole(): void {
    if (!(this.using instanceof BriefReader)) return;
    this.using = this.using.whole;
    this.clear();
  }

  /** The row of that id, or null. */
  row<Row extends { id: string }>(entity: EntityClass<Row>, id: string): Promise<Row | null> {
    const kept = this.kept(entity) as Promise<ReadonlyMap<string, Row>> | null;
    if (kept) return kept.then((rows) => rows.get(id) ?? null);
    return this.batch(entity, id, (ids) => selectByIds(this.using, entity, ids));
  }

  /** Remembers rows that were read otherwise, for `row`. */
  keep<Row extends { id: string }>(entity: EntityClass<Row>, rows: readonly Row[]): void {
    const loader = this.loaderOf<Row | null>(entity, (ids) => selectByIds(this.using, entity, ids));
    for (const row of rows) loader.prime(row.id, row);
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
    const name = `${entity.name}|${JSON.stringify(of)}`;
    return this.batch(name, parentId, (parents) => this.childrenOf(entity, parents, of));
  }

  private async childrenOf<Row>(entity: EntityClass<Row>, parents: readonly string[], of: ChildrenOf) {
    const property = of.column.replace(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase());
    const grouped = new Map<unknown, Row[]>(parents.map((parent) => [parent, []]));
    for (let from = 0; from < parents.length; from += PARENTS_AT_ONCE) {
      if (from > 0) await takeTurn();
      const some = parents.slice(from, from + PARENTS_AT_ONCE);
      const condition = `WHERE ${of.column} IN (${placeholders(some)}) ${of.tail ?? ''}`;
      const rows = await selectRows(this.using, entity, condition, [...some, ...(of.values ?? [])]);
      for (const row of rows) grouped.get((row as Record<string, unknown>)[property])?.push(row);
    }
    return parents.map((parent) => grouped.get(parent)!);
  }

  /** One value per key, by a statement for all keys asked for at once. `name` tells batches apart. */
  batch<Value>(name: unknown, key: string, read: (keys: readonly string[]) => Promise<Value[]>): Promise<Value> {
    return this.loaderOf(name, read).load(key);
  }

  private loaderOf<Value>(name: unknown, read: (keys: readonly string[]) => Promise<Value[]>) {
    let loader = this.loaders.get(name) as DataLoader<string, Value> | undefined;
    if (!loader) {
      loader = new DataLoader<string, Value>(read);
      this.loaders.set(name, loader as DataLoader<string, unknown>);
    }
    return loader;
  }

  clear(): void {
    this.loaders.clear();
    this.pages = this.together && new PagesRead(this.together);
  }
}
