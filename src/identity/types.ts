import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Node } from '../graphql/node';
import { Payload } from '../graphql/payload';
import { DateTimeScalar, EmailScalar, LocaleScalar } from '../graphql/scalars';
import type { StaffRole } from '../rules';
import type { UserRow } from './entities';

export const StaffRoles: Record<StaffRole, StaffRole> = {
  TECHNICIAN: 'TECHNICIAN',
  SUPPORT_AGENT: 'SUPPORT_AGENT',
  SUPERVISOR: 'SUPERVISOR',
};

registerEnumType(StaffRoles, {
  name: 'StaffRole',
  description: 'What a member of staff works on (A8).',
  valuesConfig: {
    TECHNICIAN: { description: 'Corporate accounts: requests, quotes, purchase orders, contacts, recorded payments.' },
    SUPPORT_AGENT: { description: 'Online accounts: tier downgrades, changes of the billing contact.' },
    SUPERVISOR: { description: 'All that other staff do, and approvals, the catalogue and staff.' },
  },
});

@ObjectType({ implements: Node, description: 'A person who signs in: a member of customers’ accounts, or staff.' })
export class User extends Node {
  @Field(() => String, { description: 'The person’s name.' })
  name!: string;

  @Field(() => LocaleScalar, { description: 'The language that messages and e-mails to the person are written in.' })
  locale!: string;
}

@ObjectType({ description: 'The signed-in person.' })
export class Viewer {
  @Field(() => User, { description: 'Who it is.' })
  user!: UserRow;

  @Field(() => StaffRoles, { nullable: true, description: 'The staff role; null for customers.' })
  staffRole!: StaffRole | null;
}

@ObjectType({
  description:
    'A session that has begun or gone on. The access token goes into the header `Authorization: Bearer …`; the refresh token is a cookie that scripts cannot read.',
})
export class Session {
  @Field(() => String, { description: 'The access token (JWT).' })
  accessToken!: string;

  @Field(() => DateTimeScalar, { description: 'When the access token stops working: call sessionRefresh before.' })
  expiresAt!: Date;

  @Field(() => Viewer, { description: 'Who is signed in.' })
  viewer!: Viewer;
}

@ObjectType({ description: 'A session, or why there is none.' })
export class SessionPayload extends Payload {
  @Field(() => Session, { nullable: true, description: 'The session; null when it was refused.' })
  session!: Session | null;
}

@ObjectType({ description: 'The session is over.' })
export class SignOutPayload extends Payload {}

@ObjectType({ description: 'Whether the call was accepted. The answer does not tell what came of it.' })
export class AcknowledgePayload extends Payload {}

@ObjectType({ description: 'The colleague who was invited.' })
export class StaffInvitePayload extends Payload {
  @Field(() => User, { nullable: true, description: 'The new member of staff; null when it was refused.' })
  user!: UserRow | null;
}

@ObjectType({ description: 'A colleague after a mutation.' })
export class StaffPayload extends Payload {
  @Field(() => User, { nullable: true, description: 'The colleague as they are now; null when it was refused.' })
  user!: UserRow | null;
}

@InputType({ description: 'Who signs in.' })
export class SignInInput {
  @Field(() => EmailScalar, { description: 'The person’s e-mail address.' })
  email!: string;

  @Field(() => String, { description: 'The person’s password.' })
  password!: string;

  @Field(() => String, {
    nullable: true,
    description: 'A code of the second factor, or a recovery code, where the person has one (A14).',
  })
  code?: string | null;
}

@InputType({ description: 'Who has forgotten their password.' })
export class PasswordRequestResetInput {
  @Field(() => EmailScalar, { description: 'Where the link goes, if a person with this address exists.' })
  email!: string;
}

@InputType({ description: 'A new password, and the token that allows it.' })
export class PasswordResetInput {
  @Field(() => String, { description: 'The token of the link in the e-mail (reset or invitation). It works once.' })
  token!: string;

  @Field(() => String, { description: 'The new password: 10 to 200 characters.' })
  password!: string;

  @Field(() => String, {
    nullable: true,
    description: 'A code of the second factor, or a recovery code, where the person has one (A14).',
  })
  code?: string | null;
}

@InputType({ description: 'A new colleague.' })
export class StaffInviteInput {
  @Field(() => EmailScalar, { description: 'Where the invitation goes.' })
  email!: string;

  @Field(() => String, { description: 'The colleague’s name.' })
  name!: string;

  @Field(() => StaffRoles, { description: 'What they will work on.' })
  role!: StaffRole;
}

@InputType({ description: 'What changes for a colleague; what is left out stays.' })
export class StaffUpdateInput {
  @Field(() => ID, { description: 'The colleague.' })
  userId!: string;

  @Field(() => StaffRoles, { nullable: true, description: 'What they work on from now on.' })
  role?: StaffRole | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether their access is withdrawn, or given back.' })
  disabled?: boolean | null;
}
