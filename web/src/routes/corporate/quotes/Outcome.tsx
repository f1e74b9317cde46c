import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { AnchorButton, LinkButton } from '../../../shared/parts/Button';
import { Card } from '../../../shared/parts/Card';
import { DateText, InstantText } from '../../../shared/parts/Dates';
import { Money } from '../../../shared/parts/Money';
import { Notice } from '../../../shared/parts/Notice';
import { QuoteStatusBadge, RejectionReasonWord } from '../../../shared/quoting/quoteWords';
import type { ShownQuote } from './$id';
import { Carried } from './Carried';
import style from './Quote.module.css';
import type { DecisionState } from './useDecision';

interface Props {
  quote: ShownQuote;
  decision: DecisionState;
  timeZone: string;
}

/** What became of a quote: the decision with its evidence (H10, H12), what it led to; and what was tried here too late (H11). */
export function Outcome({ quote, decision: { lost }, timeZone }: Props) {
  const { decision, status, order, certificatePdf } = quote;
  return (
    <>
      {lost.length > 0 ? (
        <Notice tone="caution" isOutcome title={<Trans>Your decision was not recorded</Trans>}>
          {lost.map(({ message }) => (
            <p key={message}>{message}</p>
          ))}
          <p>
            <Trans>
              Nothing was ordered and nothing was charged here. What you typed is kept for the next version.
            </Trans>
          </p>
        </Notice>
      ) : null}
      <Card className={style.panel} aria-labelledby="decision">
        <h2 id="decision" tabIndex={-1}>
          <QuoteStatusBadge status={status} />
        </h2>
        {decision ? <Evidence decision={decision} timeZone={timeZone} /> : <Ended quote={quote} />}
        {certificatePdf ? (
          <div className="no-print">
            <AnchorButton href={certificatePdf.url}>
              <Trans>Certificate of acceptance (PDF)</Trans>
            </AnchorButton>
          </div>
        ) : null}
      </Card>
      {order ? <Carried order={order} /> : null}
    </>
  );
}

/** Who, when, from where, on what. */
function Evidence({ decision, timeZone }: { decision: NonNullable<ShownQuote['decision']>; timeZone: string }) {
  const { accepted, by, at, ipAddress, total, documentSha256, reason, comment } = decision;
  return (
    <dl className={style.facts}>
      <Fact label={accepted ? <Trans>Accepted by</Trans> : <Trans>Rejected by</Trans>}>{by.name}</Fact>
      <Fact label={<Trans>On</Trans>}>
        <InstantText value={at} timeZone={timeZone} /> ({timeZone})
      </Fact>
      {reason ? (
        <Fact label={<Trans>Reason</Trans>}>
          <RejectionReasonWord reason={reason} />
          {comment ? (
            <p className={style.terms} dir="auto">
              {comment}
            </p>
          ) : null}
        </Fact>
      ) : null}
      <Fact label={<Trans>Total with tax</Trans>}>
        <Money value={total} />
      </Fact>
      {ipAddress ? <Fact label={<Trans>Network address</Trans>}>{ipAddress}</Fact> : null}
      <Fact label={<Trans>Fingerprint of the document (SHA-256)</Trans>}>
        <span className={style.hash}>{documentSha256}</span>
      </Fact>
    </dl>
  );
}

export function Fact({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Not decided by the customer: it expired, was withdrawn or replaced. */
function Ended({ quote: { id, status, validUntil, author } }: { quote: ShownQuote }) {
  switch (status) {
    case 'EXPIRED':
      return (
        <>
          <p>
            <Trans>
              It could be accepted up to and including <DateText value={validUntil} />. {author.name} can make a new
              version of it.
            </Trans>
          </p>
          <div>
            <LinkButton to="/corporate/requests/new" search={{ topic: 'OTHER', quote: id }}>
              <Trans>Ask for a new version</Trans>
            </LinkButton>
          </div>
        </>
      );
    case 'WITHDRAWN':
      return (
        <p>
          <Trans>It was withdrawn by us. Your subscriptions stay as they are.</Trans>
        </p>
      );
    default:
      return (
        <p>
          <Trans>Another version took its place.</Trans>
        </p>
      );
  }
}
