import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Address } from '../accounts';
import { Money } from '../graphql/money';
import { DecimalScalar } from '../graphql/scalars';
import { add, type Currency, type Minor, type OrderTotals, ZERO } from '../rules';

export const LineKind = { CHARGE: 'CHARGE', CREDIT: 'CREDIT', PRICE_HOLD: 'PRICE_HOLD' } as const;
registerEnumType(LineKind, {
  name: 'LineKind',
  description: 'What a line does.',
  valuesConfig: {
    CHARGE: { description: 'It charges a period.' },
    CREDIT: { description: 'It credits unused time of a line that was charged (C10).' },
    PRICE_HOLD: { description: 'It takes off what a quote’s price has risen by since it was sent (H6).' },
  },
});

@ObjectType({
  description:
    'What an order comes to: total + creditAgainstOpen + toBalance = credit + fromBalance + due (C10, C11). All but subtotal with tax.',
})
export class Totals {
  @Field(() => Money, { description: 'The charges without tax.' })
  subtotal!: Money;

  @Field(() => Money, { description: 'The tax on the charges.' })
  tax!: Money;

  @Field(() => Money, { description: 'The charges with tax: what the invoice comes to.' })
  total!: Money;

  @Field(() => Money, { description: 'All credit for unused time.' })
  credit!: Money;

  @Field(() => Money, { description: 'The part of the credit that lowers open invoices (C11).' })
  creditAgainstOpen!: Money;

  @Field(() => Money, { description: 'What the account balance pays.' })
  fromBalance!: Money;

  @Field(() => Money, { description: 'The part of the credit that is left and goes to the balance.' })
  toBalance!: Money;

  @Field(() => Money, { description: 'What is to be paid.' })
  due!: Money;

  @Field(() => Money, {
    description:
      'The part of `due` that stays open of an order that waited for its payment: a dispute or reversal took credit or balance that it counted on (C11). Else zero.',
  })
  leftOpen!: Money;
}

type Amounts = Omit<OrderTotals, 'creditAgainstOpen' | 'leftOpen'> &
  Partial<Pick<OrderTotals, 'creditAgainstOpen' | 'leftOpen'>>;

/** Makes each amount when it is asked for: a list of invoices shows two of nine. */
class ShownTotals implements Totals {
  constructor(
    private readonly totals: Amounts,
    private readonly currency: Currency,
  ) {}

  get subtotal() {
    return this.money(this.totals.subtotal);
  }
  get tax() {
    return this.money(this.totals.tax);
  }
  get total() {
    return this.money(this.totals.total);
  }
  get credit() {
    return this.money(add(this.totals.credit, this.totals.creditAgainstOpen ?? ZERO));
  }
  get creditAgainstOpen() {
    return this.money(this.totals.creditAgainstOpen ?? ZERO);
  }
  get fromBalance() {
    return this.money(this.totals.fromBalance);
  }
  get toBalance() {
    return this.money(this.totals.toBalance);
  }
  get due() {
    return this.money(this.totals.due);
  }
  get leftOpen() {
    return this.money(this.totals.leftOpen ?? ZERO);
  }

  private money(minor: Minor): Money {
    return new Money(minor, this.currency);
  }
}

/** What people read as the credit is all of it. `creditAgainstOpen` and `leftOpen` are zero unless given: quotes of before they were kept lack them. */
export const toTotals = (totals: Amounts, currency: Currency): Totals => new ShownTotals(totals, currency);

@ObjectType({ description: 'How a prorated amount came about (C9).' })
export class ProrationExplanation {
  @Field(() => String, { description: 'Id of the rule that it follows.' })
  rule!: string;

  @Field(() => Money, { description: 'What was charged for all the days.' })
  base!: Money;

  @Field(() => Int, { description: 'How many of them were not used.' })
  unusedDays!: number;

  @Field(() => Int, { description: 'How many days there were.' })
  periodDays!: number;

  @Field(() => DecimalScalar, { description: 'The value before rounding, in major units.' })
  exact!: string;

  @Field(() => String, { description: 'The same in one sentence, in the caller’s language.' })
  text!: string;
}

@ObjectType({ description: 'A line of an order, an invoice or a credit note. Amounts of credits are negative.' })
export class BillingLine {
  @Field(() => ID, { description: 'The id of the line; a line of an invoice has the same id as the order’s line.' })
  id!: string;

  @Field(() => LineKind, { description: 'What the line does.' })
  kind!: keyof typeof LineKind;

  @Field(() => Int, { nullable: true, description: 'For how many seats.' })
  seats!: number | null;

  @Field(() => DecimalScalar, { description: 'The tax rate in per cent, `"20"`.' })
  taxRate!: string;
}

@ObjectType({ description: 'An account at a bank that transfers are sent to.' })
export class BankAccount {
  @Field(() => String, { description: 'The bank.' })
  bank!: string;

  @Field(() => String, { description: 'The account’s number: an IBAN, or what the country uses.' })
  number!: string;

  @Field(() => String, { description: 'The bank’s BIC.' })
  bic!: string;
}

@ObjectType({ description: 'The seller or the customer, as a document names them.' })
export class Party {
  @Field(() => String, { description: 'The name.' })
  name!: string;

  @Field(() => Address, { nullable: true, description: 'The postal address, where there is one.' })
  address!: Address | null;

  @Field(() => String, { nullable: true, description: 'The VAT number.' })
  vatNumber!: string | null;

  @Field(() => BankAccount, { nullable: true, description: 'Where transfers to it go; null for the customer (G5).' })
  bankAccount!: BankAccount | null;
}

@ObjectType({ description: 'The tax of a document at one rate (B5).' })
export class TaxAmount {
  @Field(() => DecimalScalar, { description: 'The rate in per cent, `"20"`.' })
  rate!: string;

  @Field(() => Money, { description: 'The amount that is taxed at this rate.' })
  base!: Money;

  @Field(() => Money, { description: 'The tax: the sum of the lines’ tax.' })
  tax!: Money;

  @Field(() => String, {
    nullable: true,
    description: 'The sentence that says why no tax is charged, where the law asks for it (reverse charge).',
  })
  note!: string | null;
}
