type Row = Readonly<Record<string, unknown>>;

const WRITTEN = /^\s*(?:INSERT INTO|UPDATE|DELETE FROM) (\w+)/;

/**
 * The rows that a unit of work has read or written, as the database has them, by table and id: whoever asks for one by its id gets it without a
 * statement. All are forgotten when something is locked, since they may have changed while the lock was waited for; those of a table when a
 * statement writes to it otherwise than row by row.
 */
export class KnownRows {
  private readonly tables = new Map<string, Map<string, Row | (() => Row)>>();
  /** How often something was written or forgotten: what was read meanwhile may be old. */
  changes = 0;

  get(table: string, id: string): Row | undefined {
    const known = this.tables.get(table)?.get(id);
    if (typeof known !== 'function') return known;
    const row = known();
    this.set(table, id, row);
    return row;
  }

  /** Keeps a row, or what makes it once it is asked for. */
  set(table: string, id: string, row: Row | (() => Row)): void {
    const rows = this.tables.get(table);
    if (rows) rows.set(id, row);
    else this.tables.set(table, new Map([[id, row]]));
  }

  forget(table: string): void {
    this.changes += 1;
    this.tables.delete(table);
  }

  /** Looks at a statement that was sent, unless it is one of `rows.ts`, which tells by itself what it changes. */
  afterStatement(sql: string): void {
    const [, table] = WRITTEN.exec(sql) ?? [];
    if (table) this.forget(table);
    if (!sql.includes('FOR UPDATE')) return;
    this.changes += 1;
    this.tables.clear();
  }
}
