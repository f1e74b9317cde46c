import { Trans, useLingui } from '@lingui/react/macro';
import { createFileRoute } from '@tanstack/react-router';
import { NewPassword } from '../shared/entrance/NewPassword';

export const Route = createFileRoute('/invitation')({
  validateSearch: ({ token }: { token?: string }): { token?: string } => (token ? { token: String(token) } : {}),
  component: Invitation,
});

/** Who was invited chooses a password, and is in. */
function Invitation() {
  const { token = '' } = Route.useSearch();
  const { t } = useLingui();
  return (
    <NewPassword
      title={t`Welcome`}
      intro={<Trans>You have been invited. Choose a password to sign in with from now on.</Trans>}
      token={token}
    />
  );
}
