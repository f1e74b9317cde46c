import { type ApolloServerOptions, type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import { GraphQLError } from 'graphql';
import { networkOf } from '../platform/network';
import type { PointBudget } from '../platform/pointBudget';
import type { RateLimit } from '../platform/rateLimits';
import { TooManyAttempts } from '../platform/tooManyAttempts';
import type { Context, OperationCost } from './context';
import { costOf } from './cost';
import { boundedIntrospection, maxAliasLength, maxOperations } from './documentRules';
import { rateLimited } from './payload';

/** What one request may ask for. */
export const LIMITS = {
  /** Of a request's body. No list in it is then longer than one statement can have values. */
  bodyBytes: 128 * 1024,
  tokens: 4_000,
  /** Fields and fragments of an operation, those of a fragment counted each time it is used. */
  selections: 1_000,
  operations: 10,
  depth: 16,
  aliases: 30,
  aliasLength: 64,
  directives: 8,
  /** Of a document that is not valid. */
  errors: 5,
  /** Points of one operation. */
  cost: 50_000,
  /** Of an answer. */
  answerBytes: 2 * 1024 * 1024,
};

/** Points that one person, or one network of people who have not signed in, may ask for in a minute. */
export const COST_BUDGET: RateLimit = { points: 1_000_000, duration: 60 };

/** Costs an operation with its variables before anything of it is executed, and takes that from its caller's budget. */
export function costLimit(budget: PointBudget): ApolloServerPlugin<Context> {
  return {
    async requestDidStart({ schema }) {
      let cost: object | null = null;
      return {
        async didResolveOperation({ request, document, operationName, operation, contextValue }) {
          if (operation?.operation === 'subscription') throw refusal('There are no subscription operations.');
          const named = { query: document, operationName: operationName ?? undefined, variables: request.variables };
          cost = contextValue.cost;
          if (cost) return;
          const requested = costOf({ schema, ...named });
          cost = { requested, limit: LIMITS.cost };
          if (requested > LIMITS.cost) throw refusal(tooCostly(requested));
          cost = take(budget, contextValue, requested);
        },
        async willSendResponse({ response: { body } }) {
          if (cost && body.kind === 'single') body.singleResult.extensions = { ...body.singleResult.extensions, cost };
        },
      };
    },
  };
}

/** Takes what an operation costs from its caller's budget; answers what is told of it. @throws RATE_LIMITED */
export function take(budget: PointBudget, context: Context, requested: number): OperationCost {
  return { requested, limit: LIMITS.cost, ...takeFrom(budget, context, requested) };
}

const tooCostly = (cost: number) =>
  `The operation costs ${cost}; at most ${LIMITS.cost} is allowed: ask for smaller pages.`;

/** Whose points and places an operation takes: a person's, or those of a network from which nobody has signed in. */
export const payerOf = ({ caller, ipAddress }: Context) => caller?.actor.userId ?? networkOf(ipAddress);

/** What is left of the caller's points, and in how many seconds all of them are there again. */
function takeFrom(budget: PointBudget, context: Context, points: number) {
  try {
    const { remaining, resetsIn } = budget.count(payerOf(context), points);
    return { budget: { limit: budget.limit.points, remaining, resetsIn } };
  } catch (error) {
    throw error instanceof TooManyAttempts ? tooMuchAsked(error, context.locale) : error;
  }
}

/** The answer to a caller who asks for more than their share: 429 RATE_LIMITED, and when to come again. */
export function tooMuchAsked(error: TooManyAttempts, locale: string): GraphQLError {
  const { message, extensions } = rateLimited(error, locale, 'faults.tooMuchAsked');
  const headers = new HeaderMap([['retry-after', String(error.retryAfter)]]);
  return new GraphQLError(message, { extensions: { ...extensions, http: { status: 429, headers } } });
}

function refusal(message: string) {
  return new GraphQLError(message, { extensions: { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } } });
}

const armor = new ApolloArmor({
  maxDepth: { n: LIMITS.depth, flattenFragments: true },
  maxAliases: { n: LIMITS.aliases, allowList: [] },
  maxDirectives: { n: LIMITS.directives },
  costLimit: { enabled: false },
  // Turns syntax errors into internal ones; the parser's own limit does the same work.
  maxTokens: { enabled: false },
  // The server's own option does it.
  blockFieldSuggestion: { enabled: false },
}).protect();

/** What is sent in place of an answer that is larger than it may be. */
const TOO_LARGE = JSON.stringify({
  errors: [
    {
      message: `The answer has more than ${LIMITS.answerBytes} bytes: ask for smaller pages.`,
      extensions: { code: 'BAD_USER_INPUT' },
    },
  ],
});

/** The answer as it is sent: texts can be longer than the cost of their fields foresees. */
export const withinLimit = (answer: string) => (Buffer.byteLength(answer) > LIMITS.answerBytes ? TOO_LARGE : answer);

/** How Apollo reads documents: each limit is applied before what it protects. */
export const limitOptions = {
  parseOptions: { maxTokens: LIMITS.tokens },
  maxRecursiveSelections: LIMITS.selections,
  validationRules: [
    maxOperations(LIMITS.operations),
    maxAliasLength(LIMITS.aliasLength),
    boundedIntrospection,
    ...armor.validationRules,
  ],
  // The validator adds one that says that there are more.
  validationOptions: { maxErrors: LIMITS.errors - 1 },
} satisfies Partial<ApolloServerOptions<Context>>;

export const limitPlugins = armor.plugins as ApolloServerPlugin<Context>[];
