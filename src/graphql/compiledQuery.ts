import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLAbstractType,
  type GraphQLField,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLScalarType,
  type GraphQLSchema,
  getNullableType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import { collectFields, collectSubfields } from 'graphql/execution/collectFields';
import { getArgumentValues } from 'graphql/execution/values';
import { isPromise, type QueryRun } from './queryRun';

type Variables = Readonly<Record<string, unknown>>;
type Fields = ReadonlyMap<string, readonly FieldNode[]>;
/** Makes what is told of a value that a resolver has answered. @throws where that is an error */
type Complete = (value: unknown, run: QueryRun) => unknown;

/** What a form of a query is made for. It is kept as long as the form. */
export interface FormOf {
  /** Those by which `@skip` and `@include` choose fields, and no others: nobody's values are kept. */
  variables: Variables;
  /** Told how many fields were compiled; also later, when an object of another type first comes. */
  grown(fields: number): void;
}

interface Source extends FormOf {
  schema: GraphQLSchema;
  fragments: Record<string, FragmentDefinitionNode>;
}

/**
 * Writes a query out as functions: one for each selection of fields, which makes its part of the answer by one expression, so that all
 * objects of a kind have one shape, and nothing is looked up while it runs. It answers as graphql-js does where there is no error. Where there is
 * one it only says so: whoever asked runs the query by graphql-js.
 */
export function compileQuery(
  schema: GraphQLSchema,
  { definitions }: DocumentNode,
  { operation, selectionSet }: OperationDefinitionNode,
  form: FormOf,
): (run: QueryRun) => unknown {
  const fragments: Source['fragments'] = {};
  for (const one of definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) fragments[one.name.value] = one;
  const root = schema.getRootType(operation)!;
  const fields = collectFields(schema, fragments, form.variables, root, selectionSet);
  const object = objectOf({ schema, fragments, ...form, places: 0 }, root, fields);
  return (run) => object(undefined, run);
}

/** Numbers the fields with arguments. */
type Compiler = Source & { places: number };

/** The function that makes the fields of an object. Names in it are those of a parsed document, and of the schema. */
function objectOf(compiler: Compiler, type: GraphQLObjectType, fields: Fields): Complete {
  compiler.grown(fields.size);
  const values: unknown[] = [isPromise];
  const use = (value: unknown) => `c${values.push(value) - 1}`;
  const [properties, steps]: [string[], string[]] = [[], []];
  for (const [key, nodes] of fields) {
    const [name, at] = [nodes[0]!.name.value, JSON.stringify(key)];
    if (key === '__proto__') throw new Error('No such name');
    if (name === '__typename') {
      properties.push(`${at}: ${JSON.stringify(type.name)}`);
      continue;
    }
    const field = type.getFields()[name]!;
    const complete = use(completeOf(compiler, field.type, nodes));
    const asItIs = isText(field.type) ? "typeof value === 'string'" : 'false';
    if (!field.resolve && isLeaf(field.type)) {
      properties.push(`${at}: (value = source[${JSON.stringify(name)}], ${asItIs} ? value : ${complete}(value))`);
      continue;
    }
    properties.push(`${at}: null`);
    const read = field.resolve ? callOf(compiler, field, nodes[0]!, use) : `source[${JSON.stringify(name)}]`;
    const call = type === compiler.schema.getMutationType() ? `run.mutate(() => ${read})` : read;
    steps.push(`value = ${call};
      if (${asItIs}) answer[${at}] = value;
      else if (c0(value)) run.wait(value, (result) => { answer[${at}] = ${complete}(result, run); });
      else answer[${at}] = ${complete}(value, run);`);
  }
  const body = `let value; const answer = { ${properties.join(', ')} }; ${steps.join('\n')} return answer;`;
  const names = values.map((_value, place) => `c${place}`);
  return new Function(...names, `return function (source, run) { ${body} }`)(...values);
}

const isLeaf = (type: GraphQLOutputType) => isLeafType(isNonNullType(type) ? type.ofType : type);

/** Whether a text is told as it is. */
function isText(type: GraphQLOutputType): boolean {
  const { name, extensions } = getNullableType(type) as GraphQLScalarType;
  return name === 'String' || name === 'ID' || extensions?.tellsTextAsItIs === true;
}

