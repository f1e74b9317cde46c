import { createRouter } from '@tanstack/react-router';
import { routeTree } from './routeTree.gen';
import { Failed } from './shared/parts/Failed';
import { PageSkeleton } from './shared/parts/Skeleton';

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  // A page that was asked for when the pointer came is not asked for again when it is opened. Milliseconds.
  defaultPreloadStaleTime: 10_000,
  defaultPendingMs: 150,
  defaultPendingMinMs: 0,
  defaultPendingComponent: PageSkeleton,
  defaultErrorComponent: ({ error, reset }) => <Failed error={error} retry={reset} />,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
