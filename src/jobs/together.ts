import { setTimeout as wait } from 'node:timers/promises';
import { Unavailable } from '../platform/unavailable';

interface Waiting<Item> {
  item: Item;
  resolve(): void;
  reject(error: unknown): void;
}

/**
 * Writes what many want written by few transactions: what comes while one is under way, or just after it, is written by the next. Where such a group
 * cannot be written, each is tried by itself, so that one fault is nobody else's; but not while the database is away.
 */
export class Together<Item> {
  private waiting: Waiting<Item>[] = [];
  private isWriting = false;

  constructor(
    private readonly write: (items: readonly Item[]) => Promise<void>,
    /** How long after a transaction the next one begins at the earliest. Milliseconds. */
    private readonly pause: number,
  ) {}

  /** Ends when it is written. @throws what its own transaction threw */
  add(item: Item): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ item, resolve, reject });
      if (!this.isWriting) void this.writeAll();
    });
  }

  private async writeAll(): Promise<void> {
    this.isWriting = true;
    while (this.waiting.length > 0) {
      const group = this.waiting;
      this.waiting = [];
      await this.writeGroup(group);
      await wait(this.pause);
    }
    this.isWriting = false;
  }

  private async writeGroup(group: readonly Waiting<Item>[]): Promise<void> {
    try {
      await this.write(group.map(({ item }) => item));
      for (const { resolve } of group) resolve();
    } catch (error) {
      if (group.length > 1 && !(error instanceof Unavailable)) for (const one of group) await this.writeGroup([one]);
      else for (const { reject } of group) reject(error);
    }
  }
}
