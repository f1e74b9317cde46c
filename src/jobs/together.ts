import { setTimeout as wait } from 'node:timers/promises';

interface Waiting<Item> {
  item: Item;
  resolve(): void;
  reject(error: unknown): void;
}

/** Writes what many want written by few transactions: what comes while one is under way, or just after it, is written by the next. */
export class Together<Item> {
  private waiting: Waiting<Item>[] = [];
  private isWriting = false;

  constructor(
    private readonly write: (items: readonly Item[]) => Promise<void>,
    /** How long after a transaction the next one begins at the earliest. Milliseconds. */
    private readonly pause: number,
  ) {}

  /** Ends when it is written. @throws what the transaction threw that it was part of */
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
      await this.write(group.map(({ item }) => item)).then(
        () => {
          for (const { resolve } of group) resolve();
        },
        (error) => {
          for (const { reject } of group) reject(error);
        },
      );
      await wait(this.pause);
    }
    this.isWriting = false;
  }
}
