import { Trans } from '@lingui/react/macro';
import { lazy, Suspense } from 'react';
import type { SeatNoun } from '../../../schema.generated';
import { Skeleton } from '../../../shared/parts/Skeleton';
import { SeatsLabel } from '../../../shared/words/terms';

/** The widget is most of what these pages weigh: it comes after them. */
const NumberField = lazy(async () => ({ default: (await import('../../../shared/parts/NumberField')).NumberField }));

interface Props {
  noun: SeatNoun;
  plan: { minSeats: number; maxOnlineSeats: number };
  value: number;
  onChange(value: number): void;
}

/** How many seats, by what the product calls them, within what is sold online (B1). */
export function SeatsField({ noun, plan, value, onChange }: Props) {
  return (
    <Suspense fallback={<Skeleton height={6.1} />}>
      <NumberField
        label={<SeatsLabel noun={noun} />}
        hint={
          <Trans>
            At least {plan.minSeats}, online at most {plan.maxOnlineSeats}
          </Trans>
        }
        value={value}
        onChange={onChange}
        min={1}
      />
    </Suspense>
  );
}
