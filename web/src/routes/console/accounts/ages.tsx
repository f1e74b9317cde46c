import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';

/** G12: for how long something is overdue, the youngest first. */
export const AGES: readonly { age: 'upTo30' | 'upTo60' | 'upTo90' | 'over90'; label: ReactNode }[] = [
  { age: 'upTo30', label: <Trans>up to 30 days</Trans> },
  { age: 'upTo60', label: <Trans>31 to 60 days</Trans> },
  { age: 'upTo90', label: <Trans>61 to 90 days</Trans> },
  { age: 'over90', label: <Trans>more than 90 days</Trans> },
];
