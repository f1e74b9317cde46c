import type { GraphQLSchema } from 'graphql';
import type { Context } from './context';
import { resolverOf } from './directCalls';

/**
 * Has the fields of mutations answer what was done already. A mutation that the short way has done, but cannot answer because there is an error
 * in it, goes the long way: there it is not done again, only told. The short way takes mutations of one field only.
 */
export function doOnce(schema: GraphQLSchema): void {
  for (const field of Object.values(schema.getMutationType()!.getFields())) {
    const resolve = resolverOf(field);
    field.resolve = (source, args, context: Pick<Context, 'outcome'>, info) =>
      context.outcome ?? resolve(source, args, context, info);
  }
}
