import { Trans, useLingui } from '@lingui/react/macro';
import { createFileRoute, Link, redirect, useNavigate } from '@tanstack/react-router';
import { apollo } from '../../shared/api/apollo';
import { Entrance } from '../../shared/entrance/Entrance';
import { Form, SubmitButton } from '../../shared/parts/Form';
import { EmailConfirmDocument } from '../../shared/profile/Profile.generated';
import { begin, sessionState, useViewer } from '../../shared/session/session';
import { chooseLanguage } from '../../shared/viewer/chooseLanguage';
import { addWords } from '../../shared/words/language';

export const Route = createFileRoute('/email/confirm')({
  validateSearch: ({ token }: { token?: string }): { token?: string } => (token ? { token: String(token) } : {}),
  beforeLoad: async ({ location }) => {
    if (sessionState().kind === 'signedOut')
      throw redirect({ to: '/sign-in', search: { next: location.href }, replace: true } as never);
    await addWords('security');
  },
  component: ConfirmEmail,
});

/**
 * A14: the link that was mailed to a new address makes it the person's, who is signed in. A press does it, not the page itself: programs that
 * look into mails open their links too.
 */
function ConfirmEmail() {
  const { t } = useLingui();
  const { token = '' } = Route.useSearch();
  const { user } = useViewer();
  const navigate = useNavigate();
  const send = async () => {
    const { data } = await apollo.mutate({ mutation: EmailConfirmDocument, variables: { input: { token } } });
    const { session, userErrors } = data!.viewerConfirmEmail;
    if (session) {
      await begin(session);
      await navigate({ to: '/profile', replace: true });
    }
    return userErrors;
  };
  const again = (
    <Link to="/profile">
      <Trans>My profile</Trans>
    </Link>
  );
  return (
    <Entrance
      title={t`Change the address`}
      intro={
        <Trans>From now on you sign in with the address that this link was sent to, no longer with {user.email}.</Trans>
      }
      otherwise={again}
      chooseLanguage={chooseLanguage}
    >
      <Form send={send} refusalTitle={<Trans>This link does not work</Trans>}>
        <p>
          <Trans>You are signed out everywhere else.</Trans>
        </p>
        <SubmitButton>
          <Trans>Use the new address</Trans>
        </SubmitButton>
      </Form>
    </Entrance>
  );
}
