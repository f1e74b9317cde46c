import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { createRootRoute, Outlet } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { NotFound } from '../shared/parts/NotFound';
import { useSession } from '../shared/session/session';

const SessionOver = lazy(() => import('../shared/session/SessionOver'));

export const Route = createRootRoute({ component: Root, notFoundComponent: NoSuchPage });

function Root() {
  const session = useSession();
  return (
    <I18nProvider i18n={i18n}>
      <Outlet />
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
    <main style={{ padding: '2rem' }}>
      <NotFound />
    </main>
  );
}
