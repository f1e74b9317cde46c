import { Plural, Trans } from '@lingui/react/macro';
import { dateIn, daysBetween } from '../../../shared/format/dates';
import { DateText } from '../../../shared/parts/Dates';
import { QuoteStatusBadge } from '../../../shared/quoting/quoteWords';
import type { ShownQuote } from './$id';
import style from './Quote.module.css';

interface Props {
  quote: ShownQuote;
  now: string;
  timeZone: string;
}

/** How far the quote is, who wrote it, and until when it can be accepted: a day of the account's time zone (H8). */
export function QuoteIntro({ quote: { status, author, validUntil, validityLimit }, now, timeZone }: Props) {
  const left = daysBetween(dateIn(timeZone, now), validUntil);
  return (
    <span className={style.intro}>
      <QuoteStatusBadge status={status} />
      <span>
        <Trans>by {author.name}</Trans>
      </span>
      {status === 'SENT' ? (
        <span>
          <Trans>
            valid up to and including <DateText value={validUntil} /> ({timeZone})
          </Trans>{' '}
          <strong>
            <Plural value={left} _0="Today is its last day." one="# day left" other="# days left" />
          </strong>
        </span>
      ) : null}
      {status === 'SENT' && validityLimit?.lastDay === validUntil ? <Limit reason={validityLimit.reason} /> : null}
    </span>
  );
}

/** H16: why it cannot be valid any longer. */
function Limit({ reason }: { reason: NonNullable<ShownQuote['validityLimit']>['reason'] }) {
  switch (reason) {
    case 'TERM_ENDS':
      return <Trans>After that day a period ends that the quote is about.</Trans>;
    case 'CHANGE_DUE':
      return <Trans>On the next day a change takes effect that was agreed earlier.</Trans>;
    case 'NOTICE':
      return <Trans>A cancellation has to be accepted by then to be in time.</Trans>;
  }
}
