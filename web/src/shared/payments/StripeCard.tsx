import { Trans } from '@lingui/react/macro';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useFormat } from '../format/useFormat';
import { Button } from '../parts/Button';
import { Notice } from '../parts/Notice';
import { languageOf } from '../words/language';
import style from './StripeCard.module.css';
import { loadStripe, type Stripe, type StripeElement } from './stripe';
import type { CardToken } from './useCardEntry';

/** Makes a token of what has been typed. */
export type TokenSource = () => Promise<CardToken>;

interface Props {
  publishableKey: string;
  /** Where the form finds the token. */
  source: RefObject<TokenSource | null>;
}

/** Stripe's own field for a card, in a frame of theirs: what is typed there never comes to this page (G7). */
export default function StripeCard({ publishableKey, source }: Props) {
  const { locale } = useFormat();
  const place = useRef<HTMLDivElement>(null);
  const [attempt, setAttempt] = useState(0);
  const [isLost, setLost] = useState(false);
  const [problem, setProblem] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt loads it again
  useEffect(() => {
    let element: StripeElement | undefined;
    let isGone = false;
    const mount = (stripe: Stripe) => {
      if (isGone || !place.current) return;
      element = stripe.elements({ locale: languageOf(locale) }).create('card', { style: { base: looks() } });
      element.on('change', ({ error }) => setProblem(error?.message ?? ''));
      element.mount(place.current);
      const card = element;
      source.current = () => tokenFrom(stripe, card);
    };
    loadStripe(publishableKey).then(mount, () => setLost(true));
    return () => {
      isGone = true;
      source.current = null;
      element?.destroy();
    };
  }, [publishableKey, locale, source, attempt]);
  const again = () => {
    setLost(false);
    setAttempt(attempt + 1);
  };
  if (isLost) {
    return (
      <Notice
        tone="bad"
        isOutcome
        ways={
          <Button onClick={again}>
            <Trans>Try again</Trans>
          </Button>
        }
      >
        <Trans>The payment service cannot be reached. Check your connection.</Trans>
      </Notice>
    );
  }
  return (
    <div className={style.field}>
      <p className={style.label}>
        <Trans>Card</Trans>
      </p>
      <div ref={place} className={style.card} />
      <p className={style.problem} role="status">
        {problem}
      </p>
    </div>
  );
}

async function tokenFrom(stripe: Stripe, card: StripeElement): Promise<CardToken> {
  const { paymentMethod, error } = await stripe.createPaymentMethod({ type: 'card', card });
  return paymentMethod
    ? { token: paymentMethod.id, card: paymentMethod.card ?? null }
    : { problem: error?.message ?? '' };
}

/** The page's own colours and letters, for the frame that does not know them. */
function looks() {
  const { color, fontFamily, fontSize } = getComputedStyle(document.body);
  return { color, fontFamily, fontSize };
}
