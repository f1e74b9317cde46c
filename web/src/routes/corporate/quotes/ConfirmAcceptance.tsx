import { Trans } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { useIdempotencyKey } from '../../../shared/api/idempotencyKey';
import { signOf } from '../../../shared/format/money';
import { Button } from '../../../shared/parts/Button';
import { DateText } from '../../../shared/parts/Dates';
import { Dialog } from '../../../shared/parts/Dialog';
import { Money } from '../../../shared/parts/Money';
import { MoneyButton } from '../../../shared/parts/MoneyButton';
import { SendFailed } from '../../../shared/parts/SendFailed';
import type { Refusal } from '../../../shared/session/session';
import { PaymentMethodText } from '../../../shared/words/payments';
import type { ShownQuote } from './$id';
import type { Given } from './AcceptForm';
import { linesToRelease } from './linesToRelease';
import style from './Quote.module.css';
import { type DecisionState, hasMoved } from './useDecision';

interface Props {
  quote: ShownQuote;
  given: Given;
  decision: DecisionState;
  accepted(): void;
  /** Why it was refused, as far as it can be cured here. */
  close(refusals: readonly Refusal[]): void;
}

/** What accepting does, read once more before it is done. What is sent is what was drawn when this opened. */
export function ConfirmAcceptance({ quote, given, decision, accepted, close }: Props) {
  const [input] = useState(() => inputOf(quote, given));
  const { accept, sent } = decision;
  const { key, done } = useIdempotencyKey(`accept ${JSON.stringify(input)}`);
  const [hasSent, setHasSent] = useState(false);
  const { refusals } = accept;
  useEffect(() => {
    if (hasSent && refusals.length > 0) close(refusals.filter((refusal) => !hasMoved(refusal)));
  }, [hasSent, refusals, close]);
  const confirm = async () => {
    sent.current = input.expectedTotal;
    setHasSent(true);
    const payload = await accept.send({ input: { ...input, idempotencyKey: key } });
    if (!payload) return;
    done();
    accepted();
    close([]);
  };
  const method = quote.account.paymentMethods?.find(({ id }) => id === input.paymentMethodId);
  const purchaseOrder = quote.account.purchaseOrders?.nodes.find(({ id }) => id === given.purchaseOrderId);
  const number = purchaseOrder?.number ?? input.purchaseOrderNumber;
  return (
    <Dialog
      title={
        <Trans>
          Accept quote <span className="amount">{quote.number}</span>, version {quote.revision}?
        </Trans>
      }
      close={() => close([])}
      verbs={
        <>
          <Button onClick={() => close([])}>
            <Trans>Go back</Trans>
          </Button>
          <MoneyButton
            amount={input.expectedTotal}
            label={(amount) => <Trans>Accept for {amount}</Trans>}
            isSending={accept.isSending}
            onPress={confirm}
          />
        </>
      }
    >
      <dl className={style.facts}>
        <div>
          <dt>
            <Trans>Total with tax</Trans>
          </dt>
          <dd>
            <Money value={input.expectedTotal} />
          </dd>
        </div>
        <div>
          <dt>
            <Trans>Payment</Trans>
          </dt>
          <dd>
            {method ? (
              <Trans>
                <Money value={quote.dueNow.due} /> at once by{' '}
                <PaymentMethodText payment={{ ...method, methodType: method.type }} />
              </Trans>
            ) : signOf(quote.dueNow.due) === 0 ? (
              <Trans>nothing is due now</Trans>
            ) : (
              <Trans>on invoice</Trans>
            )}
          </dd>
        </div>
        <div>
          <dt>
            <Trans>Purchase order</Trans>
          </dt>
          <dd>
            {number || <Trans>none</Trans>}
            {input.purchaseOrderExpiresOn ? (
              <>
                {' '}
                <Trans>
                  (up to and including <DateText value={input.purchaseOrderExpiresOn} />)
                </Trans>
              </>
            ) : null}
          </dd>
        </div>
      </dl>
      <p className="muted small">
        <Trans>
          With your acceptance we record your name, the time, your network address and the fingerprint of the document.
        </Trans>
      </p>
      {accept.failure ? <SendFailed failure={accept.failure} movesMoney /> : null}
    </Dialog>
  );
}

/** The acceptance of exactly what is shown, without its key. */
function inputOf(quote: ShownQuote, given: Given) {
  const { methodId, purchaseOrderId, number, expiresOn, released } = given;
  const money = ({ amount, currency }: { amount: string; currency: string }) => ({ amount, currency });
  const proposed = quote.purchaseOrder?.status === 'PROPOSED' ? quote.purchaseOrder : null;
  const releaseSeats = linesToRelease(quote).map(({ id }) => ({
    subscriptionId: id,
    emails: [...(released[id] ?? [])],
  }));
  const typedOrder = {
    purchaseOrderNumber: number.trim() || (proposed?.number ?? null),
    purchaseOrderExpiresOn: expiresOn || (proposed?.expiresOn ?? null),
  };
  return {
    quoteId: quote.id,
    expectedVersion: quote.version,
    expectedTotal: money(quote.totals.total),
    expectedCredit: money(quote.totals.credit),
    ...(methodId && methodId !== 'another' ? { paymentMethodId: methodId } : {}),
    ...{ purchaseOrderId: purchaseOrderId || null, purchaseOrderNumber: null, purchaseOrderExpiresOn: null },
    ...(purchaseOrderId ? {} : typedOrder),
    ...(releaseSeats.length > 0 ? { releaseSeats } : {}),
  };
}
