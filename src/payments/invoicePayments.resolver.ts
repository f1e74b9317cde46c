import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../graphql/context';
import { Invoice, InvoiceRow } from '../invoicing';
import { PaymentRow } from './entities';
import { Payment } from './types';

@Resolver(() => Invoice)
export class InvoicePaymentsResolver {
  @FieldResolver(() => [Payment], { description: 'The payments towards it, oldest first.' })
  payments(@Root() { id }: InvoiceRow, @Ctx() { loaders }: Context): Promise<PaymentRow[]> {
    return loaders.rows(PaymentRow, id, { column: 'invoice_id', tail: 'ORDER BY id' });
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
