import type { Caller } from '../audit';
import type { Deps as PlatformDeps } from '../platform/deps';
import type { Loaders } from '../platform/loaders';
import type { Afterwards } from './afterwards';

/** What a resolver gets with each request. `Deps` is what the use cases that it calls run on. */
export interface Context<Deps = PlatformDeps> {
  deps: Deps;
  /** null: nobody is signed in. */
  caller: Caller | null;
  /** Language of messages: the person's, else what the request accepts. */
  locale: string;
  requestId: string;
  ipAddress: string | null;
  loaders: Loaders;
  /** The business instant of this request, read once. */
  now(): Promise<Date>;
  /** The version of the catalogue that this request works with. */
  catalogueVersion(): Promise<number>;
  /** Forgets what was read: something was written. */
  refresh(): void;
  /** The object of that id, if the caller may see it. */
  node(id: string): Promise<{ id: string } | null>;
  /** How much of the operation was answered so far: fields that lead to objects, and entries of lists. */
  answered: number;
  /** What the operation costs, once that was taken from the caller's budget. */
  cost: OperationCost | null;
  /** What a mutation has come to that was done on the short way; null: none was. */
  outcome: Promise<unknown> | null;
  /** The refresh token the browser sent, and the way to set or clear it. */
  session: SessionCookie;
  /** What is done once the request is answered, or has failed. */
  afterwards: Afterwards;
}

/** What an operation costs, and what is left to its caller; in points. */
export interface OperationCost {
  requested: number;
  limit: number;
  budget: { limit: number; remaining: number; resetsIn: number };
}

export interface SessionCookie {
  refreshToken: string | null;
  set(token: string, expiresAt: Date): void;
  clear(): void;
}
