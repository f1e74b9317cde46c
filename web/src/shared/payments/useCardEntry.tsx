import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import { SelectField } from '../parts/Form';
import { Notice } from '../parts/Notice';
import { Skeleton } from '../parts/Skeleton';
import { isSandbox } from '../sandbox/clock';
import { publishableKey } from './publishableKey';
import type { TokenSource } from './StripeCard';
import { TEST_CARDS } from './testCards';

const StripeCard = lazy(() => import('./StripeCard'));

/** A card that was typed, as its gateway tells it. */
export interface TypedCard {
  token: string;
  card: { brand: string; last4: string } | null;
}

/** What the gateway made of the card that was typed, or why it made nothing of it. */
export type CardToken = TypedCard | { problem: string };

/**
 * Where a card is typed: the gateway's own fields, loaded only now (G7); in a sandbox one of its test cards. Card numbers never come to the
 * pages, only the gateway's token for one does.
 */
export function useCardEntry(): { fields: ReactNode; isPossible: boolean; token(): Promise<CardToken> } {
  const { t } = useLingui();
  const [testCard, setTestCard] = useState(TEST_CARDS[0]!.token);
  const source = useRef<TokenSource | null>(null);
  const key = publishableKey();
  if (key) {
    const notReady = { problem: t`The card’s fields are not there yet. Please try again.` };
    return {
      fields: (
        <Suspense fallback={<Skeleton height={4} />}>
          <StripeCard publishableKey={key} source={source} />
        </Suspense>
      ),
      isPossible: true,
      token: async () => (source.current ? source.current() : notReady),
    };
  }
  if (isSandbox()) {
    const fields = <TestCardField value={testCard} onChange={setTestCard} />;
    return { fields, isPossible: true, token: async () => ({ token: testCard, card: cardOf(testCard) }) };
  }
  const fields = (
    <Notice tone="neutral">
      <Trans>A card cannot be added here yet. Please write to support.</Trans>
    </Notice>
  );
  return { fields, isPossible: false, token: async () => ({ problem: t`A card cannot be added here yet.` }) };
}

function cardOf(testCard: string): TypedCard['card'] {
  const [brand = '', last4 = ''] = TEST_CARDS.find(({ token }) => token === testCard)!.card.split(' ');
  return { brand, last4 };
}

function TestCardField({ value, onChange }: { value: string; onChange(token: string): void }) {
  return (
    <SelectField
      name="gatewayToken"
      label={<Trans>Test card</Trans>}
      hint={<Trans>This is a sandbox: no real card, no real money.</Trans>}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      {TEST_CARDS.map(({ token, card, behaviour }) => (
        <option key={token} value={token}>
          {card} – {behaviour}
        </option>
      ))}
    </SelectField>
  );
}
