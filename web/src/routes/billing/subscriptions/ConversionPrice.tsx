import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Frequency } from '../../../schema.generated';
import { useFormat } from '../../../shared/format/useFormat';
import { Arithmetic } from '../../../shared/parts/Arithmetic';
import { Choice } from '../../../shared/parts/Choice';
import { Money } from '../../../shared/parts/Money';
import { usable } from '../../../shared/payments/MethodChoice';
import { PaymentMethodText } from '../../../shared/words/payments';
import { PerPeriod } from '../../../shared/words/terms';
import { useForecastRows } from './Renewal';
import style from './SubscriptionCard.module.css';
import type { TrialEnd } from './TrialEndDialog';

interface Props {
  trial: TrialEnd;
  frequency: Frequency;
  choose(frequency: Frequency): void;
}

/** E2: what will be charged at the end of a trial, when, and to what. */
export function ConversionPrice({ trial: { monthly, annual, account }, frequency, choose }: Props) {
  const { date } = useFormat();
  const forecast = frequency === 'MONTHLY' ? monthly : annual;
  const rows = useForecastRows(forecast);
  const option = (value: Frequency, label: ReactNode, of: typeof monthly) => ({
    ...{ value, label },
    note: of ? (
      <Trans>
        <Money value={of.total} /> <PerPeriod frequency={value} />, tax included
      </Trans>
    ) : undefined,
  });
  const method = usable(account.paymentMethods ?? []).find(({ isDefault }) => isDefault);
  return (
    <>
      <Choice<Frequency>
        name="frequency"
        legend={<Trans>Billing period</Trans>}
        isRow
        value={frequency}
        onChange={choose}
        options={[option('MONTHLY', <Trans>Monthly</Trans>, monthly), option('ANNUAL', <Trans>Annual</Trans>, annual)]}
      />
      {forecast ? (
        <div className={style.conversion}>
          <Arithmetic
            label={<Trans>To be charged on {date(forecast.on)}</Trans>}
            value={forecast.due}
            rows={rows}
            rule="E2"
          />
        </div>
      ) : (
        <p>
          <Trans>There is no price for this billing period.</Trans>
        </p>
      )}
      <p className="muted small">
        {method ? (
          <Trans>
            It is charged to your default payment method:{' '}
            <PaymentMethodText payment={{ ...method, methodType: method.type }} />. If the bank declines, the trial ends
            and nothing is owed.
          </Trans>
        ) : (
          <Trans>This needs a default payment method.</Trans>
        )}{' '}
        <Trans>We write to you three days before. Until then you can change your mind here.</Trans>
      </p>
    </>
  );
}
