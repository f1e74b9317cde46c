import { Trans } from '@lingui/react/macro';
import { difference, negated, signOf } from '../../format/money';
import { type Addend, Sum } from '../../parts/Arithmetic';
import { Money } from '../../parts/Money';
import { RuleText } from '../../parts/RuleText';
import { PaymentMethodText } from '../../words/payments';
import style from './Balance.module.css';
import type { BalanceEntry } from './BalancePage';

/** C8: how a movement comes about, what it made of the balance, and by which rule. */
export function HowItMoved({ entry }: { entry: BalanceEntry }) {
  const { amount, balanceAfter, creditNote } = entry;
  return (
    <div className={style.sheet}>
      {creditNote ? <Sum rows={creditRows(entry, creditNote)} /> : null}
      <Cause entry={entry} />
      <Sum
        rows={[
          { label: <Trans>Balance before</Trans>, value: difference(balanceAfter, amount) },
          { label: <Trans>Movement</Trans>, value: amount, isCredit: signOf(amount) > 0 },
          { label: <Trans>Balance afterwards</Trans>, value: balanceAfter, isSum: true },
        ]}
      />
      <p>
        <RuleText id={RULES[entry.reason] ?? 'C8'} />
      </p>
    </div>
  );
}

/** C11: what is open of the credited invoice goes first. */
function creditRows({ amount }: BalanceEntry, { total, appliedToInvoice }: NonNullable<BalanceEntry['creditNote']>) {
  const applied: Addend[] =
    signOf(appliedToInvoice) > 0
      ? [{ label: <Trans>Deducted from what was open on the invoice</Trans>, value: negated(appliedToInvoice) }]
      : [];
  return [
    { label: <Trans>Credit with tax</Trans>, value: total },
    ...applied,
    { label: <Trans>Put on the account balance</Trans>, value: amount, isSum: true },
  ];
}

function Cause({ entry: { reason, invoice, payment } }: { entry: BalanceEntry }) {
  if (payment) {
    return (
      <p>
        <Trans>
          A payment of <Money value={payment.amount} />, <PaymentMethodText payment={payment} />
        </Trans>
      </p>
    );
  }
  if (reason !== 'INVOICE' || !invoice) return null;
  return (
    <p>
      <Trans>
        The invoice comes to <Money value={invoice.totals.total} />; the balance pays first.
      </Trans>
    </p>
  );
}

/** The rule that moves the balance, by the reason of the movement. */
const RULES: Readonly<Record<string, string>> = {
  CREDIT_NOTE: 'C11',
  INVOICE: 'C8',
  ORDER_RESERVED: 'D10',
  ORDER_RELEASED: 'D10',
  EXCESS_PAYMENT: 'G5',
  PAYMENT_REVERSED: 'G5',
  REFUNDED: 'G9',
};
