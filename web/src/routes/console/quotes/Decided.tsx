import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { InstantText } from '../../../shared/parts/Dates';
import { Notice } from '../../../shared/parts/Notice';
import { RejectionReasonWord } from '../../../shared/quoting/quoteWords';
import type { ConsoleQuotePartsFragment } from './Quotes.generated';

/** H2: what became of the quote: the customer's decision, and the version that came after it. */
export function Decided({ quote }: { quote: ConsoleQuotePartsFragment }) {
  const { decision, supersededBy, account } = quote;
  return (
    <>
      {decision ? (
        <Notice
          tone={decision.accepted ? 'good' : 'neutral'}
          title={
            decision.accepted ? (
              <Trans>Accepted by {decision.by.name}</Trans>
            ) : (
              <Trans>Rejected by {decision.by.name}</Trans>
            )
          }
        >
          <InstantText value={decision.at} timeZone={account.timeZone} />
          {decision.reason ? (
            <p>
              <RejectionReasonWord reason={decision.reason} />
            </p>
          ) : null}
          {decision.comment ? <p dir="auto">{decision.comment}</p> : null}
        </Notice>
      ) : null}
      {supersededBy ? (
        <Notice
          tone="neutral"
          title={<Trans>There is a later version</Trans>}
          ways={
            <Link to="/console/quotes/$id" params={{ id: supersededBy.id }}>
              <Trans>Show version {supersededBy.revision}</Trans>
            </Link>
          }
        />
      ) : null}
    </>
  );
}
