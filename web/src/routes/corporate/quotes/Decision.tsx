import { Trans } from '@lingui/react/macro';
import { lazy, Suspense, useState } from 'react';
import { isSameMoney, signOf } from '../../../shared/format/money';
import { Button } from '../../../shared/parts/Button';
import { Card } from '../../../shared/parts/Card';
import { Money } from '../../../shared/parts/Money';
import { Notice } from '../../../shared/parts/Notice';
import { RefusalBox } from '../../../shared/parts/RefusalBox';
import { Skeleton } from '../../../shared/parts/Skeleton';
import { Stale } from '../../../shared/parts/Stale';
import { useWaysOut } from '../../../shared/verbs/waysOut';
import type { ShownQuote } from './$id';
import { AcceptForm } from './AcceptForm';
import style from './Quote.module.css';
import type { DecisionState } from './useDecision';

// First of all a quote is read; what became of it, its dialogs, and an address that is missing, are fetched when they are there to be seen.
const GiveAddress = lazy(() => import('./GiveAddress').then((module) => ({ default: module.GiveAddress })));
const Outcome = lazy(() => import('./Outcome').then((module) => ({ default: module.Outcome })));
const RejectDialog = lazy(() => import('./RejectDialog').then((module) => ({ default: module.RejectDialog })));

interface Props {
  quote: ShownQuote;
  decision: DecisionState;
  timeZone: string;
  now: string;
}

/** Beside the document: what accepting means, and the two ways to decide; or how it was decided. */
export function Decision({ quote, decision, timeZone, now }: Props) {
  const { totals, dueNow, status } = quote;
  if (status !== 'SENT') {
    return (
      <Suspense fallback={<Skeleton height={12} />}>
        <Outcome quote={quote} decision={decision} timeZone={timeZone} />
      </Suspense>
    );
  }
  const isLater = !isSameMoney(totals.total, dueNow.total);
  return (
    <Card className={`${style.panel} no-print`} aria-labelledby="decision">
      <h2 id="decision" tabIndex={-1}>
        <Trans>Your decision</Trans>
      </h2>
      <div>
        <p className="muted small">
          <Trans>Total with tax</Trans>
        </p>
        <p className={style.amount}>
          <Money value={totals.total} />
        </p>
        <p className="muted small">
          {signOf(dueNow.due) === 0 ? (
            <Trans>Nothing is to be paid on acceptance.</Trans>
          ) : isLater ? (
            <Trans>
              <Money value={dueNow.due} /> to pay on acceptance, the rest when the later changes take effect
            </Trans>
          ) : (
            <Trans>
              <Money value={dueNow.due} /> to pay on acceptance
            </Trans>
          )}
        </p>
      </div>
      <Deciding quote={quote} decision={decision} now={now} timeZone={timeZone} />
    </Card>
  );
}

function Deciding({ quote, decision, now, timeZone }: Props) {
  const waysOut = useWaysOut();
  const [isRejecting, setRejecting] = useState(false);
  const { lost, sent, reset, change } = decision;
  const { total } = quote.totals;
  const refusals = quote.actions.find(({ action }) => action === 'QUOTE_ACCEPT')?.refusals ?? [];
  if (lost.length > 0) {
    return (
      <Stale review={reset} {...(isSameMoney(sent.current, total) ? {} : { from: sent.current, to: total })}>
        {lost.map(({ message }) => (
          <p key={message}>{message}</p>
        ))}
      </Stale>
    );
  }
  return (
    <>
      {change.isChanged ? (
        <Notice
          tone="caution"
          isOutcome
          title={<Trans>This quote has just changed</Trans>}
          ways={
            <Button onClick={change.show}>
              <Trans>Show it as it is now</Trans>
            </Button>
          }
        >
          <Trans>What you typed stays.</Trans>
        </Notice>
      ) : null}
      {refusals.length > 0 && refusals.every(({ code }) => code === 'ADDRESS_REQUIRED') ? (
        <Suspense fallback={<Skeleton height={12} />}>
          <GiveAddress account={quote.account} />
        </Suspense>
      ) : refusals.length > 0 ? (
        <RefusalBox refusals={refusals} takesFocus={false} title={<Trans>It cannot be accepted as it is</Trans>}>
          {refusals.map((refusal) => waysOut(refusal, quote))}
        </RefusalBox>
      ) : (
        <AcceptForm quote={quote} decision={decision} now={now} timeZone={timeZone} />
      )}
      <Button onClick={() => setRejecting(true)}>
        <Trans>Reject…</Trans>
      </Button>
      <Suspense>
        {isRejecting ? <RejectDialog quote={quote} reject={decision.reject} close={() => setRejecting(false)} /> : null}
      </Suspense>
    </>
  );
}
