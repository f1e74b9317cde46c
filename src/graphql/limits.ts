import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import { GraphQLError } from 'graphql';
import { type ComplexityEstimator, getComplexity } from 'graphql-query-complexity';

/** What one operation may ask for. */
export const LIMITS = {
  /** Characters of a request's body. */
  bodyBytes: 256 * 1024,
  tokens: 4_000,
  depth: 16,
  aliases: 30,
  /** Fields, those below a list counted once per entry the list may have. */
  complexity: 30_000,
};

/** A connection costs what is asked of each entry times the entries asked for; everything else what is below it. */
const byPageSize: ComplexityEstimator = ({ field, args, childComplexity }) => {
  const isConnection = String(field.type).replace('!', '').endsWith('Connection');
  const entries = isConnection ? Math.min(Math.max(Number(args.first ?? 20), 1), 100) : 1;
  return 1 + entries * childComplexity;
};

/** Refuses operations that cost too much, with their variables taken into account. */
const complexityLimit: ApolloServerPlugin = {
  async requestDidStart({ schema }) {
    return {
      async didResolveOperation({ request, document, operationName }) {
        const cost = getComplexity({
          schema,
          query: document,
          operationName: operationName ?? undefined,
          variables: request.variables,
          estimators: [byPageSize],
        });
        if (cost <= LIMITS.complexity) return;
        throw new GraphQLError(
          `The operation costs ${cost}; at most ${LIMITS.complexity} is allowed: ask for smaller pages.`,
          {
            extensions: { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } },
          },
        );
      },
    };
  },
};

const armor = new ApolloArmor({
  maxDepth: { n: LIMITS.depth, flattenFragments: true },
  maxAliases: { n: LIMITS.aliases, allowList: [] },
  maxDirectives: { n: 20 },
  costLimit: { enabled: false },
  // Turns syntax errors into internal ones; the parser's own limit does the same work.
  maxTokens: { enabled: false },
  blockFieldSuggestion: { enabled: false },
}).protect();

export const limitPlugins: ApolloServerPlugin[] = [...(armor.plugins as ApolloServerPlugin[]), complexityLimit];
export const limitRules = armor.validationRules;
