import { Trans } from '@lingui/react/macro';
import type { Frequency } from '../../../schema.generated';
import { negated, signOf } from '../../../shared/format/money';
import { useFormat } from '../../../shared/format/useFormat';
import { type Addend, Arithmetic } from '../../../shared/parts/Arithmetic';
import { Money } from '../../../shared/parts/Money';
import type { SubscriptionCardFragment } from './SubscriptionCard.generated';
import style from './SubscriptionCard.module.css';

type Forecast = NonNullable<SubscriptionCardFragment['nextRenewal']>;

/** The next renewal (or a trial's conversion): its day, what will be charged, and how that comes about. */
export function Renewal({ forecast, converts }: { forecast: Forecast; converts: Frequency | null }) {
  const { date } = useFormat();
  const rows = useForecastRows(forecast);
  const { on, due } = forecast;
  return (
    <div>
      <dt>{converts ? <Trans>Becomes a subscription on</Trans> : <Trans>Renews on</Trans>}</dt>
      <dd>
        <span className={style.figure}>{date(on)}</span>
        {converts ? (
          <span className="muted small">
            {converts === 'MONTHLY' ? <Trans>billed monthly</Trans> : <Trans>billed annually</Trans>}
          </span>
        ) : null}
        <Arithmetic
          label={<span className="muted small">{<Trans>To be charged</Trans>}</span>}
          value={due}
          rows={rows}
          rule={converts ? 'E2' : 'F5'}
        />
      </dd>
    </div>
  );
}

/** How what will be charged comes about, line by line. */
export function useForecastRows(forecast: Forecast | null): Addend[] {
  const { percent, number } = useFormat();
  if (!forecast) return [];
  const { seats, unitPrice, subtotal, tax, taxRate, total, fromBalance, due } = forecast;
  return [
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
}
