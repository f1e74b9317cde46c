import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../graphql/context';
import { Money } from '../graphql/money';
import { payload, signedIn } from '../graphql/payload';
import { findVisibleInvoice, Invoice, InvoiceRow } from '../invoicing';
import { type Minor, MOST_PAID_TOGETHER, subtract } from '../rules';
import type { Deps } from './deps';
import { PaymentRow } from './entities';
import { InvoicePayInput, InvoicePayPayload, InvoicesPayInput, InvoicesPayPayload } from './inputs';
import { payInvoice } from './payInvoice';
import { payInvoices } from './payInvoices';
import { paymentsUnderWay } from './paymentsUnderWay';

@Resolver(() => Invoice)
export class InvoicePaymentResolver {
  @Mutation(() => InvoicePayPayload, {
    description:
      'Pays an open invoice at once: from the balance first, the rest by card. Safe to repeat with the same idempotency key (C12, G3, G4, L2).',
  })
  invoicePay(
    @Arg('input', () => InvoicePayInput, { description: 'What is paid, and how.' }) input: InvoicePayInput,
    @Ctx() context: Context<Deps>,
  ) {
    const work = () => payInvoice(context.deps, signedIn(context), input);
    return payload(context, work, async (paid) => ({
      invoice: await findVisibleInvoice(context, input.invoiceId),
      payment: paid?.paymentId ? ((await context.node(paid.paymentId)) as PaymentRow | null) : null,
    }));
  }

  @Mutation(() => InvoicesPayPayload, {
    description:
      'Pays several open invoices at once, each in full: from the balance first, the rest by one charge. All or none; safe to repeat with the same idempotency key (G11, L2).',
  })
  invoicesPay(
    @Arg('input', () => InvoicesPayInput, { description: 'Which invoices, and how.' }) input: InvoicesPayInput,
    @Ctx() context: Context<Deps>,
  ) {
    const work = () => payInvoices(context.deps, signedIn(context), input);
    return payload(context, work, async (paid) => {
      const ids = input.invoiceIds.slice(0, MOST_PAID_TOGETHER);
      const invoices = await Promise.all(ids.map((id) => findVisibleInvoice(context, id)));
      const payments = await Promise.all((paid?.paymentIds ?? []).map((id) => context.loaders.row(PaymentRow, id)));
      return { invoices: invoices.filter((one) => one !== null), payments: payments.filter((one) => one !== null) };
    });
  }

  @FieldResolver(() => Money, {
    description: 'What can be paid of it now: what is open, less payments under way (G3).',
  })
  async amountPayable(@Root() invoice: InvoiceRow, @Ctx() context: Context): Promise<Money> {
    return new Money(subtract(invoice.openAmount, await underWay(context, invoice)), invoice.currency);
  }
}

/** G3: what payments that are not settled yet will take of the invoice, minor units. */
function underWay({ loaders, deps }: Context, { id }: InvoiceRow): Promise<Minor> {
  return loaders.batch('payments under way', id, (ids) => paymentsUnderWay(deps.database, ids));
}
