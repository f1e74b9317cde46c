import { Trans, useLingui } from '@lingui/react/macro';
import { createFileRoute, Link, redirect } from '@tanstack/react-router';
import { Entrance } from '../shared/entrance/Entrance';
import { wantedPath } from '../shared/session/home';
import { SignInForm } from '../shared/session/SignInForm';
import { sessionState } from '../shared/session/session';

export const Route = createFileRoute('/sign-in')({
  validateSearch: ({ next }: { next?: string }): { next?: string } => (next ? { next: wantedPath(next) } : {}),
  beforeLoad: ({ search }) => {
    if (sessionState().kind === 'signedIn') throw redirect({ to: wantedPath(search.next), replace: true } as never);
  },
  component: SignIn,
});

function SignIn() {
  const { t } = useLingui();
  return (
    <Entrance
      title={t`Sign in`}
      intro={<Trans>To your subscriptions, invoices and quotes.</Trans>}
      otherwise={
        <Trans>
          New here? <Link to="/sign-up">Create an account</Link>
        </Trans>
      }
    >
      <SignInForm />
      <p style={{ marginTop: 'var(--s-16)' }}>
        <Link to="/password-reset">
          <Trans>Forgot your password?</Trans>
        </Link>
      </p>
    </Entrance>
  );
}
