import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../graphql/context';
import { payload, signedIn } from '../graphql/payload';
import { findVisibleInvoice, Invoice, InvoiceRow, reissuesOf } from '../invoicing';
import { reissueInvoice } from './reissueInvoice';
import { InvoiceReissueInput, InvoiceReissuePayload } from './types';

@Resolver(() => Invoice)
export class InvoiceReissueResolver {
  @Mutation(() => InvoiceReissuePayload, {
    description:
      'Issues an invoice again, by staff: with the account’s billing data of today, or on another purchase order. The other one is credited in full; payments move over (G10, L2).',
  })
  invoiceReissue(
    @Arg('input', () => InvoiceReissueInput, { description: 'Which one, and on what.' }) input: InvoiceReissueInput,
    @Ctx() context: Context,
  ) {
    const work = () => reissueInvoice(context.deps, signedIn(context), input);
    return payload(context, work, async (reissued) => ({
      invoice: reissued && (await findVisibleInvoice(context, reissued.invoiceId)),
      reissueOf: await findVisibleInvoice(context, input.invoiceId),
    }));
  }

  @FieldResolver(() => Invoice, { nullable: true, description: 'The invoice in whose place it was issued (G10).' })
  reissueOf(@Root() { reissueOf }: InvoiceRow, @Ctx() { loaders }: Context) {
    return reissueOf && loaders.row(InvoiceRow, reissueOf);
  }

  @FieldResolver(() => Invoice, { nullable: true, description: 'The invoice that was issued in its place (G10).' })
  async reissuedAs(@Root() { id }: InvoiceRow, @Ctx() { loaders, deps }: Context) {
    const reissue = await loaders.batch('reissues of invoices', id, async (ids) => {
      const reissues = await reissuesOf(deps.database, ids);
      return ids.map((one) => reissues.get(one) ?? null);
    });
    return reissue && loaders.row(InvoiceRow, reissue);
  }
}
