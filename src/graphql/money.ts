import { Arg, Ctx, Field, InputType, Int, ObjectType } from 'type-graphql';
import { formatAmount } from '../language';
import { type Currency, daysOf, formatMoney, lastDayOf, type Minor, type PlainDate, toDecimal } from '../rules';
import type { Context } from './context';
import { CurrencyScalar, DecimalScalar, LocaleScalar, PlainDateScalar, SafeIntScalar } from './scalars';

@ObjectType({ description: 'An amount in one currency.' })
export class Money {
  @Field(() => SafeIntScalar, { description: 'The amount in whole minor units: cents, or yen.' })
  minor: Minor;

  @Field(() => CurrencyScalar, { description: 'The currency of the amount.' })
  currency: Currency;

  constructor(minor: Minor, currency: Currency) {
    this.minor = minor;
    this.currency = currency;
  }

  @Field(() => DecimalScalar, { description: 'The amount in major units with the currency’s decimals, `"135.33"`.' })
  amount(): string {
    return toDecimal(this.minor, this.currency);
  }

  @Field(() => String, { description: 'The amount as people write it, in the given language (default: the caller’s).' })
  formatted(
    @Ctx() context: Pick<Context, 'locale'>,
    @Arg('locale', () => LocaleScalar, { nullable: true, description: 'The language to write it in.' }) locale?: string,
  ): string {
    const { minor, currency } = this;
    return locale ? formatMoney(minor, currency, locale) : formatAmount(minor, currency, context.locale);
  }
}

@InputType({ description: 'An amount in one currency, as a person types it.' })
export class MoneyInput {
  @Field(() => DecimalScalar, { description: 'The amount in major units, `"135.33"`.' })
  amount!: string;

  @Field(() => CurrencyScalar, { description: 'The currency of the amount.' })
  currency!: Currency;
}

@ObjectType({ description: 'A stretch of days, half-open: `end` is the first day after it.' })
export class Period {
  @Field(() => PlainDateScalar, { description: 'The first day.' })
  start: PlainDate;

  @Field(() => PlainDateScalar, { description: 'The first day after the period: the next one’s start.' })
  end: PlainDate;

  constructor(start: PlainDate, end: PlainDate) {
    this.start = start;
    this.end = end;
  }

  @Field(() => PlainDateScalar, { description: 'The last day, as mails and documents print it.' })
  lastDay(): PlainDate {
    return lastDayOf(this);
  }

  @Field(() => Int, { description: 'How many days the period has.' })
  days(): number {
    return daysOf(this);
  }
}
