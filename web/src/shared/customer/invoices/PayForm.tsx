import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { Trans } from '@lingui/react/macro';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { PayloadOf } from '../../api/useSend';
import type { Money as Amount } from '../../format/money';
import { MoneyButton } from '../../parts/MoneyButton';
import { RefusalBox } from '../../parts/RefusalBox';
import { SendFailed } from '../../parts/SendFailed';
import { ANOTHER, MethodChoice, usable } from '../../payments/MethodChoice';
import type { StoredMethodFragment } from '../../payments/Methods.generated';
import { useCardEntry } from '../../payments/useCardEntry';
import { useWaysOut } from '../../verbs/waysOut';
import { useReviewedPayment } from './useReviewedPayment';

// Fetched when it is opened: first of all, an invoice is read.
const ReviewPayment = lazy(() => import('./ReviewPayment').then((module) => ({ default: module.ReviewPayment })));

/** An invoice that is paid, and how much of it. */
export interface Share {
  number: string;
  amount: Amount;
  /** What stays open of it afterwards. */
  left: Amount;
}

interface Props<Data, Variables extends OperationVariables> {
  document: TypedDocumentNode<Data, Variables>;
  /** What is sent, but for the method and the key: what is paid, and how much. */
  what: object;
  /** What is charged; null: nothing is chosen. */
  amount: Amount | null;
  /** What it pays. */
  shares: readonly Share[];
  methods: readonly StoredMethodFragment[];
  /** The review has been opened: what came of another payment before no longer matters. */
  opened(): void;
  /** An answer came: what became of the payment. */
  answered(payload: PayloadOf<Data>): void;
}

/**
 * G3, G4, G11: how something is paid, by a stored method or by a card that serves this payment only; then it is read once more, and charged
 * by the button that says how much.
 */
export function PayForm<Data, Variables extends OperationVariables>(props: Props<Data, Variables>) {
  const { document, what, amount, shares, opened, answered } = props;
  const waysOut = useWaysOut();
  const methods = usable(props.methods);
  const [chosen, choose] = useState(() => (methods.find(({ isDefault }) => isDefault) ?? methods[0])?.id ?? ANOTHER);
  const entry = useCardEntry();
  const method = methods.find(({ id }) => id === chosen);
  const paying = useReviewedPayment(document, answered);
  const { review, problem, refusals, failure } = paying;
  // Its answer was lost, and so was the token of the card: the same key cannot be sent again.
  const wasReceived = refusals.some(({ code }) => code === 'IDEMPOTENCY_KEY_REUSED');
  return (
    <>
      {amount ? <MethodChoice methods={methods} value={chosen} onChange={choose} /> : null}
      {amount && !method ? <TypedCard fields={entry.fields} /> : null}
      {problem ? <p role="status">{problem}</p> : null}
      {review ? null : (
        <>
          <RefusalBox
            refusals={refusals}
            title={wasReceived ? <Trans>An earlier attempt was received</Trans> : <Trans>Nothing was paid</Trans>}
          >
            {refusals.map((refusal) => waysOut(refusal))}
          </RefusalBox>
          {failure ? <SendFailed failure={failure} movesMoney /> : null}
        </>
      )}
      {method || entry.isPossible ? (
        <MoneyButton
          amount={amount}
          label={(written) => <Trans>Review and pay · {written}</Trans>}
          isSending={paying.isReading}
          onPress={() => {
            opened();
            void paying.open({ what, amount: amount!, shares }, method, entry.token);
          }}
        />
      ) : null}
      <Suspense>{review ? <ReviewPayment review={review} paying={paying} /> : null}</Suspense>
    </>
  );
}

function TypedCard({ fields }: { fields: ReactNode }) {
  return (
    <>
      {fields}
      <p className="muted small">
        <Trans>It serves this payment only and is not stored.</Trans>
      </p>
    </>
  );
}
