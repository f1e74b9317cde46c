import './shared/look/tokens.css';
import './shared/look/base.css';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { router } from './router';
import { reloadOnNewDeploy } from './shared/frame/newDeploy';
import { onSessionChange, sessionState, startSession } from './shared/session/session';
import { firstLocale, speak } from './shared/words/language';

reloadOnNewDeploy();
await speak(firstLocale());
await startSession();

let wasSignedIn = sessionState().kind === 'signedIn';
onSessionChange(() => {
  const isSignedOut = sessionState().kind === 'signedOut';
  if (isSignedOut === wasSignedIn) void router.invalidate();
  wasSignedIn = !isSignedOut;
});

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <RouterProvider router={router} />
  </StrictMode>,
);
