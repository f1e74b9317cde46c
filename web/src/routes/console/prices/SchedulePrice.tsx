import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { useFormSend } from '../../../shared/api/useFormSend';
import { type Money as Amount, asInput, signOf } from '../../../shared/format/money';
import { useFormat } from '../../../shared/format/useFormat';
import { AmountField } from '../../../shared/parts/AmountField';
import { Button } from '../../../shared/parts/Button';
import { DateField } from '../../../shared/parts/DateField';
import { Dialog } from '../../../shared/parts/Dialog';
import { Form, SubmitButton } from '../../../shared/parts/Form';
import { RuleText } from '../../../shared/parts/RuleText';
import { after } from '../../../shared/sandbox/clock';
import { VerbRow } from '../../../shared/verbs/Verbs';
import { PerPeriod } from '../../../shared/words/terms';
import type { Planned } from './PriceRow';
import { PriceScheduleDocument } from './Prices.generated';

interface Props {
  planned: Planned;
  /** The business instant. */
  now: string;
  close(): void;
  done(amount: Amount, from: string): void;
}

/** B6: another price from a day on. Who pays it, and from when, is said before it is planned. */
export function SchedulePrice({ planned: { product, plan, price }, now, close, done }: Props) {
  const { money, date } = useFormat();
  const send = useFormSend();
  const [amount, setAmount] = useState<Amount | null>(null);
  const [from, setFrom] = useState('');
  const isReady = amount !== null && signOf(amount) > 0 && from !== '';
  const schedule = async () => {
    const input = { planId: plan.id, frequency: price.frequency, unitPrice: asInput(amount!), validFrom: from };
    const refusals = await send(PriceScheduleDocument, { input });
    if (refusals.length === 0) done(amount!, from);
    return refusals;
  };
  return (
    <Dialog
      title={
        <Trans>
          Price of {product.name} {plan.name}
        </Trans>
      }
      close={close}
    >
      <Form send={schedule}>
        <p>
          <Trans>Today: {money(price.unitPrice)} per seat</Trans> <PerPeriod frequency={price.frequency} />
        </p>
        <AmountField
          name="unitPrice"
          label={<Trans>New price per seat, without tax</Trans>}
          currency={price.unitPrice.currency}
          onChange={setAmount}
          required
        />
        <DateField
          name="validFrom"
          label={<Trans>Its first day</Trans>}
          min={after(now, { days: 1 }).slice(0, 10)}
          onChange={setFrom}
          required
        />
        <p>
          <Trans>
            From that day new orders and renewals pay it. Negotiated prices stay. Customers are told before the first
            renewal at a higher price.
          </Trans>{' '}
          <RuleText id="B6" />
        </p>
        <VerbRow>
          {isReady ? (
            <SubmitButton>
              <Trans>
                Plan {money(amount)} from {date(from)}
              </Trans>
            </SubmitButton>
          ) : null}
          <Button onClick={close}>
            <Trans>Not now</Trans>
          </Button>
        </VerbRow>
      </Form>
    </Dialog>
  );
}
