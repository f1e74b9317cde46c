import { Trans } from '@lingui/react/macro';
import { useRouter } from '@tanstack/react-router';
import { failureOf } from '../api/failure';
import { Button } from './Button';
import { Notice } from './Notice';

interface Props {
  error: unknown;
  retry?: () => void;
}

/** A page or a part of one that could not be loaded: what to do, and the id that finds the fault in the log. */
export function Failed({ error, retry }: Props) {
  const router = useRouter();
  const { code, sentence, errorId } = failureOf(error);
  const again = () => {
    retry?.();
    void router.invalidate();
  };
  return (
    <Notice
      tone="bad"
      isOutcome
      title={
        code === 'UNREACHABLE' ? <Trans>The server cannot be reached</Trans> : <Trans>This could not be loaded</Trans>
      }
      ways={
        <Button onClick={again}>
          <Trans>Try again</Trans>
        </Button>
      }
    >
      {sentence ? <p>{sentence}</p> : null}
      {code === 'UNREACHABLE' ? (
        <p>
          <Trans>Check your connection. Nothing has been changed.</Trans>
        </p>
      ) : null}
      {errorId ? (
        <p className="rule-id">
          <Trans>Error {errorId}</Trans>
        </p>
      ) : null}
    </Notice>
  );
}
