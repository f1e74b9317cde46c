import { Field, InputType, ObjectType } from 'type-graphql';
import { Payload } from '../graphql/payload';
import { EmailScalar, LocaleScalar } from '../graphql/scalars';
import { Viewer } from './types';

@ObjectType({ description: 'The signed-in person after a mutation.' })
export class ViewerPayload extends Payload {
  @Field(() => Viewer, { nullable: true, description: 'The person as they are now.' })
  viewer!: Viewer | null;
}

@InputType({ description: 'What a person changes about themselves; what is absent stays.' })
export class ViewerUpdateInput {
  @Field(() => String, { nullable: true, description: 'Their name.' })
  name?: string | null;

  @Field(() => LocaleScalar, { nullable: true, description: 'The language that they are written to in.' })
  locale?: string | null;
}

@InputType({ description: 'Another e-mail address, and the proof that it is its owner who asks for it.' })
export class ViewerChangeEmailInput {
  @Field(() => EmailScalar, { description: 'The new address. The link that proves it is mailed there.' })
  email!: string;

  @Field(() => String, { description: 'The present password.' })
  currentPassword!: string;

  @Field(() => String, {
    nullable: true,
    description: 'A code of the second factor, or a recovery code, where there is one.',
  })
  code?: string | null;
}

@InputType({ description: 'The proof of a new e-mail address.' })
export class ViewerConfirmEmailInput {
  @Field(() => String, { description: 'The token of the link that was mailed to the new address.' })
  token!: string;
}

@InputType({ description: 'A new password, and the proof that it is its owner who sets it.' })
export class ViewerChangePasswordInput {
  @Field(() => String, { description: 'The present password.' })
  currentPassword!: string;

  @Field(() => String, { description: 'The new password: 10 to 200 characters.' })
  password!: string;
}
