import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../graphql/context';
import { Costs, POINTS } from '../graphql/cost';
import { Money } from '../graphql/money';
import { toUserErrors } from '../graphql/userError';
import { Invoice, InvoiceRow } from '../invoicing';
import {
  decideCredit,
  divideCredit,
  isStaff,
  leftToCredit,
  needsCreditApproval,
  planCredit,
  totalOfCredits,
} from '../rules';
import { creditedWithoutApproval, creditFactsOf } from './creditFacts';
import { InvoiceCreditPreview, InvoiceCreditPreviewInput, MOST_REFUSALS } from './types';

@Resolver(() => Invoice)
export class PreviewCreditResolver {
  @Costs(POINTS.preview)
  @FieldResolver(() => InvoiceCreditPreview, {
    nullable: true,
    description:
      'What a credit would do if it were given now, decided as `invoiceCredit` does; null for customers (G9).',
  })
  async previewCredit(
    @Root() { id, currency }: InvoiceRow,
    @Arg('input', () => InvoiceCreditPreviewInput, { description: 'The credit.' }) input: InvoiceCreditPreviewInput,
    @Ctx() { caller, deps, locale }: Context,
  ): Promise<InvoiceCreditPreview | null> {
    if (!isStaff(caller?.actor)) return null;
    const facts = await creditFactsOf(deps.database, id);
    const { verdict, credits } = planCredit(facts, input, input.reason);
    const total = totalOfCredits(credits);
    const refusals = verdict.length > 0 ? verdict : decideCredit(facts, { ...input, total });
    const creditedBefore = await creditedWithoutApproval(deps.database, id);
    const isAllowed = refusals.length === 0;
    const parts = isAllowed ? divideCredit({ total, open: facts.open }, input.destination) : null;
    return {
      left: new Money(leftToCredit(facts.lines), currency),
      refundable: new Money(facts.refundable, currency),
      total: isAllowed ? new Money(total, currency) : null,
      againstOpen: parts && new Money(parts.againstOpen, currency),
      toBalance: parts && new Money(parts.toBalance, currency),
      toCard: parts && new Money(parts.toCard, currency),
      approvalRequired: isAllowed && needsCreditApproval({ total, creditedBefore }, currency),
      refusals: toUserErrors(refusals, locale, MOST_REFUSALS),
    };
  }
}
