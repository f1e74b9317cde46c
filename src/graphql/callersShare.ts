import type { ApolloServerPlugin } from '@apollo/server';
import { Deadline } from '../platform/deadline';
import { Gates, type Leave } from '../platform/gate';
import { TooManyAttempts } from '../platform/tooManyAttempts';
import { Unavailable } from '../platform/unavailable';
import type { Context } from './context';
import { payerOf, tooMuchAsked } from './limits';

/**
 * How many queries, and how many mutations, of one caller are executed at once; others wait in line. So somebody who asks on a hundred
 * connections gets the share of three callers. More would not be faster for one alone: queries work more than they wait.
 */
const AT_ONCE = { query: 3, mutation: 6 };
const LONGEST_LINE = 100;
/** How long an operation waits for the caller's other ones to end; twice as long where it waited in vain on the short way first. Milliseconds. */
const LONGEST_WAIT = 5_000;
/** When whoever has waited in vain should come again. Seconds. */
const COME_AGAIN = 5;

/**
 * Gives each caller a share of this process: a person, or a network from which nobody has signed in. Queries do not wait for mutations,
 * which may wait for a locked account or a payment gateway.
 */
export class CallersShare {
  private readonly queries = new Gates(AT_ONCE.query, LONGEST_LINE);
  private readonly mutations = new Gates(AT_ONCE.mutation, LONGEST_LINE);

  /** Has operations that passed all limits wait for their places. */
  readonly plugin: ApolloServerPlugin<Context> = {
    requestDidStart: async () => ({
      didResolveOperation: async ({ operation, contextValue }) => {
        // What the short way has done has its place still, until it is told.
        if (contextValue.outcome) return;
        // Another check may refuse the operation meanwhile: then it is over before its turn comes.
        contextValue.afterwards.add(await this.enter(contextValue, operation?.operation ?? 'query'));
      },
    }),
  };

  /** Waits for a place for an operation, which is given back when it is over. @throws 429 where none comes free in time */
  async enter(context: Context, operation: string): Promise<Leave> {
    const gates = operation === 'mutation' ? this.mutations : this.queries;
    try {
      return await gates.enter(payerOf(context), Deadline.after(LONGEST_WAIT), 'Too much at once');
    } catch (error) {
      throw error instanceof Unavailable ? tooMuchAsked(new TooManyAttempts(COME_AGAIN), context.locale) : error;
    }
  }
}
