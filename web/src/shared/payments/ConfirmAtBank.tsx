import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { AnchorButton, Button } from '../parts/Button';
import { isSandbox } from '../sandbox/clock';
import { publishableKey } from './publishableKey';

/**
 * Where somebody confirms to their bank that it is them (D5): over this page where the gateway is Stripe, in a window of its own at a
 * sandbox's bank. The page follows by itself.
 * @param secret the payment's, or the method's, `clientSecret`
 */
export function ConfirmAtBank({ secret }: { secret: string }) {
  const key = publishableKey();
  if (key) return <ConfirmByStripe publishable={key} secret={secret} />;
  if (!isSandbox()) {
    return (
      <p className="muted small">
        <Trans>We have sent you an e-mail with the way to your bank. This page follows by itself.</Trans>
      </p>
    );
  }
  return (
    <>
      <AnchorButton look="primary" href={`/sandbox/authenticate/${secret}`} target="_blank" rel="noopener">
        <Trans>Confirm at the bank</Trans>
      </AnchorButton>
      <p className="muted small">
        <Trans>
          The bank’s page opens in a window of its own. Come back when you are done: this page follows by itself.
        </Trans>
      </p>
    </>
  );
}

function ConfirmByStripe({ publishable, secret }: { publishable: string; secret: string }) {
  const [isOpen, setOpen] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const confirm = async () => {
    setOpen(true);
    setProblem(null);
    try {
      const { confirmByCustomer, loadStripe } = await import('./stripe');
      setProblem(await confirmByCustomer(await loadStripe(publishable), secret));
    } catch (error) {
      setProblem((error as Error).message);
    } finally {
      setOpen(false);
    }
  };
  return (
    <>
      <Button look="primary" isSending={isOpen} onClick={() => void confirm()}>
        <Trans>Confirm at the bank</Trans>
      </Button>
      {problem ? <p role="status">{problem}</p> : null}
    </>
  );
}
