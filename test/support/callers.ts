import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A request as one of the callers sends it: a document, or a link that is followed. */
export interface Ask {
  name: string;
  path: string;
  token: string | null;
  /** The address that it comes from, as a proxy on this machine reports it. */
  from: string;
  /** null: a link. */
  body: string | null;
}

export interface CallersTask {
  url: string;
  /** Each asks one thing after the other, beginning with another one. */
  connections: number;
  asks: readonly Ask[];
  /** How many requests each connection sends. */
  each: number;
  /** Between an answer and the next request. Milliseconds. */
  pause: number;
}

export interface Answered {
  name: string;
  /** 0: there was no answer. */
  status: number;
  /** Milliseconds. */
  took: number;
}

/** Callers in a process of their own, so that what they do themselves is not taken for the product's work. */
export interface Callers {
  /** All of them have sent their first request. */
  begun: Promise<unknown>;
  /** What was answered until all requests were sent. */
  done: Promise<Answered[]>;
  /** Ends them, whatever they are waiting for. */
  end(): Promise<Answered[]>;
}

const PROGRAM = join(__dirname, 'callersProgram.ts');

export function startCallers(task: CallersTask): Callers {
  const child = fork(PROGRAM, [], { execArgv: ['--require', join(__dirname, 'register.cjs')] });
  child.send(task);
  const done = answersOf(child);
  const end = () => {
    if (child.connected) child.send('end');
    return done;
  };
  return { begun: once(child, 'message'), done, end };
}

function answersOf(child: ChildProcess): Promise<Answered[]> {
  return new Promise((resolve, reject) => {
    child.on('message', (message) => Array.isArray(message) && resolve(message));
    child.once('exit', () => reject(new Error('The callers have ended without telling what was answered')));
  });
}

/** A document with its variables. */
export const asking = (
  name: string,
  { token, from }: Pick<Ask, 'token' | 'from'>,
  query: string,
  variables: object,
): Ask => ({ name, path: '/graphql', token, from, body: JSON.stringify({ query, variables }) });
