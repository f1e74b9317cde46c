import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';

/** The tokens of the sandbox's gateway (README) and what their cards do. */
export const TEST_CARDS: readonly { token: string; card: string; behaviour: ReactNode }[] = [
  { token: 'tok_visa', card: 'Visa 4242', behaviour: <Trans>pays</Trans> },
  { token: 'tok_mastercard', card: 'Mastercard 4444', behaviour: <Trans>pays</Trans> },
  { token: 'tok_amex', card: 'Amex 0005', behaviour: <Trans>pays</Trans> },
  { token: 'tok_declined', card: 'Visa 9995', behaviour: <Trans>is declined: not enough money</Trans> },
  { token: 'tok_expired', card: 'Visa 0069', behaviour: <Trans>is declined: expired</Trans> },
  { token: 'tok_authenticate', card: 'Visa 3155', behaviour: <Trans>needs you at your bank</Trans> },
  { token: 'tok_timeout', card: 'Visa 0259', behaviour: <Trans>pays, but the answer is lost</Trans> },
];
