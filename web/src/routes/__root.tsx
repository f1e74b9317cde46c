import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { Trans } from '@lingui/react/macro';
import { createRootRoute, Outlet } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import style from '../shared/look/Root.module.css';
import { NotFound } from '../shared/parts/NotFound';
import { SandboxStrip } from '../shared/sandbox/SandboxStrip';
import { useSession } from '../shared/session/session';

const SessionOver = lazy(() => import('../shared/session/SessionOver'));

export const Route = createRootRoute({ component: Root, notFoundComponent: NoSuchPage });

function Root() {
  const session = useSession();
  return (
    <I18nProvider i18n={i18n}>
      <div className={style.window}>
        <a className={style.skip} href="#main">
          <Trans>Skip to content</Trans>
        </a>
        <SandboxStrip />
        <Outlet />
      </div>
      {session.kind === 'over' ? (
        <Suspense>
          <SessionOver viewer={session.viewer} />
        </Suspense>
      ) : null}
    </I18nProvider>
  );
}

function NoSuchPage() {
  return (
    <main id="main" className={style.nothing}>
      <NotFound />
    </main>
  );
}
