import { Trans } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import type { ApiFailure } from '../api/failure';
import { Notice } from './Notice';

interface Props {
  failure: ApiFailure;
  /** It moves money under an idempotency key: whether it did is not known, and sending it again is safe. */
  movesMoney?: boolean;
}

/** What was sent got no answer. The same button sends it again. */
export function SendFailed({ failure, movesMoney = false }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const { code, sentence, errorId } = failure;
  return (
    <div ref={box} tabIndex={-1}>
      <Notice tone="bad" isOutcome title={<Trans>No answer came back</Trans>}>
        {sentence ? <p>{sentence}</p> : null}
        {movesMoney ? (
          <p>
            <Trans>
              We do not know yet whether the payment went through. Trying again is safe: you are never charged twice.
            </Trans>
          </p>
        ) : code === 'UNREACHABLE' ? (
          <p>
            <Trans>The server cannot be reached. What you typed is still here: try again.</Trans>
          </p>
        ) : null}
        {errorId ? (
          <p className="rule-id">
            <Trans>Error {errorId}</Trans>
          </p>
        ) : null}
      </Notice>
    </div>
  );
}
