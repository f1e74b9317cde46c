import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../graphql/context';
import { childrenOf, SliceArgs } from '../graphql/lists';
import { Money } from '../graphql/money';
import { CreditNote, CreditNoteRow } from '../invoicing';
import { type Minor, statusShown } from '../rules';
import { amountsOfCharges, chargeOfPayment } from './chargedTogether';
import { type PaymentRow, type PaymentStatus, RefundRow } from './entities';
import { refundedOf } from './refunds';
import { Payment, PaymentStatuses, Refund } from './types';

@Resolver(() => Payment)
export class PaymentRefundsResolver {
  @FieldResolver(() => PaymentStatuses, { description: 'How it stands.' })
  async status(@Root() payment: PaymentRow, @Ctx() context: Context): Promise<PaymentStatus> {
    return statusShown(payment, await refunded(context, payment)) as PaymentStatus;
  }

  @FieldResolver(() => Money, { description: 'What of it goes back, or went back, to the card in parts (G9).' })
  async amountRefunded(@Root() payment: PaymentRow, @Ctx() context: Context): Promise<Money> {
    return new Money(await refunded(context, payment), payment.currency);
  }

  @FieldResolver(() => Money, {
    description: 'What was charged with it in all: other invoices may have been paid by the same charge (G11).',
  })
  async amountCharged(@Root() payment: PaymentRow, @Ctx() { loaders, deps }: Context): Promise<Money> {
    const amount = await loaders.batch('amounts of charges', chargeOfPayment(payment), (ids) =>
      amountsOfCharges(deps.database, ids),
    );
    return new Money(amount, payment.currency);
  }

  @FieldResolver(() => [Refund], { description: 'What of it goes back, or went back, to the card, oldest first (G9).' })
  refunds(@Root() { id }: PaymentRow, @Args(() => SliceArgs) args: SliceArgs, @Ctx() context: Context) {
    return childrenOf(context, RefundRow, { column: 'payment_id', id }, args);
  }
}

@Resolver(() => Refund)
export class RefundResolver {
  @FieldResolver(() => Money, { description: 'How much.' })
  amount(@Root() { amount, currency }: RefundRow): Money {
    return new Money(amount, currency);
  }

  @FieldResolver(() => CreditNote, { nullable: true, description: 'The credit note that goes with it.' })
  creditNote(@Root() { creditNoteId }: RefundRow, @Ctx() { loaders }: Context) {
    return creditNoteId && loaders.row(CreditNoteRow, creditNoteId);
  }
}

function refunded({ loaders, deps }: Context, { id }: PaymentRow): Promise<Minor> {
  return loaders.batch('refunded of payments', id, (ids) => refundedOf(deps.database, ids));
}
