import { Field, ID, InterfaceType } from 'type-graphql';
import { typeOfId } from '../platform/ids';

@InterfaceType({
  description: 'Anything with an id of its own; `node(id:)` finds it again.',
  resolveType: (value: { id: string }) => typeOfId(value.id) ?? undefined,
})
export abstract class Node {
  @Field(() => ID, { description: 'The id of the object: its type and a sortable part.' })
  id!: string;
}
