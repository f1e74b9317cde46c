import { Trans } from '@lingui/react/macro';
import type { Frequency } from '../../../schema.generated';
import { Choice } from '../../../shared/parts/Choice';
import { Money } from '../../../shared/parts/Money';
import { PerPeriod } from '../../../shared/words/terms';
import type { ItemPreviews } from './useItemPreview';

interface Props {
  value: Frequency;
  onChange(value: Frequency): void;
  /** What each comes to for a whole period. */
  previews: ItemPreviews['byFrequency'];
  /** What it is stands above it already. */
  isTitled?: boolean;
}

/** Monthly or annual, with what each comes to. */
export function FrequencyChoice({ value, onChange, previews, isTitled = false }: Props) {
  const option = (frequency: Frequency, label: React.ReactNode) => {
    const total = previews[frequency]?.nextRenewal?.total;
    const note = total ? (
      <Trans>
        <Money value={total} /> <PerPeriod frequency={frequency} />, tax included
      </Trans>
    ) : undefined;
    return { value: frequency, label, note };
  };
  return (
    <Choice<Frequency>
      name="frequency"
      legend={
        <span className={isTitled ? 'hidden' : ''}>
          <Trans>Billing period</Trans>
        </span>
      }
      isRow
      value={value}
      onChange={onChange}
      options={[option('MONTHLY', <Trans>Monthly</Trans>), option('ANNUAL', <Trans>Annual</Trans>)]}
    />
  );
}
