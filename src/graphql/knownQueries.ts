import type { ApolloServerPlugin } from '@apollo/server';
import {
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  print,
  visit,
} from 'graphql';
import { compileQuery } from './compiledQuery';
import type { Context } from './context';
import { costOf } from './cost';
import { introspects } from './introspection';
import { QueryRun } from './queryRun';

export type Variables = Readonly<Record<string, unknown>>;

/** A query that was found allowed before, compiled. */
export interface KnownQuery {
  /** As `costOf` has it. @throws what it throws */
  cost(variables: Variables): number;
  /** As graphql-js answers, except that an answer with an error in it is nothing but errors. */
  execute(context: Context, variables: Variables): Promise<ExecutionResult>;
}

interface Entry {
  /** How often it was found allowed, before it is compiled. */
  times: number;
  /** null: it is not compiled yet, or never. */
  query: KnownQuery | null;
}

/** How many texts are kept; the least recently used one gives way. */
const KEPT = 500;
/** Longer texts are not kept: pages ask for a tenth of that, and whoever sends long ones is not to fill the memory. Characters. */
const LONGEST = 20_000;
/** Compiling costs more than answering: what is asked once or twice is not worth it. */
const OFTEN = 3;

/**
 * The queries that are asked again and again, by their text. Before one is kept, the server has parsed and validated it and found it
 * allowed; what depends on the caller or the variables is checked each time.
 */
export class KnownQueries {
  private readonly entries = new Map<string, Entry>();

  constructor(private readonly schema: GraphQLSchema) {}

  find(text: string, operationName: string | undefined): KnownQuery | null {
    const key = keyOf(text, operationName);
    const entry = this.entries.get(key);
    if (!entry?.query) return null;
    this.entries.delete(key);
    this.entries.set(key, entry);
    return entry.query;
  }

  /** An operation was found allowed. */
  note(
    text: string,
    operationName: string | undefined,
    document: DocumentNode,
    operation: OperationDefinitionNode,
  ): void {
    if (text.length > LONGEST) return;
    const key = keyOf(text, operationName);
    const entry = this.entries.get(key) ?? { times: 0, query: null };
    this.entries.delete(key);
    if (this.entries.size >= KEPT) this.entries.delete(this.entries.keys().next().value!);
    this.entries.set(key, entry);
    entry.times += 1;
    const isKept = entry.times === OFTEN && operation.operation === 'query' && !introspects(document);
    if (isKept) entry.query = compile(this.schema, document, operationName, operation);
  }
}

/** Tells what is known of each operation that all checks have let through: these are about to be executed. */
export function noteQueries(queries: KnownQueries): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async executionDidStart({ source, request, document, operation }) {
          queries.note(source, request.operationName ?? undefined, document, operation);
        },
      };
    },
  };
}

const keyOf = (text: string, operationName: string | undefined) => `${operationName ?? ''}\n${text}`;

/** `@skip` and `@include` leave other fields of a query each time: so many of these forms are kept. */
const FORMS_KEPT = 8;

function compile(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
  operation: OperationDefinitionNode,
): KnownQuery {
  const forms = new Map<string, ReturnType<typeof compileQuery>>();
  const deciding = variablesOfDirectives(document);
  return {
    cost: rememberedCost(operation, (variables) => costOf({ schema, query: document, operationName, variables })),
    async execute(context, given) {
      const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
      if (!coerced) return { errors };
      const key = deciding.length === 0 ? '' : JSON.stringify(deciding.map((name) => coerced[name]));
      const form = forms.get(key) ?? compileQuery(schema, document, operation, coerced);
      if (forms.size >= FORMS_KEPT && !forms.has(key)) forms.clear();
      forms.set(key, form);
      return new QueryRun(context, coerced).answer(form);
    },
  };
}

function variablesOfDirectives(document: DocumentNode): string[] {
  const names = new Set<string>();
  const note = { [Kind.VARIABLE]: ({ name }: { name: { value: string } }) => void names.add(name.value) };
  visit(document, { [Kind.DIRECTIVE]: (directive) => void visit(directive, note) });
  return [...names];
}

/** How many costs are kept of one query, and of how long values at most (characters). */
const COSTS_KEPT = 100;
const LONGEST_VALUES = 200;
/** Types whose values no cost depends on. */
const FREE = new Set(['ID', 'ID!', 'String', 'String!']);

function rememberedCost(
  { variableDefinitions = [] }: OperationDefinitionNode,
  cost: (variables: Variables) => number,
): KnownQuery['cost'] {
  const names = variableDefinitions
    .filter(({ type }) => !FREE.has(print(type)))
    .map(({ variable }) => variable.name.value);
  const known = new Map<string, number>();
  return (variables) => {
    // What is left out may cost more than null: then the operation's own default counts.
    const key = JSON.stringify(names.map((name) => (Object.hasOwn(variables, name) ? [variables[name]] : 0)));
    const remembered = known.get(key);
    if (remembered !== undefined) return remembered;
    const found = cost(variables);
    if (key.length > LONGEST_VALUES) return found;
    if (known.size >= COSTS_KEPT) known.clear();
    known.set(key, found);
    return found;
  };
}
