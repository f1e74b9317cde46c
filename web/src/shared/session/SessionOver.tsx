import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import { Button } from '../parts/Button';
import style from './SessionOver.module.css';
import { SignInForm } from './SignInForm';
import { leave, type Viewer } from './session';

/** Over the page whose session has ended: it stays as it is below, with everything typed, and goes on after signing in again. */
export default function SessionOver({ viewer }: { viewer: Viewer }) {
  const { t } = useLingui();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    dialog.current?.showModal();
    return () => before?.focus();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={style.dialog}
      aria-label={t`Your session is over`}
      onCancel={(event) => event.preventDefault()}
    >
      <h2>
        <Trans>Your session is over</Trans>
      </h2>
      <p>
        <Trans>Sign in again to go on where you were. What you typed is still there.</Trans>
      </p>
      <SignInForm email={viewer.user.email} />
      <Button look="quiet" onClick={leave}>
        <Trans>Leave this page</Trans>
      </Button>
    </dialog>
  );
}
