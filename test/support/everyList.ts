import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
} from 'graphql';
import { isRequiredArgument } from 'graphql/type';

/** A page of one list, asked for in one way. */
export interface ListQuery {
  /** `invoices(overdue: true)` */
  name: string;
  document: string;
  variables: Record<string, unknown>;
}

/** What a list is asked about. */
export interface ListValues {
  /** The id of an object of each type. */
  ids: ReadonlyMap<string, string>;
  /** A member of staff with work. */
  staffId: string;
  /** What people search for. */
  searches: readonly string[];
  /** `YYYY-MM-DD` */
  today: string;
}

type Field = GraphQLField<unknown, unknown>;

/** The first page of every list of the schema, of all and by each value of each filter, and in each order. */
export function everyList(schema: GraphQLSchema, values: ListValues): ListQuery[] {
  const roots = listsOf(schema.getQueryType()!.getFields()).flatMap((field) =>
    waysOf(field, values).map(({ how, args }) => {
      const { declared, given, variables } = argumentsOf(field, args);
      return {
        name: `${field.name}${how}`,
        document: `query ${declared} { ${field.name}${given} { nodes { id } } }`,
        variables,
      };
    }),
  );
  const children = [...values.ids].flatMap(([typeName, id]) => {
    const type = schema.getType(typeName);
    if (!isObjectType(type)) return [];
    return listsOf(type.getFields()).flatMap((field) =>
      waysOf(field, values).map(({ how, args }) => {
        const { declared, given, variables } = argumentsOf(field, args, '$id: ID!');
        const list = `... on ${typeName} { ${field.name}${given} { nodes { id } } }`;
        return {
          name: `${typeName}.${field.name}${how}`,
          document: `query ${declared} { node(id: $id) { ${list} } }`,
          variables: { ...variables, id },
        };
      }),
    );
  });
  return [...roots, ...children];
}

/** Those that have entries with ids, and can be asked for without arguments. */
const listsOf = (fields: Record<string, Field>): Field[] =>
  Object.values(fields).filter((field) => {
    const type = getNamedType(field.type);
    const nodes = isObjectType(type) && type.name.endsWith('Connection') && type.getFields().nodes;
    const node = nodes && getNamedType(nodes.type);
    return isObjectType(node) && 'id' in node.getFields() && !field.args.some(isRequiredArgument);
  });

/** How a list is asked for. */
interface Way {
  how: string;
  args: Record<string, unknown>;
}

/** By each value of each filter, in each order. */
function waysOf({ args }: Field, values: ListValues): Way[] {
  const all: Way = { how: '', args: {} };
  const orders = args.filter(({ name }) => name === 'orderBy').flatMap((argument) => simpleWays(argument, values));
  const filters = args
    .filter(({ name }) => !['orderBy', 'first', 'after'].includes(name))
    .flatMap((argument) => simpleWays(argument, values));
  return [all, ...filters].flatMap((filter) =>
    [all, ...orders].map((order) => ({ how: filter.how + order.how, args: { ...filter.args, ...order.args } })),
  );
}

function simpleWays(argument: GraphQLArgument, values: ListValues): Way[] {
  const type = getNamedType(argument.type);
  if (!isInputObjectType(type)) {
    const told = valuesOf(argument, values).filter((value) => value !== argument.defaultValue);
    return told.map((value) => ({ how: shown(argument.name, value), args: { [argument.name]: value } }));
  }
  return Object.values(type.getFields()).flatMap((field) =>
    valuesOf(field, values).map((value) => ({
      how: shown(field.name, value),
      args: { [argument.name]: { [field.name]: value } },
    })),
  );
}

const shown = (name: string, value: unknown) => `(${name}: ${JSON.stringify(value).replaceAll('"', '')})`;

function valuesOf({ name, type }: GraphQLArgument | GraphQLInputField, values: ListValues): unknown[] {
  const named = getNamedType(type);
  const isList = isListType(getNullableType(type));
  const each = (all: unknown[]) => (isList ? all.map((one) => [one]) : all);
  if (isEnumType(named)) return each(named.getValues().map((value) => value.name));
  switch (named.name) {
    case 'Boolean':
      return each([true, false]);
    case 'ID':
      return each([name === 'accountId' ? values.ids.get('Account') : values.staffId]);
    case 'Date':
      return each([values.today]);
    case 'DateTime':
      return each([`${values.today}T00:00:00Z`]);
    case 'String':
      return each(name === 'search' ? [...values.searches] : ['subscription.advance']);
    default:
      throw new Error(`No value for ${name}: ${type}`);
  }
}

function argumentsOf(field: Field, args: Record<string, unknown>, ...more: string[]) {
  const given = field.args.filter(({ name }) => name in args);
  const declared = [...given.map(({ name, type }) => `$${name}: ${type}`), ...more];
  return {
    declared: declared.length > 0 ? `(${declared.join(', ')})` : '',
    given: given.length > 0 ? `(${given.map(({ name }) => `${name}: $${name}`).join(', ')})` : '',
    variables: args,
  };
}
