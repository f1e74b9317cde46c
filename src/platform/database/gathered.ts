/** Rows that a unit of work writes last, all of a name at once. */
export class Gathered {
  private readonly byName = new Map<string, { rows: unknown[]; write(rows: unknown[]): Promise<void> }>();

  add<Row>(name: string, row: Row, write: (rows: Row[]) => Promise<void>): void {
    const known = this.byName.get(name) ?? { rows: [], write: write as (rows: unknown[]) => Promise<void> };
    known.rows.push(row);
    this.byName.set(name, known);
  }

  async write(): Promise<void> {
    for (const { rows, write } of this.byName.values()) await write(rows);
  }
}
