import { createHash } from 'node:crypto';

/** How much of what was drawn a process keeps. Bytes. */
const MOST_BYTES = 8 * 1024 * 1024;

/**
 * The documents that this process has drawn last, by the hash of what they say: the same sheet gives the same bytes, so one that says
 * the same is never drawn again while it is kept. Two who ask for the same at once wait for one drawing.
 */
export class DrawnDocuments {
  private readonly kept = new Map<string, Buffer>();
  private readonly underWay = new Map<string, Promise<Buffer>>();
  private bytes = 0;

  constructor(private readonly mostBytes = MOST_BYTES) {}

  /** The document that says `sheet`, drawn where it is not kept. What fails is tried anew by whoever asks next. */
  async of(sheet: string, draw: () => Promise<Buffer>): Promise<Buffer> {
    const key = createHash('sha256').update(sheet).digest('base64');
    const kept = this.kept.get(key);
    if (kept) {
      this.keep(key, kept);
      return kept;
    }
    return this.underWay.get(key) ?? this.draw(key, draw);
  }

  private draw(key: string, draw: () => Promise<Buffer>): Promise<Buffer> {
    const drawing = draw()
      .then((drawn) => {
        this.keep(key, drawn);
        return drawn;
      })
      .finally(() => this.underWay.delete(key));
    this.underWay.set(key, drawing);
    return drawing;
  }

  /** As the one that was used last; those that were not used for longest make room. */
  private keep(key: string, document: Buffer): void {
    this.forget(key);
    this.kept.set(key, document);
    this.bytes += document.length;
    for (const oldest of this.kept.keys()) {
      if (this.bytes <= this.mostBytes) break;
      this.forget(oldest);
    }
  }

  private forget(key: string): void {
    this.bytes -= this.kept.get(key)?.length ?? 0;
    this.kept.delete(key);
  }
}
