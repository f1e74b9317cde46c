/**
 * No usable answer came from a service outside. `patient`: it may answer another day, so a job that meets this is tried again, ever
 * more rarely, and never parked. The message holds nothing of what was asked.
 */
export class Unanswered extends Error {
  readonly patient = true;
}

/** After a time-out nobody waits for the service again for this long. Milliseconds. */
const PAUSE = 30_000;
/** An answer is a few lines; what is longer is none. Bytes. */
const MAX_ANSWER = 64 * 1024;

export interface HttpServiceSettings {
  /** What operators call it. */
  name: string;
  headers?: Record<string, string>;
  /** Milliseconds until an answer, whole, counts as none. */
  timeout: number;
}

/**
 * A service that answers JSON to JSON. Whoever asks waits at most the time-out, and after one that has passed nobody waits for a while:
 * jobs run one after the other, so a service that hangs would hold all of them up.
 */
export class HttpService {
  private pausedUntil = 0;

  constructor(private readonly settings: HttpServiceSettings) {}

  /**
   * Posts a question and answers what was answered, which is anything that JSON can be.
   * @throws Unanswered for a status that is not 2xx, a redirection, a time-out, an answer that is no JSON or too long
   */
  async ask(url: string, question: object): Promise<unknown> {
    if (Date.now() < this.pausedUntil) throw this.unanswered('not asked: it was silent a moment ago');
    const { timeout } = this.settings;
    const signal = AbortSignal.timeout(timeout);
    let text: string;
    try {
      text = await this.post(url, question, signal);
    } catch (error) {
      if (error instanceof Unanswered) throw error;
      if (!signal.aborted) throw this.unanswered('not reached', error);
      this.pausedUntil = Date.now() + PAUSE;
      throw this.unanswered(`no answer within ${timeout} ms`);
    }
    try {
      return JSON.parse(text);
    } catch {
      throw this.unanswered('an answer that is no JSON');
    }
  }

  /** The fault that this service did not answer, and why. */
  unanswered(why: string, cause?: unknown): Unanswered {
    return new Unanswered(`${this.settings.name}: ${why}`, { cause });
  }

  private async post(url: string, question: object, signal: AbortSignal): Promise<string> {
    const headers = { 'content-type': 'application/json', accept: 'application/json', ...this.settings.headers };
    // A redirection would take the question, and the key, to somebody else.
    const request = { method: 'POST', headers, body: JSON.stringify(question), redirect: 'error', signal } as const;
    const response = await fetch(url, request);
    if (response.ok) return this.textOf(response);
    await response.body?.cancel();
    throw this.unanswered(`HTTP ${response.status}`);
  }

  private async textOf(response: Response): Promise<string> {
    const parts: Uint8Array[] = [];
    let size = 0;
    for await (const part of response.body ?? []) {
      size += part.length;
      if (size > MAX_ANSWER) throw this.unanswered('an answer that is too long');
      parts.push(part);
    }
    return Buffer.concat(parts).toString('utf8');
  }
}
