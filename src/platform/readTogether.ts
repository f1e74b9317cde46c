import type { JoinedChildren } from './database';

interface Habit {
  children: JoinedChildren;
  /** How often they were read in a row without being asked for. */
  inVain: number;
}

/** So often, and they are no longer read: by its variables the query asks for something else. */
const MOST_IN_VAIN = 3;

/**
 * What the answers to one query need of each row of a page: children that are then read together with the page, by one statement instead of
 * two. It is found out by watching. Pages and children go by their tables and columns, so that no more is kept than there are of these.
 */
export class ReadTogether {
  private readonly habits = new Map<string, Habit>();

  /** What is read with a page. */
  of(page: string): JoinedChildren | null {
    return this.habits.get(page)?.children ?? null;
  }

  /** All rows of a page were asked for these children. */
  note(page: string, children: JoinedChildren): void {
    this.habits.set(page, { children, inVain: 0 });
  }

  /** Children were read with a page. */
  wereRead(page: string): void {
    const habit = this.habits.get(page);
    if (!habit) return;
    habit.inVain += 1;
    if (habit.inVain > MOST_IN_VAIN) this.habits.delete(page);
  }

  /** There were too many to be read with a page. */
  forget(page: string): void {
    this.habits.delete(page);
  }

  /** Those that were read with a page were asked for. */
  wereAsked(page: string): void {
    const habit = this.habits.get(page);
    if (habit) habit.inVain = 0;
  }
}

/** What one request has read so far. */
export class PagesRead {
  /** The ids of pages that were read by themselves. */
  private readonly ids = new Map<string, readonly string[]>();
  /** The children that were read with a page, by their name and their parent. */
  private readonly children = new Map<string, { page: string; of: ReadonlyMap<string, object[]> }>();

  constructor(readonly together: ReadTogether) {}

  /** A page was read by itself. */
  note(page: string, ids: readonly string[]): void {
    this.ids.set(page, ids);
  }

  /** A page was read with the children of its rows. */
  keep(page: string, name: string, of: ReadonlyMap<string, object[]>): void {
    this.children.set(name, { page, of });
    if (of.size > 0) this.together.wereRead(page);
  }

  /** The children of a row that were read with its page; null: they were not. */
  childrenOf(name: string, parentId: string): object[] | null {
    const kept = this.children.get(name);
    const rows = kept?.of.get(parentId);
    if (!rows) return null;
    this.together.wereAsked(kept!.page);
    return rows;
  }

  /** Children of these rows are read: if these are a page, they are read with it from now on. */
  watch(children: JoinedChildren, parents: readonly string[]): void {
    for (const [page, ids] of this.ids) {
      const isPage = ids.length === parents.length && ids.every((id) => parents.includes(id));
      if (isPage) this.together.note(page, children);
    }
  }
}
