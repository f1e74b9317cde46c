import { type GraphQLSchema, getNamedType, isIntrospectionType, isLeafType, isObjectType } from 'graphql';
import { inTurn, isTurnOver } from '../platform/turns';

/** So many fields of an operation are answered without a break: what they read for each other then comes by few statements. */
const FIELDS_WITHOUT_BREAK = 2_000;

/** Has the execution of a large operation stop for others at fields that lead to objects or take long, so that it keeps nobody waiting. */
export function takeTurns(schema: GraphQLSchema): void {
  const answered = new WeakMap<object, number>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (isLeafType(getNamedType(field.type)) && !field.extensions.cost) continue;
      const resolve = field.resolve!;
      field.resolve = (source, args, context, info) => {
        const count = (answered.get(context) ?? 0) + 1;
        answered.set(context, count);
        const answer = () => resolve(source, args, context, info);
        return count > FIELDS_WITHOUT_BREAK && isTurnOver() ? inTurn(answer) : answer();
      };
    }
  }
}
