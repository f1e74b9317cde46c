import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { Account, findVisibleAccount } from '../accounts';
import type { Context } from '../graphql/context';
import { Node } from '../graphql/node';
import { DateTimeScalar, EmailScalar } from '../graphql/scalars';
import { EmailRow } from '../notifications';
import { isStaff } from '../rules';

@ObjectType({
  implements: Node,
  description:
    'An outgoing e-mail: what kind it is, to whom and when, but not its text. Staff see it as the subject of its job.',
})
export class Email extends Node {
  @Field(() => String, { description: 'Which mail it is: `orderConfirmation`, `invoiceIssued`, …' })
  template!: string;

  @Field(() => String, { description: 'The language it is written in (BCP 47).' })
  locale!: string;

  @Field(() => DateTimeScalar, { description: 'When it was queued (business clock).' })
  createdAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When the mail server took it (business clock); null until then, and for good where it was let go (L9).',
  })
  sentAt!: Date | null;
}

@Resolver(() => Email)
export class EmailResolver {
  @FieldResolver(() => EmailScalar, { description: 'Who gets it.' })
  to(@Root() { toAddress }: EmailRow): string {
    return toAddress;
  }

  @FieldResolver(() => Account, {
    nullable: true,
    description: 'The account it is about; null if it is about none, such as a password reset.',
  })
  account(@Root() { accountId }: EmailRow, @Ctx() context: Context) {
    return accountId && findVisibleAccount(context, accountId);
  }
}

/** An outgoing e-mail, for those who see the jobs: any staff. */
export async function findVisibleEmail(context: Context, id: string): Promise<EmailRow | null> {
  return isStaff(context.caller?.actor) ? context.loaders.row(EmailRow, id) : null;
}
