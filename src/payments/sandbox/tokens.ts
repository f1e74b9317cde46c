import type { Card } from '../gateway';

/** What the sandbox does with a charge: take it, decline it, ask the customer, or take it and lose the answer. */
type Behaviour =
  | { kind: 'SUCCEEDS' }
  | { kind: 'DECLINES'; declineCode: string }
  | { kind: 'ASKS_CUSTOMER' }
  | { kind: 'ANSWER_IS_LOST' };

export interface TestCard {
  card: Card;
  behaviour: Behaviour;
}

const testCard = (brand: string, last4: string, behaviour: Behaviour, expiryYear = 2040): TestCard => ({
  card: { brand, last4, expiryMonth: 12, expiryYear },
  behaviour,
});

const SUCCEEDS: Behaviour = { kind: 'SUCCEEDS' };

const TEST_CARDS = new Map<string, TestCard>([
  ['tok_visa', testCard('visa', '4242', SUCCEEDS)],
  ['tok_mastercard', testCard('mastercard', '4444', SUCCEEDS)],
  ['tok_amex', testCard('amex', '0005', SUCCEEDS)],
  ['tok_declined', testCard('visa', '9995', { kind: 'DECLINES', declineCode: 'insufficient_funds' })],
  ['tok_expired', testCard('visa', '0069', { kind: 'DECLINES', declineCode: 'expired_card' }, 2020)],
  ['tok_authenticate', testCard('visa', '3155', { kind: 'ASKS_CUSTOMER' })],
  ['tok_timeout', testCard('visa', '0259', { kind: 'ANSWER_IS_LOST' })],
]);

/** The card behind a sandbox token; null: the gateway has given no such token. */
export function testCardOf(token: string): TestCard | null {
  return TEST_CARDS.get(token) ?? null;
}
