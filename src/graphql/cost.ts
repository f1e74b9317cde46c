import { GraphQLError, isIntrospectionType, SchemaMetaFieldDef, TypeMetaFieldDef } from 'graphql';
import { type ComplexityEstimator, getComplexity } from 'graphql-query-complexity';
import { Extensions } from 'type-graphql';
import { checkInputLists, entriesOf } from './lists';

/** How many points a field costs besides what is selected below it; 1 unless told otherwise. For what is computed, drawn or long. */
export const Costs = (points: number) => Extensions({ cost: points });

/** Points of what takes longer, or answers more, than an ordinary field. */
export const POINTS = {
  /** What an item of a cart would cost, what a whole cart comes to, and what the next renewal will be. */
  preview: 20,
  summary: 100,
  forecast: 5,
  /** What can be done with something now, decided by all rules that guard it. */
  actions: 10,
  /** A quote's lines priced as of today, and compared with today's subscriptions; one line of it. */
  pricedQuote: 50,
  comparison: 100,
  pricedLine: 5,
  /** A document that is drawn when it is first asked for; one that is drawn anew each time. */
  drawn: 100,
  drawnAnew: 400,
  /** What an order or a quote of a hundred lines was, as the audit trail has it. */
  auditedState: 600,
  /** A text of up to 5000 characters, and one of up to 1000. */
  longText: 360,
  text: 72,
} as const;

/** What every operation costs before its fields: it is parsed, validated, and its caller looked up. */
const OPERATION = 10;

/** A mutation's transaction, and the look-ups of what it may do. */
const MUTATION = 50;

/** Each can stand once in an operation, and what stands below is bounded by the schema's own size. */
const INTROSPECTION: Record<string, number> = { [SchemaMetaFieldDef.name]: 1000, [TypeMetaFieldDef.name]: 100 };

/** A field costs its own points, then one for every entry it may list, with everything selected of each. */
const estimate: ComplexityEstimator = ({ type, field, args, childComplexity }) => {
  if (isIntrospectionType(type)) return 0;
  checkInputLists(field, args);
  const usual = type.name === 'Mutation' ? MUTATION : 1;
  const own = INTROSPECTION[field.name] ?? (field.extensions.cost as number | undefined) ?? usual;
  const entries = entriesOf(field, args);
  return own + (entries === null ? childComplexity : entries * (1 + childComplexity));
};

/**
 * What an operation costs at most with these variables, in points. What stands below an alias, and a fragment, counts each time.
 * @throws BAD_USER_INPUT for values that do not fit, GRAPHQL_VALIDATION_FAILED for fragments that unfold without end
 */
export function costOf(operation: Omit<Parameters<typeof getComplexity>[0], 'estimators'>): number {
  try {
    return OPERATION + getComplexity({ ...operation, estimators: [estimate] });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const code = error.extensions.code ?? (error.nodes ? 'BAD_USER_INPUT' : 'GRAPHQL_VALIDATION_FAILED');
    throw new GraphQLError(error.message, { nodes: error.nodes, extensions: { code, http: { status: 400 } } });
  }
}
