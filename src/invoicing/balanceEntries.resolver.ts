import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { accountOf } from '../accounts';
import type { Context } from '../graphql/context';
import { Money } from '../graphql/money';
import { BalanceEntryRow, CreditNoteRow, InvoiceRow } from './entities';
import { BalanceEntry, CreditNote, Invoice } from './types';

@Resolver(() => BalanceEntry)
export class BalanceEntryResolver {
  @FieldResolver(() => Money, { description: 'How much; positive in the customer’s favour.' })
  async amount(@Root() entry: BalanceEntryRow, @Ctx() context: Context): Promise<Money> {
    return new Money(entry.amount, (await accountOf(context, entry)).currency);
  }

  @FieldResolver(() => Money, { description: 'The balance afterwards.' })
  async balanceAfter(@Root() entry: BalanceEntryRow, @Ctx() context: Context): Promise<Money> {
    return new Money(entry.balanceAfter, (await accountOf(context, entry)).currency);
  }

  @FieldResolver(() => String, {
    description:
      'What moved it, as a code: CREDIT_NOTE, INVOICE, ORDER_RESERVED, ORDER_RELEASED, EXCESS_PAYMENT, PAYMENT_REVERSED, REFUNDED.',
  })
  reason(@Root() { reason }: BalanceEntryRow): string {
    return reason;
  }

  @FieldResolver(() => Invoice, { nullable: true, description: 'The invoice that it paid, or that was credited.' })
  invoice(@Root() { invoiceId }: BalanceEntryRow, @Ctx() { loaders }: Context) {
    return invoiceId && loaders.row(InvoiceRow, invoiceId);
  }

  @FieldResolver(() => CreditNote, { nullable: true, description: 'The credit note it came from.' })
  creditNote(@Root() { creditNoteId }: BalanceEntryRow, @Ctx() { loaders }: Context) {
    return creditNoteId && loaders.row(CreditNoteRow, creditNoteId);
  }
}
