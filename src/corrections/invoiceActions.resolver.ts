import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { accountOf, standingIn } from '../accounts';
import type { Context } from '../graphql/context';
import { Costs, POINTS } from '../graphql/cost';
import { AtMost } from '../graphql/lists';
import { signedIn } from '../graphql/payload';
import { ActionAvailability, toActions } from '../graphql/userError';
import { Invoice, InvoiceRow } from '../invoicing';
import {
  type Action,
  decideCreditState,
  decideInvoicePayment,
  decidePaymentRecord,
  decideReissue,
  decideRole,
  leftToCredit,
  type Verdict,
} from '../rules';
import { creditFacts } from './creditFacts';
import { reissueFacts } from './reissueFacts';

@Resolver(() => Invoice)
export class InvoiceActionsResolver {
  @Costs(POINTS.actions)
  @AtMost(4)
  @FieldResolver(() => [ActionAvailability], { description: 'What the caller may do with it now (A9).' })
  async actions(@Root() invoice: InvoiceRow, @Ctx() context: Context): Promise<ActionAvailability[]> {
    const account = await accountOf(context, invoice);
    const standing = standingIn(signedIn(context), account)!;
    const { open, lines, isOrderPending } = await context.loaders.batch('credit facts', invoice.id, (ids) =>
      creditFacts(context.deps.database, ids),
    );
    const reissue = await context.loaders.batch('reissue facts', invoice.id, (ids) =>
      reissueFacts(context.deps.database, ids),
    );
    const states: Partial<Record<Action, Verdict>> = {
      INVOICE_PAY: decideInvoicePayment({ open, currency: invoice.currency, kind: account.kind }, open),
      PAYMENT_RECORD: decidePaymentRecord(open),
      INVOICE_CREDIT: decideCreditState({ left: leftToCredit(lines), isOrderPending }),
      INVOICE_REISSUE: decideReissue(reissue),
    };
    const verdicts = Object.entries(states).map(([action, state]) => {
      const role = decideRole(action as Action, standing, account.kind);
      return [action, role.length > 0 ? role : state];
    });
    return toActions(Object.fromEntries(verdicts), context.locale);
  }
}
