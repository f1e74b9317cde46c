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

/** So much of an operation, fields and entries of lists, is answered without a break: what it reads then comes by few statements. */
const WITHOUT_BREAK = 2_000;
/** So many entries of a list are answered together, so that what they read comes by one statement of each kind. */
const ENTRIES_AT_ONCE = 25;

/** How much of an operation was answered, by its context. */
const answered = new WeakMap<object, number>();

/** Whether an operation has become large, with so much more that is to be answered. */
function isLarge(context: object, more: number): boolean {
  const count = (answered.get(context) ?? 0) + more;
  answered.set(context, count);
  return count > WITHOUT_BREAK;
}

/** In a large operation: lets others have their turn, if this one is over. */
export async function giveWay(context: object): Promise<void> {
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
      const resolve = field.resolve!;
      const isList = isListOfObjects(field.type);
      field.resolve = (source, args, context, info) => {
        const answer = () => resolve(source, args, context, info);
        const result = isLarge(context, 1) && isTurnOver() ? inTurn(answer) : answer();
        return isList ? inParts(result, context) : result;
      };
    }
  }
}

function isListOfObjects(type: GraphQLOutputType): boolean {
  return isListType(getNullableType(type)) && !isLeafType(getNamedType(type));
}

/** The entries of a list as promises, which the executor takes in when they are fulfilled: so many in a turn. */
async function inParts(result: unknown, context: object): Promise<unknown> {
  const list = await result;
  if (!Array.isArray(list) || !isLarge(context, list.length) || list.length <= ENTRIES_AT_ONCE) return list;
  let part = Promise.resolve();
  return list.map((entry, place) => {
    if (place % ENTRIES_AT_ONCE === 0) part = onceOthersHadTheirs();
    return part.then(() => entry);
  });
}
