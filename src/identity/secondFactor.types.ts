import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { AtMost } from '../graphql/lists';
import { Payload } from '../graphql/payload';
import { DateTimeScalar } from '../graphql/scalars';
import { RECOVERY_CODES } from '../rules';
import { Session, Viewer } from './types';

@ObjectType({ description: 'Whether signing in takes a code of an authenticator app as well (A14).' })
export class SecondFactor {
  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when it counts; null: it does not.' })
  enabledAt!: Date | null;

  @Field(() => Int, { description: 'How many recovery codes were never used.' })
  recoveryCodesLeft!: number;

  @Field(() => Boolean, { description: 'Whether the person’s staff role counts only with it.' })
  isRequired!: boolean;
}

@ObjectType({ description: 'What an authenticator app is set up with. It is shown this one time.' })
export class SecondFactorPreparePayload extends Payload {
  @Field(() => String, { nullable: true, description: 'The secret to type in, Base32; null when it was refused.' })
  secret!: string | null;

  @Field(() => String, { nullable: true, description: 'The same as a link (`otpauth:`) that opens the app.' })
  link!: string | null;
}

@ObjectType({ description: 'New recovery codes. They are shown this one time.' })
export class RecoveryCodesPayload extends Payload {
  @AtMost(RECOVERY_CODES)
  @Field(() => [String], { description: 'Each works once in place of a code of the app; none when it was refused.' })
  recoveryCodes!: string[];

  @Field(() => Viewer, { nullable: true, description: 'The person as they are now.' })
  viewer!: Viewer | null;
}

@ObjectType({ description: 'A second factor that counts from now on.' })
export class SecondFactorEnablePayload extends RecoveryCodesPayload {
  @Field(() => Session, { nullable: true, description: 'The session that goes on; all others have ended.' })
  session!: Session | null;
}

@InputType({ description: 'The proof that it is its owner who sets a second factor up.' })
export class SecondFactorPrepareInput {
  @Field(() => String, { description: 'The present password.' })
  currentPassword!: string;
}

@InputType({ description: 'The proof that the app is set up.' })
export class SecondFactorEnableInput {
  @Field(() => String, { description: 'The code that the app shows: 6 digits.' })
  code!: string;
}

@InputType({ description: 'The proof that it is its owner who changes a second factor.' })
export class SecondFactorChangeInput {
  @Field(() => String, { description: 'The present password.' })
  currentPassword!: string;

  @Field(() => String, { description: 'A code of the app, or a recovery code.' })
  code!: string;
}
