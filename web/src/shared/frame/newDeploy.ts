const RELOADED = 'reloaded-for-new-deploy';

/**
 * A tab that was open while a new version was put in place asks for chunks that are gone: one reload brings it up to date. A second
 * failure in a row is another fault, and shown as one.
 */
export function reloadOnNewDeploy(): void {
  addEventListener('vite:preloadError', () => {
    if (sessionStorage.getItem(RELOADED)) return;
    sessionStorage.setItem(RELOADED, 'true');
    location.reload();
  });
  addEventListener('load', () => setTimeout(() => sessionStorage.removeItem(RELOADED), 10_000));
}
