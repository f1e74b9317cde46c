import { Trans } from '@lingui/react/macro';
import { Status } from '../../../../shared/parts/Status';
import { PerPeriod, Seats } from '../../../../shared/words/terms';
import type { Subscriptions } from './draft';

type Subscription = Subscriptions[number];

interface Props {
  /** The subscription as it was when the editor was opened, if that is known, and as it is. */
  before: Subscription | undefined;
  now: Subscription | undefined;
}

/** H4: the subscription of a line has changed since it was saved, from what to what. */
export function OutrunText({ before, now }: Props) {
  return (
    <>
      <p>
        <Status tone="late">
          <Trans>Its subscription has changed since</Trans>
        </Status>
      </p>
      {before && now ? (
        <p>
          <span className="hidden">
            <Trans>Before:</Trans>{' '}
          </span>
          <Terms of={before} /> <span aria-hidden="true">→</span>{' '}
          <span className="hidden">
            <Trans>Now:</Trans>{' '}
          </span>
          <strong>
            <Terms of={now} />
          </strong>
        </p>
      ) : null}
    </>
  );
}

const Terms = ({ of: { plan, seats, product, frequency } }: { of: Subscription }) => (
  <>
    {plan.name}, <Seats count={seats} noun={product.seatNoun} />
    {frequency ? (
      <>
        {', '}
        <PerPeriod frequency={frequency} />
      </>
    ) : null}
  </>
);
