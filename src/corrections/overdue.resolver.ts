import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Account, AccountRow } from '../accounts';
import type { Context } from '../graphql/context';
import { Money } from '../graphql/money';
import { openAmountsOf } from '../invoicing';
import { dateIn, isStaff, overdueByAge } from '../rules';
import { OverdueByAge } from './types';

@Resolver(() => Account)
export class OverdueResolver {
  @FieldResolver(() => OverdueByAge, {
    nullable: true,
    description: 'What is overdue, by age; null for customers (G12).',
  })
  async overdueByAge(
    @Root() { id, currency, timeZone }: AccountRow,
    @Ctx() context: Context,
  ): Promise<OverdueByAge | null> {
    if (!isStaff(context.caller?.actor)) return null;
    const open = await context.loaders.batch('open amounts by day', id, (ids) =>
      openAmountsOf(context.deps.database, ids),
    );
    const ages = overdueByAge(open, dateIn(await context.now(), timeZone));
    const [upTo30, upTo60] = [new Money(ages.upTo30, currency), new Money(ages.upTo60, currency)];
    return { upTo30, upTo60, upTo90: new Money(ages.upTo90, currency), over90: new Money(ages.over90, currency) };
  }
}
