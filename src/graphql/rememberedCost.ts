import { type GraphQLSchema, isInputObjectType, Kind, type OperationDefinitionNode, type TypeNode } from 'graphql';

type Variables = Readonly<Record<string, unknown>>;

/** How many costs are kept of one query, and of how long values at most (characters). */
const COSTS_KEPT = 100;
const LONGEST_VALUES = 200;

/** What of the value of a variable a cost depends on. */
type CostsBy = (value: unknown) => unknown;
/** Numbers, which may say how long a page is, and what `@skip` and `@include` ask for. */
const BY_VALUE: CostsBy = (value) => value;
/** Which lists an input object has, and how long they are. */
const byForm: CostsBy = (value) => {
  if (Array.isArray(value)) return value.map(byForm);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, byForm(inner)]));
};

/** null: on nothing. */
function costsBy(schema: GraphQLSchema, type: TypeNode): CostsBy | null {
  if (type.kind === Kind.NON_NULL_TYPE) return costsBy(schema, type.type);
  if (type.kind === Kind.LIST_TYPE) return byForm;
  if (['Int', 'Boolean'].includes(type.name.value)) return BY_VALUE;
  return isInputObjectType(schema.getType(type.name.value)) ? byForm : null;
}

/**
 * Remembers what an operation costs, by those of its variables that its cost depends on.
 * @param cost as `costOf` has it
 */
export function rememberedCost(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  cost: (variables: Variables) => number,
): (variables: Variables) => number {
  const deciding = variableDefinitions.flatMap(({ variable: { name }, type }) => {
    const by = costsBy(schema, type);
    return by === null ? [] : { name: name.value, by };
  });
  const known = new Map<string, number>();
  return (variables) => {
    // What is left out may cost more than null: then the operation's own default counts.
    const key = JSON.stringify(
      deciding.map(({ name, by }) => (Object.hasOwn(variables, name) ? [by(variables[name])] : 0)),
    );
    const remembered = known.get(key);
    if (remembered !== undefined) return remembered;
    const found = cost(variables);
    if (key.length > LONGEST_VALUES) return found;
    if (known.size >= COSTS_KEPT) known.clear();
    known.set(key, found);
    return found;
  };
}
