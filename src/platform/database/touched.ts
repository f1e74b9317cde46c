import type { EntityClass } from './types';

interface Identified {
  id: string;
}

/**
 * The rows that a unit of work has written, by entity, so that whatever follows from them can be settled before it commits. A row is known
 * as a whole where all of it was written; else it is null and has to be read.
 */
export class TouchedRows {
  private rows = new Map<unknown, Map<string, Identified | null>>();

  /** Notes that a row was inserted or replaced as a whole. */
  addRow<Row extends Identified>(entity: EntityClass<Row>, row: Row): void {
    this.of(entity).set(row.id, row);
  }

  /** Notes that some columns of a row were changed. */
  addChange<Row extends Identified>(entity: EntityClass<Row>, id: string, change: Partial<Row>): void {
    const known = this.of(entity).get(id);
    this.of(entity).set(id, known ? { ...known, ...change } : null);
  }

  /** Notes rows that were changed by a statement of their owner's. */
  addIds<Row extends Identified>(entity: EntityClass<Row>, ids: Iterable<string>): void {
    for (const id of ids) this.of(entity).set(id, null);
  }

  /** Answers what was touched since the last call, and starts anew. */
  drain(): TouchedRows {
    const drained = new TouchedRows();
    drained.rows = this.rows;
    this.rows = new Map();
    return drained;
  }

  has(entities: readonly EntityClass<object>[]): boolean {
    return entities.some((entity) => this.rows.has(entity));
  }

  /** The touched rows of an entity, each as it is known; null where it has to be read. */
  entries<Row extends Identified>(entity: EntityClass<Row>): [string, Row | null][] {
    return [...(this.rows.get(entity) ?? [])] as [string, Row | null][];
  }

  private of(entity: unknown): Map<string, Identified | null> {
    const known = this.rows.get(entity) ?? new Map<string, Identified | null>();
    this.rows.set(entity, known);
    return known;
  }
}
