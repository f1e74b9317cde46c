import { Trans } from '@lingui/react/macro';
import { negated, signOf } from '../../../shared/format/money';
import { useFormat } from '../../../shared/format/useFormat';
import { Arithmetic } from '../../../shared/parts/Arithmetic';
import { Money } from '../../../shared/parts/Money';
import type { SubscriptionCardFragment } from './SubscriptionCard.generated';
import style from './SubscriptionCard.module.css';

type Forecast = NonNullable<SubscriptionCardFragment['nextRenewal']>;

/** The next renewal (or a trial's conversion): its day, what will be charged, and how that comes about. */
export function Renewal({ forecast, isConversion }: { forecast: Forecast; isConversion: boolean }) {
  const { date, percent, number } = useFormat();
  const { on, seats, unitPrice, subtotal, tax, taxRate, total, fromBalance, due } = forecast;
  const rows = [
    {
      label: (
        <>
          {number(seats)} × <Money value={unitPrice} />
        </>
      ),
      value: subtotal,
    },
    { label: <Trans>Tax {percent(taxRate)}</Trans>, value: tax },
    { label: <Trans>Invoice</Trans>, value: total, isSum: true },
    ...(signOf(fromBalance) > 0
      ? [
          { label: <Trans>Account balance used</Trans>, value: negated(fromBalance), isCredit: true },
          { label: <Trans>Charged to your payment method</Trans>, value: due, isSum: true },
        ]
      : []),
  ];
  return (
    <div>
      <dt>{isConversion ? <Trans>Becomes a subscription on</Trans> : <Trans>Renews on</Trans>}</dt>
      <dd>
        <span className={style.figure}>{date(on)}</span>
        <Arithmetic
          label={<span className="muted small">{<Trans>To be charged</Trans>}</span>}
          value={due}
          rows={rows}
          rule={isConversion ? 'E2' : 'F5'}
        />
      </dd>
    </div>
  );
}
