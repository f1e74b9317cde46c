import { createHash } from 'node:crypto';
import type { ApolloServerPlugin } from '@apollo/server';
import {
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  parse,
  visit,
} from 'graphql';
import { compileQuery } from './compiledQuery';
import type { Context } from './context';
import { costOf } from './cost';
import { answerBriefly, type Habits, newHabits } from './habits';
import { introspects } from './introspection';
import { QueryRun } from './queryRun';
import { rememberedCost } from './rememberedCost';
import { Setbacks } from './setbacks';

export type Variables = Readonly<Record<string, unknown>>;

/** A query, or a mutation of one field, that was found allowed before, compiled. */
export interface KnownQuery {
  readonly operation: 'query' | 'mutation';
  /** Whose answers to it had errors in them. */
  readonly setbacks: Setbacks;
  /** What its answers were found to need, for the context of whoever executes it; null: nothing is found out. */
  readonly habits: Habits | null;
  /** As `costOf` has it. @throws also where the values do not fit */
  cost(variables: Variables): number;
  /** As graphql-js answers, except that an answer with an error in it is nothing but errors. */
  execute(context: Context, variables: Variables): Promise<ExecutionResult>;
}

interface Entry {
  query: KnownQuery;
  /** In fields: see `KEPT_FIELDS`. */
  size: number;
}

/** How many queries are kept; the least recently used one gives way. */
const KEPT = 500;
/**
 * How large all that is kept may be, in fields: each of a form that was compiled, once for each type of object it was compiled for, and one for
 * every four characters of the text, which stay parsed. 150 to 250 bytes each: 50 MB at most.
 */
const KEPT_FIELDS = 200_000;
const CHARACTERS_OF_FIELD = 4;
/** Longer texts are not kept: pages ask for a tenth of that, and whoever sends long ones is not to fill the memory. Characters. */
const LONGEST = 20_000;
/** Compiling costs more than answering: what is asked once or twice is not worth it. */
const OFTEN = 3;
/** Of how many queries that are not kept it is known how often they were asked. */
const COUNTED = 2_000;

/**
 * The queries that are asked again and again, by their text. Before one is kept, the server has parsed and validated it and found it
 * allowed; what depends on the caller or the variables is checked each time.
 */
export class KnownQueries {
  private readonly kept = new Map<string, Entry>();
  /** How often each of the others was asked, by the digest of its key: what is asked once displaces nothing that is kept. */
  private readonly counts = new Map<string, number>();
  private size = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly keptFields = KEPT_FIELDS,
  ) {}

  find(text: string, operationName: string | undefined): KnownQuery | null {
    const key = keyOf(text, operationName);
    const entry = this.kept.get(key);
    if (!entry) return null;
    this.kept.delete(key);
    this.kept.set(key, entry);
    return entry.query;
  }

  /** An operation was found allowed. */
  note(
    text: string,
    operationName: string | undefined,
    document: DocumentNode,
    operation: OperationDefinitionNode,
  ): void {
    if (!canBeKept(text, operation)) return;
    const key = keyOf(text, operationName);
    if (this.kept.has(key) || this.count(key) < OFTEN || introspects(document)) return;
    const grown = (fields: number) => this.grow(key, entry, fields);
    const entry = { query: compile(this.schema, text, operationName, grown), size: 0 };
    if (this.kept.size >= KEPT) this.dropOldest();
    this.kept.set(key, entry);
    grown(Math.ceil(text.length / CHARACTERS_OF_FIELD));
  }

  /** How often it was asked, with this time. */
  private count(key: string): number {
    const digest = createHash('sha256').update(key).digest('base64');
    const times = (this.counts.get(digest) ?? 0) + 1;
    this.counts.delete(digest);
    if (times === OFTEN) return times;
    if (this.counts.size >= COUNTED) this.counts.delete(this.counts.keys().next().value!);
    this.counts.set(digest, times);
    return times;
  }

  private grow(key: string, entry: Entry, fields: number): void {
    if (this.kept.get(key) !== entry) return;
    entry.size += fields;
    this.size += fields;
    while (this.size > this.keptFields) this.dropOldest();
  }

  private dropOldest(): void {
    const [key, { size }] = this.kept.entries().next().value!;
    this.kept.delete(key);
    this.size -= size;
  }
}

