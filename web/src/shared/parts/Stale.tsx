import { Trans } from '@lingui/react/macro';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Money as Amount } from '../format/money';
import { Button } from './Button';
import { Money } from './Money';
import { Notice } from './Notice';

interface Props {
  /** The amount before and now, where it is one that has changed. */
  from?: Amount | undefined;
  to?: Amount | undefined;
  /** What else has changed. */
  children?: ReactNode;
  /** Shows the object as it is now; what was typed stays. */
  review(): void;
}

/** What was shown is no longer so (STALE_VERSION, TOTAL_CHANGED, QUOTE_OUTDATED): nothing was done, and it is looked at again. */
export function Stale({ from, to, children, review }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1}>
      <Notice
        tone="caution"
        isOutcome
        title={<Trans>This has changed in the meantime</Trans>}
        ways={
          <Button onClick={review}>
            <Trans>Review</Trans>
          </Button>
        }
      >
        {from && to ? (
          <p>
            <Trans>
              The total went from <Money value={from} /> to <Money value={to} />.
            </Trans>
          </p>
        ) : null}
        {children}
        <p>
          <Trans>Nothing has been done yet.</Trans>
        </p>
      </Notice>
    </div>
  );
}
