import { Trans } from '@lingui/react/macro';
import { Choice } from '../../../shared/parts/Choice';
import { ReleaseSeats } from '../../../shared/seats/ReleaseSeats';
import { FrequencyChoice } from './FrequencyChoice';
import { SeatsField } from './SeatsField';
import type { ItemPreviews } from './useItemPreview';
import type { Terms, TermsSubscription } from './useTerms';

interface Props {
  subscription: TermsSubscription;
  terms: Terms;
  previews: ItemPreviews;
}

/** Plan, seats and frequency, and whose seats are released where fewer remain. */
export function TermsFields({ subscription, terms, previews }: Props) {
  const { product, assignments } = subscription;
  const { choices, surplus, setPlan, setSeats, setFrequency, setReleased } = terms;
  const plan = product.plans.find(({ id }) => id === choices.planId) ?? product.plans[0]!;
  return (
    <>
      {product.plans.length > 1 ? (
        <Choice
          name="planId"
          legend={<Trans>Plan</Trans>}
          value={choices.planId}
          onChange={setPlan}
          options={product.plans.map(({ id: value, name }) => ({ value, label: name }))}
        />
      ) : null}
      <SeatsField noun={product.seatNoun} plan={plan} value={choices.seats} onChange={setSeats} />
      {surplus > 0 ? (
        <ReleaseSeats
          people={assignments?.nodes ?? []}
          count={surplus}
          value={choices.releaseSeatsOf}
          onChange={setReleased}
        />
      ) : null}
      <FrequencyChoice value={choices.frequency} onChange={setFrequency} previews={previews.byFrequency} />
    </>
  );
}
