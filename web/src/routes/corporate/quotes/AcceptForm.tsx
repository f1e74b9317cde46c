import { Trans } from '@lingui/react/macro';
import { lazy, Suspense, useState } from 'react';
import { dateIn } from '../../../shared/format/dates';
import { useFormat } from '../../../shared/format/useFormat';
import { Form, SubmitButton } from '../../../shared/parts/Form';
import { Notice } from '../../../shared/parts/Notice';
import { RuleText } from '../../../shared/parts/RuleText';
import { Skeleton } from '../../../shared/parts/Skeleton';
import { useKept } from '../../../shared/parts/useKept';
import type { Refusal } from '../../../shared/session/session';
import { useWaysOut } from '../../../shared/verbs/waysOut';
import type { ShownQuote } from './$id';
import { HowToPay } from './HowToPay';
import { linesToRelease } from './linesToRelease';
import { PurchaseOrderFields } from './PurchaseOrderFields';
import style from './Quote.module.css';
import type { DecisionState } from './useDecision';

// Fetched when it is opened: first of all, a quote is read.
const ConfirmAcceptance = lazy(() =>
  import('./ConfirmAcceptance').then((module) => ({ default: module.ConfirmAcceptance })),
);

const SeatsToRelease = lazy(() => import('./SeatsToRelease').then((module) => ({ default: module.SeatsToRelease })));

/** What acceptance needs to know besides what is shown. It is kept until the quote is accepted, whatever comes between. */
export interface Given {
  /** The method that is charged at once; null: on invoice; `another`: a card is being added. */
  methodId: string | null;
  /** A purchase order of the account; empty: the number below, or none; null: nothing was chosen yet. */
  purchaseOrderId: string | null;
  number: string;
  /** `2026-12-31`, or empty. */
  expiresOn: string;
  /** D9: whose seats are given up, by subscription. */
  released: Readonly<Record<string, readonly string[]>>;
}

const NOTHING: Given = { methodId: null, purchaseOrderId: null, number: '', expiresOn: '', released: {} };

interface Props {
  quote: ShownQuote;
  decision: DecisionState;
  now: string;
  timeZone: string;
}

/** H10, I4: how it is paid and on which purchase order; then it is read once more and accepted. */
export function AcceptForm({ quote, decision, now, timeZone }: Props) {
  const { money } = useFormat();
  const waysOut = useWaysOut();
  const [kept, keep, forget] = useKept(`accept ${quote.number}`, NOTHING);
  const given = { ...kept, ...knownIn(quote, kept) };
  const change = (changed: Partial<Given>) => keep({ ...given, ...changed });
  const [review, setReview] = useState<{ settle(refusals: readonly Refusal[]): void } | null>(null);
  const total = money(quote.totals.total);
  const end = (refusals: readonly Refusal[]) => {
    review?.settle(refusals);
    setReview(null);
  };
  return (
    <>
      <HowToPay quote={quote} value={given.methodId} onChange={(methodId) => change({ methodId })} />
      {quote.purchaseOrderRequired && given.methodId === null && !given.purchaseOrderId && !given.number ? (
        <Notice tone="neutral">
          <p>
            <Trans>A quote of this size needs a purchase order, or payment by card.</Trans> <RuleText id="I4" />
          </p>
        </Notice>
      ) : null}
      <Form
        // A refusal stands at the form until it is sent again; the answer comes when it has been read once more.
        send={() => new Promise((settle) => setReview({ settle }))}
        refusalTitle={<Trans>The quote was not accepted</Trans>}
        waysOut={(refusals) => refusals.map((refusal) => waysOut(refusal, quote))}
      >
        <PurchaseOrderFields quote={quote} given={given} change={change} today={dateIn(timeZone, now)} />
        {linesToRelease(quote).length > 0 ? (
          <Suspense fallback={<Skeleton height={8} />}>
            <SeatsToRelease quote={quote} released={given.released} onChange={(released) => change({ released })} />
          </Suspense>
        ) : null}
        <div className={style.verbs}>
          <SubmitButton>
            <Trans>Accept · {total}</Trans>
          </SubmitButton>
        </div>
      </Form>
      <Suspense>
        {review ? (
          <ConfirmAcceptance quote={quote} given={given} decision={decision} accepted={forget} close={end} />
        ) : null}
      </Suspense>
    </>
  );
}

/**
 * What was kept of another day, as far as it still exists. A purchase order in force that the quote or its
 * subscriptions have (I7) goes before a new number.
 */
function knownIn(
  { account, purchaseOrder, inheritedPurchaseOrder }: ShownQuote,
  { methodId, purchaseOrderId }: Given,
): Partial<Given> {
  const hasMethod = methodId === 'another' || account.paymentMethods?.some(({ id }) => id === methodId);
  const inForce = account.purchaseOrders?.nodes ?? [];
  const isInForce = (wanted: string | null | undefined) => inForce.some(({ id }) => id === wanted);
  const offered = [purchaseOrderId ?? inheritedPurchaseOrder?.id, purchaseOrder?.id].find(isInForce);
  return { methodId: hasMethod ? methodId : null, purchaseOrderId: offered ?? '' };
}
