import { useRouter } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useIdempotencyKey } from '../../../shared/api/idempotencyKey';
import { useSend } from '../../../shared/api/useSend';
import type { Money } from '../../../shared/format/money';
import { ANOTHER } from '../../../shared/payments/MethodChoice';
import type { CardToken } from '../../../shared/payments/useCardEntry';
import { InvoicesPayDocument, type InvoicesPayMutation } from './PaySeveral.generated';

/** What became of the charge; all that were paid by the balance alone have no payment. */
export type Paid = Pick<
  InvoicesPayMutation['invoicesPay']['payments'][number],
  'status' | 'declineCode' | 'clientSecret'
>;

/**
 * G11: pays exactly the invoices that are chosen, for the total that is shown. Where no answer came, the next press sends the same again
 * under the same key, with the token of the first (L2).
 */
export function usePaySeveral(
  accountId: string,
  invoiceIds: readonly string[],
  total: Money | null,
  method: string,
  token: () => Promise<CardToken>,
) {
  const router = useRouter();
  const intent = `pay ${[...invoiceIds].sort().join(' ')} ${total?.amount} ${method}`;
  const { key, done } = useIdempotencyKey(intent);
  const { send, ...sending } = useSend(InvoicesPayDocument);
  const [paid, setPaid] = useState<Paid | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const unanswered = useRef<{ intent: string; card: CardToken } | null>(null);
  const pay = async () => {
    if (!total) return;
    setPaid(null);
    setProblem(null);
    const known = unanswered.current?.intent === intent ? unanswered.current.card : null;
    const card = method === ANOTHER ? (known ?? (await token())) : null;
    if (card && 'problem' in card) return setProblem(card.problem);
    unanswered.current = card && { intent, card };
    const source = card ? { oneTimeToken: card.token } : { paymentMethodId: method };
    const expectedTotal = { amount: total.amount, currency: total.currency };
    const input = { accountId, invoiceIds: [...invoiceIds], expectedTotal, ...source, idempotencyKey: key };
    const payload = await send({ input });
    if (!payload) return;
    unanswered.current = null;
    done();
    setPaid(payload.payments[0] ?? { status: 'SUCCEEDED', declineCode: null, clientSecret: null });
    await router.invalidate();
  };
  return { pay, paid, problem, ...sending };
}
