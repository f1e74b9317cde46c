import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useRouter } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { PaymentMethodType } from '../../../schema.generated';
import { forgetKey, keyOfIntent } from '../../api/idempotencyKey';
import { type PayloadOf, useSend } from '../../api/useSend';
import type { Money } from '../../format/money';
import { ANOTHER } from '../../payments/MethodChoice';
import type { StoredMethodFragment } from '../../payments/Methods.generated';
import type { CardToken, TypedCard } from '../../payments/useCardEntry';
import type { Share } from './PayForm';

interface Wanted {
  /** What is sent, but for the method and the key. */
  what: object;
  amount: Money;
  shares: readonly Share[];
}

/** A payment as it stood when its review was opened: what is shown is what is sent. */
export interface Review extends Wanted {
  method: { methodType: PaymentMethodType; card: TypedCard['card'] };
  source: { paymentMethodId: string } | { oneTimeToken: string };
  /** Names what is sent, but for the token of a card that was typed. */
  intent: string;
}

/**
 * A payment that is read once more before it is sent. Where no answer came, the next one of the same intent is exactly the same again, with
 * the same key and the token of the first, so that nothing is charged twice (L2).
 */
export function useReviewedPayment<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  answered: (payload: PayloadOf<Data>) => void,
) {
  const router = useRouter();
  const { send, reset, ...sending } = useSend(document);
  const [opened, setOpened] = useState<Review | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  /** What is open is read anew: nothing is reviewed before it is shown. */
  const [isReading, setReading] = useState(false);
  const unanswered = useRef<Review | null>(null);

  const open = async (
    wanted: Wanted,
    method: StoredMethodFragment | undefined,
    token: () => Promise<CardToken>,
  ): Promise<void> => {
    setProblem(null);
    const intent = `pay ${JSON.stringify(wanted.what)} ${method?.id ?? ANOTHER}`;
    if (unanswered.current?.intent === intent) return setOpened(unanswered.current);
    setOpened(null);
    reset();
    const typed = method ? null : await token();
    if (typed && 'problem' in typed) return setProblem(typed.problem);
    const { card } = method ?? typed!;
    const source = method ? { paymentMethodId: method.id } : { oneTimeToken: typed!.token };
    setOpened({ ...wanted, intent, source, method: { methodType: method?.type ?? 'CARD', card } });
  };
  const confirm = async (review: Review): Promise<void> => {
    const { what, source, intent } = review;
    unanswered.current = review;
    /** The next payment is another one, with a key of its own, and it is put together from what is open then. */
    const end = () => {
      unanswered.current = null;
      forgetKey(intent);
      setOpened(null);
      setReading(true);
      void router.invalidate().finally(() => setReading(false));
    };
    const input = { ...what, ...source, idempotencyKey: keyOfIntent(intent) };
    // A refusal is an answer too: it charged nothing, or names an attempt that was received before.
    const payload = await send({ input } as unknown as Variables, end);
    if (!payload) return;
    end();
    answered(payload);
  };
  return { ...sending, review: opened, problem, isReading, open, confirm, close: () => setOpened(null) };
}
