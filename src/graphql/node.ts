import type { GraphQLInterfaceType, GraphQLSchema } from 'graphql';
import { Field, ID, InterfaceType } from 'type-graphql';
import { typeOfId } from '../platform/ids';

const resolveType = ({ id }: { id: string }) => typeOfId(id) ?? undefined;

@InterfaceType({
  description: 'Anything with an id of its own; `node(id:)` finds it again.',
  resolveType,
})
export abstract class Node {
  @Field(() => ID, { description: 'The id of the object: its type and a sortable part.' })
  id!: string;
}

/** Has the type of an object told at once: the library answers a promise, which a compiled query does not wait for. */
export function tellTypesAtOnce(schema: GraphQLSchema): void {
  (schema.getType('Node') as GraphQLInterfaceType).resolveType = resolveType;
}
