import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Account, accountOf } from '../accounts';
import type { Context } from '../graphql/context';
import { AtMost, childrenOf, WholeListArgs } from '../graphql/lists';
import { Money } from '../graphql/money';
import { subtract } from '../rules';
import { customerOf, MOST_RATES, sellerOf, taxesOf } from './billingDocument';
import { BillingLineRow, CreditNoteRow, InvoiceRow } from './entities';
import { BillingLine, Party, TaxAmount } from './lines.types';
import { CreditNote, Invoice } from './types';

const LINES_OF_NOTE = { column: 'credit_note_id', tail: 'ORDER BY position' };

@Resolver(() => CreditNote)
export class CreditNoteResolver {
  @FieldResolver(() => Account, { description: 'Who was credited.' })
  account(@Root() note: CreditNoteRow, @Ctx() context: Context) {
    return accountOf(context, note);
  }

  @FieldResolver(() => Invoice, { description: 'The invoice it corrects.' })
  invoice(@Root() { invoiceId }: CreditNoteRow, @Ctx() { loaders }: Context) {
    return loaders.row(InvoiceRow, invoiceId);
  }

  @FieldResolver(() => Party, { description: 'Who sells, as on the invoice.' })
  seller(@Root() note: CreditNoteRow): Party {
    return sellerOf(note);
  }

  @FieldResolver(() => Party, { description: 'Who buys, as it was when the credit note was issued.' })
  billedTo(@Root() note: CreditNoteRow): Party {
    return customerOf(note);
  }

  @FieldResolver(() => [BillingLine], { description: 'What is credited; amounts are negative.' })
  lines(@Root() { id }: CreditNoteRow, @Args(() => WholeListArgs) args: WholeListArgs, @Ctx() context: Context) {
    return childrenOf(context, BillingLineRow, { column: 'credit_note_id', id }, args, { order: 'position' });
  }

  @AtMost(MOST_RATES)
  @FieldResolver(() => [TaxAmount], { description: 'The credited tax per rate; amounts are negative.' })
  async taxes(@Root() note: CreditNoteRow, @Ctx() { loaders, locale }: Context): Promise<TaxAmount[]> {
    return taxesOf(note, await loaders.rows(BillingLineRow, note.id, LINES_OF_NOTE), locale);
  }

  @FieldResolver(() => Money, { description: 'What is credited, with tax.' })
  total(@Root() { total, currency }: CreditNoteRow): Money {
    return new Money(total, currency);
  }

  @FieldResolver(() => Money, { description: 'How much of it reduced what was open of the invoice (C11).' })
  appliedToInvoice(@Root() { appliedToInvoice, toCard, currency }: CreditNoteRow): Money {
    return new Money(subtract(appliedToInvoice, toCard), currency);
  }

  @FieldResolver(() => Money, { description: 'How much of it goes back to the card that had paid the invoice (G9).' })
  toCard(@Root() { toCard, currency }: CreditNoteRow): Money {
    return new Money(toCard, currency);
  }

  @FieldResolver(() => Money, { description: 'How much of it went to the account balance.' })
  toBalance(@Root() { toBalance, currency }: CreditNoteRow): Money {
    return new Money(toBalance, currency);
  }
}
