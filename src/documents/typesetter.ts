import { join } from 'node:path';
import { Deadline } from '../platform/deadline';
import { Gate } from '../platform/gate';
import { Crashed, type TypesetReply, type TypesetRequest, TypesettingProcess } from './typesettingProcess';

export interface TypesetterLimits {
  /** How many documents may wait; one more is refused. */
  waiting: number;
  /** How long a document may wait for its turn: less than the database waits for a transaction that makes one. Milliseconds. */
  turn: number;
  /** How long a process may take for it. Milliseconds. */
  work: number;
  /** How many documents a process makes before it is replaced: Typst keeps a little memory of each. */
  documents: number;
  /** How long a process without work is kept. Milliseconds. */
  idle: number;
}

const LIMITS: TypesetterLimits = { waiting: 100, turn: 5_000, work: 15_000, documents: 2_000, idle: 60_000 };

/**
 * Makes PDFs one after the other in a process of its own. The process starts with the first document, and is replaced when it crashes or
 * hangs.
 *
 * A worker thread would not do: what hangs in native code cannot be stopped there, and a crash would take the server with it.
 */
export class Typesetter {
  private readonly gate: Gate;
  private process: TypesettingProcess | null = null;
  private idleTimer?: NodeJS.Timeout;

  constructor(
    private readonly limits: Readonly<TypesetterLimits> = LIMITS,
    private readonly program = join(__dirname, 'typesettingProgram.js'),
  ) {
    this.gate = new Gate(1, limits.waiting);
  }

  /**
   * The PDF of a document. Where the process crashes on it, another one tries it once more.
   * @throws Unavailable when too many documents wait, this one waits or takes too long, two processes crashed on it, or the typesetter is
   *   stopped meanwhile
   */
  async typeset(request: TypesetRequest): Promise<Buffer> {
    const turn = Deadline.after(this.limits.turn);
    const leave = await this.gate.enter(turn, 'Too many documents wait for the typesetter');
    clearTimeout(this.idleTimer);
    try {
      const reply = await this.ask(request).catch((error) => {
        if (error instanceof Crashed) return this.ask(request);
        throw error;
      });
      if ('pdf' in reply) return Buffer.from(reply.pdf);
      throw new Error(`A document could not be typeset: ${reply.fault}`);
    } finally {
      this.idleTimer = setTimeout(() => void this.stop(), this.limits.idle).unref();
      leave();
    }
  }

  /** Ends the process, whatever it is doing. The next document starts another. */
  async stop(): Promise<void> {
    const { process } = this;
    this.process = null;
    await process?.kill();
  }

  private async ask(request: TypesetRequest): Promise<TypesetReply> {
    if (!this.process || this.process.hasEnded) this.process = new TypesettingProcess(this.program);
    const { process } = this;
    try {
      const reply = await process.ask(request, Deadline.after(this.limits.work));
      if (process.documents >= this.limits.documents) await this.stop();
      return reply;
    } catch (error) {
      await process.kill();
      throw error;
    }
  }
}
