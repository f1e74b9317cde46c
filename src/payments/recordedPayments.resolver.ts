import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { accountOf, standingIn } from '../accounts';
import { type Context } from '../graphql/context';
import { AtMost } from '../graphql/lists';
import { Money } from '../graphql/money';
import { payload, signedIn } from '../graphql/payload';
import { ActionAvailability, toActions } from '../graphql/userError';
import { excessByPayment, findVisibleInvoice } from '../invoicing';
import { decidePaymentReverse, decideRole, ZERO } from '../rules';
import { PaymentRow } from './entities';
import { InvoicePayPayload, PaymentRecordInput, PaymentReverseInput } from './inputs';
import { recordPayment } from './recordPayment';
import { reversePayment } from './reversePayment';
import { Payment } from './types';

@Resolver(() => Payment)
export class RecordedPaymentResolver {
  @Mutation(() => InvoicePayPayload, {
    description:
      'Records a payment by cheque, bank transfer or direct debit, by a technician. Safe to repeat with the same idempotency key (G5, L2).',
  })
  paymentRecord(
    @Arg('input', () => PaymentRecordInput, { description: 'What was received.' }) input: PaymentRecordInput,
    @Ctx() context: Context,
  ) {
    const work = () => recordPayment(context.deps, signedIn(context), input);
    return payload(context, work, async (recorded) => ({
      invoice: await findVisibleInvoice(context, input.invoiceId),
      payment: recorded && (await context.loaders.row(PaymentRow, recorded.paymentId)),
    }));
  }

  @Mutation(() => InvoicePayPayload, {
    description:
      'Reverses a recorded payment that bounced, by a technician: its invoice is open again, an excess leaves the balance (G5, L2).',
  })
  paymentReverse(
    @Arg('input', () => PaymentReverseInput, { description: 'Which one, and why.' }) input: PaymentReverseInput,
    @Ctx() context: Context,
  ) {
    const work = () => reversePayment(context.deps, signedIn(context), input);
    return payload(context, work, () => showPayment(context, input.paymentId));
  }

  @FieldResolver(() => Money, {
    description: 'What of it exceeded what was open of its invoice and went to the account balance (G5).',
  })
  async amountToBalance(@Root() { id, currency }: PaymentRow, @Ctx() { loaders, deps }: Context): Promise<Money> {
    const excess = await loaders.batch('excess of payments', id, async (ids) => {
      const found = await excessByPayment(deps.database, ids);
      return ids.map((one) => found.get(one) ?? ZERO);
    });
    return new Money(excess, currency);
  }

  @AtMost(1)
  @FieldResolver(() => [ActionAvailability], { description: 'What the caller may do with it now (A9).' })
  async actions(@Root() payment: PaymentRow, @Ctx() context: Context): Promise<ActionAvailability[]> {
    const account = await accountOf(context, payment);
    const role = decideRole('PAYMENT_REVERSE', standingIn(signedIn(context), account)!, account.kind);
    const state = decidePaymentReverse({ status: payment.status, isRecorded: payment.gateway === null });
    return toActions({ PAYMENT_REVERSE: role.length > 0 ? role : state }, context.locale);
  }
}

/** The payment and the invoice it is towards, as far as the caller may see the account's billing. */
async function showPayment(context: Context, paymentId: string) {
  const payment = await context.loaders.row(PaymentRow, paymentId);
  const invoice = payment?.invoiceId ? await findVisibleInvoice(context, payment.invoiceId) : null;
  return { invoice, payment: invoice && payment };
}
