import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import { GraphQLError } from 'graphql';
import { type ComplexityEstimator, getComplexity } from 'graphql-query-complexity';

/** What one operation may ask for. */
export const LIMITS = {
  /** Of a request's body. No list in it is then longer than one statement can have values. */
  bodyBytes: 128 * 1024,
  tokens: 4_000,
  depth: 16,
  aliases: 30,
  /** Fields, those below a list counted once per entry the list may have. */
  complexity: 30_000,
};

/** What is set as a PDF anew whenever its hash is asked for costs so many fields each time. */
const DRAWN_ANEW = 500;
const isDrawnAnew = (type: string, field: string) => type === 'PurchaseOrder' && (field === 'pdf' || field === 'html');

/** A connection, and a list by ids, cost what is asked of each entry times the entries asked for; everything else what is below it. */
const byPageSize: ComplexityEstimator = ({ type, field, args, childComplexity }) => {
  if (isDrawnAnew(type.name, field.name)) return DRAWN_ANEW + childComplexity;
  const isConnection = String(field.type).replace('!', '').endsWith('Connection');
  const listed = Array.isArray(args.ids) ? args.ids.length : 1;
  const entries = isConnection ? Math.min(Math.max(Number(args.first ?? 20), 1), 100) : listed;
  return 1 + entries * childComplexity;
};

/** Refuses operations that cost too much, with their variables taken into account. */
const complexityLimit: ApolloServerPlugin = {
  async requestDidStart({ schema }) {
    return {
      async didResolveOperation({ request, document, operationName, operation: resolved }) {
        if (resolved?.operation === 'subscription')
          throw refusal('There are no subscription operations.', 'GRAPHQL_VALIDATION_FAILED');
        const operation = { query: document, operationName: operationName ?? undefined, variables: request.variables };
        const cost = costOf({ schema, ...operation, estimators: [byPageSize] });
        if (cost <= LIMITS.complexity) return;
        const most = `at most ${LIMITS.complexity} is allowed`;
        throw refusal(`The operation costs ${cost}; ${most}: ask for smaller pages.`, 'GRAPHQL_VALIDATION_FAILED');
      },
    };
  },
};

/** What cannot be counted is refused: values that do not fit their variables, and fragments that unfold without end. */
function costOf(operation: Parameters<typeof getComplexity>[0]): number {
  try {
    return getComplexity(operation);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw refusal(error.message, error.nodes ? 'BAD_USER_INPUT' : 'GRAPHQL_VALIDATION_FAILED', error);
  }
}

function refusal(message: string, code: string, { nodes }: Pick<GraphQLError, 'nodes'> = { nodes: undefined }) {
  return new GraphQLError(message, { nodes, extensions: { code, http: { status: 400 } } });
}

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