/**
 * A mutation of several fields does one after the other, and may fail halfway: it goes the long way. So does one with a string or a comment
 * anywhere in its text, which may be a secret: texts are kept.
 */
function canBeKept(text: string, { operation, selectionSet: { selections } }: OperationDefinitionNode): boolean {
  if (text.length > LONGEST) return false;
  if (operation !== 'mutation') return operation === 'query';
  return selections.length === 1 && selections[0]!.kind === Kind.FIELD && !/["#]/.test(text);
}

/** Tells what is known of each operation that all checks have let through: these are about to be executed. */
export function noteQueries(queries: KnownQueries): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async executionDidStart({ source, request, document, operation }) {
          // Execution refuses an operation name that the document has not.
          if (operation) queries.note(source, request.operationName ?? undefined, document, operation);
        },
      };
    },
  };
}

/** No name, and an empty one, which no operation has, are not the same. */
const keyOf = (text: string, operationName: string | undefined) => `${JSON.stringify(operationName ?? null)}\n${text}`;

/** `@skip` and `@include` leave other fields of a query each time: so many of these forms are kept. */
const FORMS_KEPT = 8;

interface Form {
  run: ReturnType<typeof compileQuery>;
  fields: number;
}

/** What is kept of a document has no places in it: errors are told by the long way, which parses for itself. */
function compile(
  schema: GraphQLSchema,
  text: string,
  operationName: string | undefined,
  grown: (fields: number) => void,
): KnownQuery {
  const document = parse(text, { noLocation: true });
  const operation = getOperationAST(document, operationName)!;
  const deciding = variablesOfDirectives(document);
  const forms = new Map<string, Form>();
  // A mutation is done once: there is no second try for what it answers.
  const habits = operation.operation === 'query' ? newHabits() : null;
  const formFor = (variables: Variables): Form => {
    const key = JSON.stringify(variables);
    const known = forms.get(key);
    if (known) return known;
    const grow = (fields: number) => {
      form.fields += fields;
      if (forms.get(key) === form) grown(fields);
    };
    const form: Form = { run: () => null, fields: 0 };
    form.run = compileQuery(schema, document, operation, { variables, grown: grow });
    if (forms.size >= FORMS_KEPT) dropOldest(forms, grown);
    forms.set(key, form);
    grown(form.fields);
    return form;
  };
  const coerced = new WeakMap<Variables, ReturnType<typeof getVariableValues>>();
  const coerce = (given: Variables) => {
    const values = coerced.get(given) ?? getVariableValues(schema, operation.variableDefinitions ?? [], given);
    coerced.set(given, values);
    return values;
  };
  const rememberedCostOf = rememberedCost(schema, operation, (variables) =>
    costOf({ schema, query: document, operationName, variables }),
  );
  return {
    operation: operation.operation as KnownQuery['operation'],
    setbacks: new Setbacks(),
    habits,
    cost(given) {
      const { errors } = coerce(given);
      if (errors) throw errors[0];
      return rememberedCostOf(given);
    },
    async execute(context, given) {
      const { coerced: values, errors } = coerce(given);
      if (!values) return { errors };
      const form = formFor(Object.fromEntries(deciding.map((name) => [name, values[name]])));
      const run = () => new QueryRun(context, values).answer(form.run);
      return habits ? answerBriefly(habits, context, run) : run();
    },
  };
}

function dropOldest(forms: Map<string, Form>, grown: (fields: number) => void): void {
  const [key, { fields }] = forms.entries().next().value!;
  forms.delete(key);
  grown(-fields);
}

function variablesOfDirectives(document: DocumentNode): string[] {
  const names = new Set<string>();
  const note = { [Kind.VARIABLE]: ({ name }: { name: { value: string } }) => void names.add(name.value) };
  visit(document, { [Kind.DIRECTIVE]: (directive) => void visit(directive, note) });
  return [...names];
}
