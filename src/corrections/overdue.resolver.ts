import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Account, AccountConnection, type AccountPage, AccountRow } from '../accounts';
import type { Context } from '../graphql/context';
import { Costs } from '../graphql/cost';
import { AtMost } from '../graphql/lists';
import { Money } from '../graphql/money';
import { type Connection, SUM } from '../graphql/page';
import { openAmountsOf, overdueByDay } from '../invoicing';
import {
  type OverdueByAge as Ages,
  addDays,
  CURRENCY_DECIMALS,
  type Currency,
  dateIn,
  isStaff,
  OVERDUE_AGES_END,
  overdueByAge,
  overdueTogether,
} from '../rules';
import { OverdueByAge } from './types';

const toMoney = ({ upTo30, upTo60, upTo90, over90 }: Ages, currency: Currency): OverdueByAge => ({
  upTo30: new Money(upTo30, currency),
  upTo60: new Money(upTo60, currency),
  upTo90: new Money(upTo90, currency),
  over90: new Money(over90, currency),
});

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
    return toMoney(overdueByAge(open, dateIn(await context.now(), timeZone)), currency);
  }
}

@Resolver(() => AccountConnection)
export class OverdueListResolver {
  @Costs(SUM)
  @AtMost(Object.keys(CURRENCY_DECIMALS).length)
  @FieldResolver(() => [OverdueByAge], {
    description:
      'What is overdue of all accounts of the list, by age, for each currency; each account’s days are its own (G12).',
  })
  async overdueByAge(@Root() { page }: Connection<AccountRow>, @Ctx() context: Context): Promise<OverdueByAge[]> {
    const now = await context.now();
    const today = dateIn(now, 'UTC');
    // A day more, for accounts where it is still yesterday.
    const days = { today, oldest: addDays(today, -OVERDUE_AGES_END - 2) };
    const due = await overdueByDay(context.deps.database, (page as AccountPage).whole, days);
    return overdueTogether(due, now).map(({ currency, ages }) => toMoney(ages, currency));
  }
}
