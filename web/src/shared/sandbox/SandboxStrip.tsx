import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, Suspense } from 'react';
import { isSandbox } from './clock';
import style from './SandboxStrip.module.css';

const SandboxClock = lazy(() => import('./SandboxClock'));

/** On every page of a sandbox: that it is one, what time it is there, and the way to another time. It cannot be closed. */
export function SandboxStrip() {
  const { t } = useLingui();
  if (!isSandbox()) return null;
  return (
    <aside className={`${style.strip} no-print`} aria-label={t`Sandbox`}>
      <strong>
        <Trans>Sandbox</Trans>
      </strong>
      <Suspense fallback={<span className={style.now} />}>
        <SandboxClock />
      </Suspense>
      <a href="/sandbox/mailbox" className={style.link}>
        <Trans>Mailbox</Trans>
      </a>
    </aside>
  );
}
