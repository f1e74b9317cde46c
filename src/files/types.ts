import { Field, Int, ObjectType } from 'type-graphql';
import { Node } from '../graphql/node';
import { DateTimeScalar } from '../graphql/scalars';

@ObjectType({
  implements: Node,
  description:
    'A PDF, PNG or JPEG that somebody added (J5): `POST /files?accountId=…&name=…` with the bytes as body, signed in as here. ' +
    'A message or a purchase order takes it by its id, within a day.',
})
export class File extends Node {
  @Field(() => String, { description: 'Its name, which ends in what it is.' })
  name!: string;

  @Field(() => Int, { description: 'Bytes.' })
  size!: number;

  @Field(() => DateTimeScalar, { description: 'When it was added.' })
  addedAt!: Date;
}
