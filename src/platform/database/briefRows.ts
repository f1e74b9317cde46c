/**
 * Of which entities the answers to a query need no column that lists seldom show (`Seldom`): their rows are read without these. That is found
 * out by trying. A brief row that is asked for such a column, or copied, throws `NotRead`; the query is then answered with whole rows of that
 * entity, now and from then on.
 */
export class BriefRows {
  private readonly whole = new Set<unknown>();

  areEnough(entity: unknown): boolean {
    return !this.whole.has(entity);
  }

  /** The entity for want of whose whole rows something has failed: they are whole from now on. null: it failed for another reason. */
  tooBriefFor(error: unknown): object | null {
    if (!(error instanceof NotRead)) return null;
    this.whole.add(error.entity);
    return error.entity;
  }
}

/** A column was asked for that was not read. */
export class NotRead extends Error {
  constructor(
    readonly entity: { name: string },
    property: string,
  ) {
    super(`${entity.name}.${property} was not read`);
  }
}

/** What brief rows of an entity inherit: each column that was not read says so. */
export function withoutColumns(entity: { name: string; prototype: object }, properties: readonly string[]): object {
  const unread = properties.map((property) => [property, accessorOf(entity, property)] as const);
  return Object.create(entity.prototype, Object.fromEntries(unread));
}

/** The property of a row that throws when it is asked for. It is enumerable: where a row has one of its own, it cannot be copied unnoticed. */
export const accessorOf = (entity: { name: string }, property: string): PropertyDescriptor => ({
  enumerable: true,
  get() {
    throw new NotRead(entity, property);
  },
});
