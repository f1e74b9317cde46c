import { Trans } from '@lingui/react/macro';
import type { Frequency } from '../../../schema.generated';
import { Choice } from '../../../shared/parts/Choice';
import { RuleText } from '../../../shared/parts/RuleText';
import { FrequencyChoice } from '../ordering/FrequencyChoice';
import type { ItemPreviews } from '../ordering/useItemPreview';
import type { AddSearch } from './choices';

interface Props {
  converts: boolean;
  frequency: Frequency;
  /** What each frequency would come to today. */
  previews: ItemPreviews['byFrequency'];
  choose(change: Partial<AddSearch>): void;
}

/** E2: a trial ends by itself, or becomes a subscription at its end if that is chosen. */
export function AtEnd({ converts, frequency, previews, choose }: Props) {
  return (
    <>
      <Choice
        name="atEnd"
        legend={<Trans>At the end of the trial</Trans>}
        value={converts ? 'convert' : 'end'}
        onChange={(chosen) => choose({ atEnd: chosen === 'convert' ? 'convert' : undefined })}
        options={[
          { value: 'end', label: <Trans>It ends by itself</Trans>, note: <Trans>nothing is charged</Trans> },
          {
            value: 'convert',
            label: <Trans>It becomes a subscription</Trans>,
            note: <Trans>you can switch that off until then</Trans>,
          },
        ]}
      />
      {converts ? (
        <>
          <FrequencyChoice value={frequency} onChange={(chosen) => choose({ frequency: chosen })} previews={previews} />
          <p className="muted small">
            <Trans>
              On its last day the price of that day is charged to your default payment method; we write to you before.
            </Trans>{' '}
            <RuleText id="E2" />
          </p>
        </>
      ) : null}
    </>
  );
}
