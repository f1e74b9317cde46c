import {
  type GraphQLField,
  type GraphQLInputField,
  GraphQLList,
  type GraphQLSchema,
  getNullableType,
  isInputObjectType,
  isIntrospectionType,
  isListType,
  isObjectType,
} from 'graphql';
import { ArgsType, Extensions, Field, Int } from 'type-graphql';
import type { EntityClass } from '../platform/database';
import type { Condition } from '../platform/pages';
import type { SliceRequest } from '../platform/slices';
import { sliceOfChildren } from '../platform/slices';
import { inTurn } from '../platform/turns';
import type { Context } from './context';
import { resolverOf } from './directCalls';
import { badInput, DEFAULT_PAGE, MAX_PAGE } from './page';
import { isPromise } from './queryRun';

type Arguments = Readonly<Record<string, unknown>>;
type OutputField = GraphQLField<unknown, unknown>;
type Entries = number | ((args: Arguments) => number);

/**
 * How many entries a list has at most, of a field or of an input field. A field's bound may follow from its arguments. Queries are
 * costed by it, and an answer that is longer is a fault of ours. Input lists have at most 100 entries unless told otherwise.
 */
export const AtMost = (entries: Entries) => Extensions({ atMost: entries });

const MOST_INPUTS = 100;

const sliceArgs = (usual: number) => {
  @ArgsType()
  class Slice {
    @Field(() => Int, { defaultValue: usual, description: `How many, 1 to ${MAX_PAGE}.` })
    first!: number;

    @Field(() => Int, { defaultValue: 0, description: 'How many to leave out before them.' })
    skip!: number;
  }
  return Slice;
};

/** Which part of a plain list is asked for: of one that nearly always fits on one page, and is wanted whole. */
@ArgsType()
export class WholeListArgs extends sliceArgs(MAX_PAGE) {}

/** Which part of a plain list is asked for: of one that is short as a rule, and can grow. */
@ArgsType()
export class SliceArgs extends sliceArgs(DEFAULT_PAGE) {}

/** @throws BAD_USER_INPUT when `first` or `skip` is out of range */
export function sliceRequest({ first, skip }: SliceRequest): SliceRequest {
  if (first < 1 || first > MAX_PAGE) throw badInput(`first must be between 1 and ${MAX_PAGE}`);
  if (skip < 0) throw badInput('skip must not be negative');
  return { first, skip };
}

/** The part that was asked for of the children of a row, of all rows that a request shows by one statement. */
export function childrenOf<Row extends object>(
  { loaders }: Context,
  entity: EntityClass<Row>,
  parent: { column: string; id: string },
  args: SliceRequest,
  which: { order?: string; where?: Condition } = {},
): Promise<Row[]> {
  return sliceOfChildren(loaders, entity, parent, sliceRequest(args), which);
}

/** The part of a computed list that was asked for. */
export function slice<Entry>(entries: readonly Entry[], args: SliceRequest): Entry[] {
  const { first, skip } = sliceRequest(args);
  return entries.slice(skip, skip + first);
}

const isConnection = ({ type }: OutputField) => String(getNullableType(type)).endsWith('Connection');
const isList = ({ type }: OutputField) => isListType(getNullableType(type));
const clamped = (first: number) => Math.min(Math.max(first, 1), MAX_PAGE);

/** How many entries a field can answer with these arguments; null for what is no list, and for the lists inside a connection. */
export function entriesOf(field: OutputField, args: Arguments): number | null {
  if (isConnection(field)) return clamped(Number(args.first ?? DEFAULT_PAGE));
  return isList(field) && !field.extensions.countedByConnection ? listBound(field, args) : null;
}

function listBound({ args: declared, extensions }: OutputField, args: Arguments): number | null {
  const bound = extensions.atMost as Entries | undefined;
  if (bound !== undefined) return typeof bound === 'function' ? bound(args) : bound;
  return declared.some(({ name }) => name === 'first') ? clamped(Number(args.first ?? DEFAULT_PAGE)) : null;
}

/**
 * Holds every list of a schema to its bound: what is longer is answered as a fault of ours, which names the field.
 * @throws Error when a list has no bound
 */
export function boundLists(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    for (const field of Object.values(type.getFields()).filter(isList)) bind(`${type.name}.${field.name}`, field);
  }
}

/** Others get their turn before a longer list is answered. */
const ENTRIES_WITHOUT_BREAK = 50;

function bind(name: string, field: OutputField): void {
  if (listBound(field, {}) === null) throw new Error(`${name} is a list without a bound: give it AtMost or SliceArgs`);
  const resolve = resolverOf(field);
  const check = (entries: readonly unknown[] | null, args: Arguments) => {
    const most = listBound(field, args)!;
    if (entries && entries.length > most) throw new Error(`${name} has ${entries.length} entries, more than ${most}`);
    return entries && entries.length > ENTRIES_WITHOUT_BREAK ? inTurn(() => entries) : entries;
  };
  field.resolve = (source, args, context, info) => {
    const entries = resolve(source, args, context, info) as readonly unknown[] | null;
    return isPromise(entries)
      ? entries.then((all) => check(all as readonly unknown[] | null, args))
      : check(entries, args);
  };
}

/**
 * Refuses arguments that hold longer lists than they may.
 * @throws BAD_USER_INPUT, naming the list
 */
export function checkInputLists({ args: declared }: OutputField, args: Arguments): void {
  for (const argument of declared) check(argument, args[argument.name], argument.name);
}

function check({ type, extensions }: Pick<GraphQLInputField, 'type' | 'extensions'>, value: unknown, path: string) {
  if (value == null) return;
  const nullable = getNullableType(type);
  if (nullable instanceof GraphQLList) {
    const [entries, most] = [value as readonly unknown[], (extensions.atMost as number | undefined) ?? MOST_INPUTS];
    if (entries.length > most) throw badInput(`${path}: at most ${most}`);
    entries.forEach((entry, index) => {
      check({ type: nullable.ofType, extensions: {} }, entry, `${path}.${index}`);
    });
  } else if (isInputObjectType(nullable)) {
    for (const field of Object.values(nullable.getFields())) {
      check(field, (value as Arguments)[field.name], `${path}.${field.name}`);
    }
  }
}
