import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Deadline } from '../platform/deadline';
import { PROJECT_ROOT } from '../platform/root';
import { Unavailable } from '../platform/unavailable';

/** What the process is sent. */
export interface TypesetRequest {
  /** The document as JSON, as the template in assets/documents reads it. */
  sheet: string;
  /** The PDF's date of creation, in seconds since 1970. */
  createdAt: number;
}

/** What it sends back. */
export type TypesetReply = { pdf: Uint8Array } | { fault: string };

/** The process ended by itself in the middle of a document. */
export class Crashed extends Unavailable {}

/** A process that makes PDFs. It keeps this program from ending only while it works. */
export class TypesettingProcess {
  /** How many documents it has made. */
  documents = 0;
  hasEnded = false;
  private isKilled = false;
  private readonly child: ChildProcess;
  private readonly ended: Promise<never>;

  constructor(program: string) {
    // An empty environment: the keys of the server are none of its business.
    this.child = fork(program, [join(PROJECT_ROOT, 'assets')], {
      ...{
        env: {},
        execArgv: ['--expose-gc'],
        serialization: 'advanced',
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      },
    });
    this.ended = new Promise((_, reject) => {
      const end = () => {
        this.hasEnded = true;
        reject(this.isKilled ? new Unavailable('The typesetter was stopped') : new Crashed('The typesetter crashed'));
      };
      this.child.once('exit', end).once('error', end);
    });
    this.ended.catch(() => {});
  }

  /**
   * Has a document made; one at a time.
   * @throws Crashed; Unavailable when it was killed, or does not answer in time
   */
  async ask(request: TypesetRequest, deadline: Deadline): Promise<TypesetReply> {
    this.child.ref();
    this.child.channel?.ref();
    const reply = new Promise<TypesetReply>((resolve) => this.child.once('message', resolve));
    // It can only fail where the process has ended, which is noticed anyway.
    this.child.send(request, () => {});
    const answer = await deadline.wait(Promise.race([reply, this.ended]), 'A document was not made in time');
    this.child.unref();
    this.child.channel?.unref();
    this.documents += 1;
    return answer;
  }

  /** Ends it, whatever it is doing. */
  async kill(): Promise<void> {
    if (this.hasEnded) return;
    this.isKilled = true;
    this.child.ref();
    this.child.kill('SIGKILL');
    await once(this.child, 'exit');
  }
}
