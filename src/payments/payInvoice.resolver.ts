import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { accountOf, standingIn } from '../accounts';
import type { Context } from '../graphql/context';
import { AtMost } from '../graphql/lists';
import { Money } from '../graphql/money';
import { payload, signedIn } from '../graphql/payload';
import { ActionAvailability, toActions } from '../graphql/userError';
import { findVisibleInvoice, Invoice, InvoiceRow } from '../invoicing';
import { type Action, decideInvoicePayment, decidePaymentRecord, decideRole, type Minor, subtract } from '../rules';
import type { Deps } from './deps';
import { PaymentRow } from './entities';
import { InvoicePayInput, InvoicePayPayload } from './inputs';
import { payInvoice } from './payInvoice';
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

  @FieldResolver(() => Money, {
    description: 'What can be paid of it now: what is open, less payments under way (G3).',
  })
  async amountPayable(@Root() invoice: InvoiceRow, @Ctx() context: Context): Promise<Money> {
    return new Money(subtract(invoice.openAmount, await underWay(context, invoice)), invoice.currency);
  }

  @AtMost(2)
  @FieldResolver(() => [ActionAvailability], { description: 'What the caller may do with it now (A9).' })
  async actions(@Root() invoice: InvoiceRow, @Ctx() context: Context): Promise<ActionAvailability[]> {
    const account = await accountOf(context, invoice);
    const standing = standingIn(signedIn(context), account)!;
    const open = subtract(invoice.openAmount, await underWay(context, invoice));
    const state = decideInvoicePayment({ open, currency: invoice.currency, kind: account.kind }, open);
    const verdicts = Object.entries({ INVOICE_PAY: state, PAYMENT_RECORD: decidePaymentRecord(open) }).map(
      ([action, verdict]) => {
        const role = decideRole(action as Action, standing, account.kind);
        return [action, role.length > 0 ? role : verdict];
      },
    );
    return toActions(Object.fromEntries(verdicts), context.locale);
  }
}

/** G3: what payments that are not settled yet will take of the invoice, minor units. */
function underWay({ loaders, deps }: Context, { id }: InvoiceRow): Promise<Minor> {
  return loaders.batch('payments under way', id, (ids) => paymentsUnderWay(deps.database, ids));
}
