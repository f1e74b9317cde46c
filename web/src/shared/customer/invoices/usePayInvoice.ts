import { useRouter } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useIdempotencyKey } from '../../api/idempotencyKey';
import { useSend } from '../../api/useSend';
import type { Money } from '../../format/money';
import { ANOTHER } from '../../payments/MethodChoice';
import type { CardToken } from '../../payments/useCardEntry';
import { InvoicePayDocument, type InvoicePayMutation } from './Invoice.generated';

type Payment = NonNullable<InvoicePayMutation['invoicePay']['payment']>;

/**
 * Pays what is shown (G3). Where no answer came, the next press sends exactly the same again under the same key, with the token of the first:
 * so that nothing is charged twice (L2).
 * @param method a stored method's id, or `ANOTHER`: `token` then makes a token of the card that is typed
 */
export function usePayInvoice(
  invoiceId: string,
  amount: Money | null,
  method: string,
  token: () => Promise<CardToken>,
) {
  const router = useRouter();
  const intent = `pay ${invoiceId} ${amount?.amount} ${amount?.currency} ${method}`;
  const { key, done } = useIdempotencyKey(intent);
  const { send, ...sending } = useSend(InvoicePayDocument);
  const [declined, setDeclined] = useState<Payment | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  /** What got no answer, with the token that it was sent with. */
  const unanswered = useRef<{ intent: string; card: CardToken } | null>(null);

  const pay = async () => {
    if (!amount) return;
    setDeclined(null);
    setProblem(null);
    const known = unanswered.current?.intent === intent ? unanswered.current.card : null;
    const card = method === ANOTHER ? (known ?? (await token())) : null;
    if (card && 'problem' in card) return setProblem(card.problem);
    const source = card ? { oneTimeToken: card.token } : { paymentMethodId: method };
    unanswered.current = card && { intent, card };
    const money = { amount: amount.amount, currency: amount.currency };
    const input = { invoiceId, amount: money, ...source, idempotencyKey: key };
    const payload = await send({ input });
    if (!payload) return;
    unanswered.current = null;
    done();
    if (payload.payment?.status === 'DECLINED') setDeclined(payload.payment);
    await router.invalidate();
  };
  return { pay, declined, problem, ...sending };
}
