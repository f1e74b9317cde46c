import type { ApolloServerPlugin } from '@apollo/server';
import {
  type ASTNode,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  Kind,
  type OperationDefinitionNode,
  print,
  typeFromAST,
  visit,
} from 'graphql';
import type { CompiledQuery } from 'graphql-jit';
import type { Context } from './context';
import { costOf } from './cost';
import { introspects } from './introspection';

export type Variables = Readonly<Record<string, unknown>>;

/** A query that was found allowed before, compiled. */
export interface KnownQuery {
  /** As `costOf` has it. @throws what it throws */
  cost(variables: Variables): number;
  execute(context: Context, variables: Variables): ExecutionResult | Promise<ExecutionResult>;
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
 * allowed; what depends on the caller or the variables is checked each time. The compiler answers as graphql-js does, except where variables
 * are input objects or lists, or stand inside them: such queries are never compiled.
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
    if (entry.times === OFTEN && isCompilable(this.schema, document, operation)) {
      entry.query = compile(this.schema, document, operationName, operation);
    }
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

function isCompilable(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): boolean {
  if (operation.operation !== 'query' || introspects(document)) return false;
  const variables = operation.variableDefinitions ?? [];
  const areLeaves = variables.every(({ type }) => isLeafType(getNamedType(typeFromAST(schema, type as never))));
  return areLeaves && !hasNestedVariable(document);
}

function hasNestedVariable(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    [Kind.VARIABLE]: (_node, _key, _parent, _path, ancestors) => {
      const kinds = ancestors.flat().map(({ kind }: ASTNode) => kind);
      found ||= kinds.includes(Kind.OBJECT) || kinds.includes(Kind.LIST);
    },
  });
  return found;
}

function compile(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
  operation: OperationDefinitionNode,
): KnownQuery | null {
  // Loaded when it is first needed.
  const { compileQuery, isCompiledQuery }: typeof import('graphql-jit') = require('graphql-jit');
  const compiled: CompiledQuery | object = compileQuery(schema, document, operationName);
  if (!isCompiledQuery(compiled as CompiledQuery)) return null;
  const { query } = compiled as CompiledQuery;
  return {
    cost: rememberedCost(operation, (variables) => costOf({ schema, query: document, operationName, variables })),
    execute: (context, variables) => query(undefined, context, variables),
  };
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