const NO_ARGUMENTS = Object.freeze({});

/** What is no object can be shared by all who ask. */
const isPlain = (value: unknown) => typeof value !== 'object' || value === null;

function namesVariable(given: readonly ArgumentNode[] = []): boolean {
  let isFound = false;
  const note = () => {
    isFound = true;
  };
  for (const one of given) visit(one, { [Kind.VARIABLE]: note });
  return isFound;
}

/** The call of a resolver. Arguments are read from the query once in each execution, those without variables once for all. */
function callOf(
  compiler: Compiler,
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  use: (value: unknown) => string,
): string {
  const resolve = use(field.resolve);
  if (field.args.length === 0) return `${resolve}(source, ${use(NO_ARGUMENTS)}, run.context)`;
  const place = compiler.places;
  compiler.places += 1;
  let constant: Record<string, unknown> | null = null;
  const isConstant = !namesVariable(node.arguments);
  const read = use((run: QueryRun) => {
    const values = constant ?? getArgumentValues(field, node, run.variables);
    if (isConstant && Object.values(values).every(isPlain)) constant = Object.freeze(values);
    run.given[place] = values;
    return values;
  });
  return `${resolve}(source, run.given[${place}] ?? ${read}(run), run.context)`;
}

function completeOf(compiler: Compiler, type: GraphQLOutputType, nodes: readonly FieldNode[]): Complete {
  if (isNonNullType(type)) return notNull(completeOf(compiler, type.ofType, nodes));
  if (isLeafType(type)) return leafOf(type);
  if (isListType(type)) return listOf(completeOf(compiler, type.ofType, nodes));
  if (isAbstractType(type)) return abstractOf(compiler, type, nodes);
  const { schema, fragments, variables } = compiler;
  const fields = collectSubfields(schema, fragments, variables, type, nodes);
  const object = objectOf(compiler, type, fields);
  return (value, run) => {
    if (value === null || value === undefined) return null;
    requireOf(type, value, run);
    return object(value, run);
  };
}

function notNull(complete: Complete): Complete {
  return (value, run) => {
    const answer = complete(value, run);
    if (answer === null) throw new Error('There is no value where there must be one');
    return answer;
  };
}

function leafOf(type: GraphQLLeafType): Complete {
  return (value) => {
    if (value === null || value === undefined) return null;
    if (typeof value === 'object' && (value instanceof Error || isPromise(value))) throw value;
    const text: unknown = type.serialize(value);
    if (text === null || text === undefined) throw new Error(`${type.name} cannot represent a value`);
    return text;
  };
}

function listOf(complete: Complete): Complete {
  return (value, run) => {
    if (value === null || value === undefined) return null;
    if (!Array.isArray(value)) throw value instanceof Error ? value : new Error('Not a list');
    const answer = new Array(value.length);
    for (let place = 0; place < value.length; place += 1) {
      const entry: unknown = value[place];
      answer[place] = null;
      if (!isPromise(entry)) answer[place] = complete(entry, run);
      else
        run.wait(entry, (result) => {
          answer[place] = complete(result, run);
        });
    }
    return answer;
  };
}

/** The functions for the types that an object can be of are made when they are first needed. */
function abstractOf(compiler: Compiler, abstract: GraphQLAbstractType, nodes: readonly FieldNode[]): Complete {
  const byType = new Map<string, Complete>();
  return (value, run) => {
    if (value === null || value === undefined) return null;
    const name: unknown = abstract.resolveType!(value, run.context, undefined as never, abstract);
    const known = byType.get(name as string);
    if (known) return known(value, run);
    const type = compiler.schema.getType(name as string);
    if (!isObjectType(type) || !compiler.schema.isSubType(abstract, type)) throw new Error('Not a possible type');
    byType.set(type.name, completeOf(compiler, type, nodes));
    return byType.get(type.name)!(value, run);
  };
}

function requireOf(type: GraphQLObjectType, value: unknown, { context }: QueryRun): void {
  if (value instanceof Error) throw value;
  if (type.isTypeOf && type.isTypeOf(value, context, undefined as never) !== true)
    throw new Error(`Not of ${type.name}`);
}
