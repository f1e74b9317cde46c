import {
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isIntrospectionType,
  isLeafType,
  isListType,
  isObjectType,
} from 'graphql';
import { inTurn, isTurnOver, onceOthersHadTheirs, takeTurn } from '../platform/turns';
import type { Context } from './context';
import { resolverOf } from './directCalls';
import { isPromise } from './queryRun';

/** So much of an operation, fields and entries of lists, is answered without a break: what it reads then comes by few statements. */
const WITHOUT_BREAK = 2_000;
/** So many entries of a list are answered together, so that what they read comes by one statement of each kind. */
const ENTRIES_AT_ONCE = 25;

type Answering = Pick<Context, 'answered'>;

/** Whether an operation has become large, with so much more that is to be answered. */
function isLarge(context: Answering, more: number): boolean {
  context.answered += more;
  return context.answered > WITHOUT_BREAK;
}

/** In a large operation: lets others have their turn, if this one is over. */
export async function giveWay(context: Answering): Promise<void> {
  if (isLarge(context, 0)) await takeTurn();
}

/**
 * Has the execution of a large operation stop for others, so that it keeps nobody waiting: between the entries of lists, and at fields that
 * lead to objects or take long.
 */
export function takeTurns(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (isLeafType(getNamedType(field.type)) && !field.extensions.cost) continue;
      const resolve = resolverOf(field);
      const isList = isListOfObjects(field.type);
      field.resolve = (source, args, context: Answering, info) => {
        const isLate = isLarge(context, 1) && isTurnOver();
        const result = isLate
          ? inTurn(() => resolve(source, args, context, info))
          : resolve(source, args, context, info);
        return isList ? inParts(result, context) : result;
      };
    }
  }
}

function isListOfObjects(type: GraphQLOutputType): boolean {
  return isListType(getNullableType(type)) && !isLeafType(getNamedType(type));
}

/** The entries of a list as promises, which the executor takes in when they are fulfilled: so many in a turn. */
function inParts(list: unknown, context: Answering): unknown {
  if (isPromise(list)) return list.then((entries) => inParts(entries, context));
  if (!Array.isArray(list) || !isLarge(context, list.length) || list.length <= ENTRIES_AT_ONCE) return list;
  let part = Promise.resolve();
  return list.map((entry, place) => {
    if (place % ENTRIES_AT_ONCE === 0) part = onceOthersHadTheirs();
    return part.then(() => entry);
  });
}
