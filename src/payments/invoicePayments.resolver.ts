import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../graphql/context';
import { childrenOf, SliceArgs } from '../graphql/lists';
import { BalanceEntry, type BalanceEntryRow, Invoice, InvoiceRow } from '../invoicing';
import { PaymentRow } from './entities';
import { Payment } from './types';

@Resolver(() => Invoice)
export class InvoicePaymentsResolver {
  @FieldResolver(() => [Payment], { description: 'The payments towards it, oldest first.' })
  payments(@Root() { id }: InvoiceRow, @Args(() => SliceArgs) args: SliceArgs, @Ctx() context: Context) {
    return childrenOf(context, PaymentRow, { column: 'invoice_id', id }, args);
  }
}

@Resolver(() => Payment)
export class PaymentInvoiceResolver {
  @FieldResolver(() => Invoice, {
    nullable: true,
    description: 'The invoice it is towards; null until there is one.',
  })
  invoice(@Root() { invoiceId }: PaymentRow, @Ctx() { loaders }: Context) {
    return invoiceId && loaders.row(InvoiceRow, invoiceId);
  }
}

@Resolver(() => BalanceEntry)
export class BalanceEntryPaymentResolver {
  @FieldResolver(() => Payment, {
    nullable: true,
    description: 'The payment that moved it: that brought more than was open, or went back (G5, G9).',
  })
  payment(@Root() { paymentId }: BalanceEntryRow, @Ctx() { loaders }: Context) {
    return paymentId && loaders.row(PaymentRow, paymentId);
  }
}
