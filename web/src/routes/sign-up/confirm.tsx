import { Trans, useLingui } from '@lingui/react/macro';
import { createFileRoute, Link, useNavigate } from '@tanstack/react-router';
import { callApi } from '../../shared/api/callApi';
import { Entrance } from '../../shared/entrance/Entrance';
import { SignUpConfirmDocument } from '../../shared/entrance/Entrance.generated';
import { useFormat } from '../../shared/format/useFormat';
import { Form, SubmitButton } from '../../shared/parts/Form';
import { begin } from '../../shared/session/session';

export const Route = createFileRoute('/sign-up/confirm')({
  validateSearch: ({ token }: { token?: string }): { token?: string } => (token ? { token: String(token) } : {}),
  component: ConfirmSignUp,
});

/** A13: the mailed link opens the account. A press does it, not the page itself: programs that look into mails open their links too. */
function ConfirmSignUp() {
  const { t } = useLingui();
  const { token = '' } = Route.useSearch();
  const { locale } = useFormat();
  const navigate = useNavigate();
  const send = async () => {
    const { signUpConfirm } = await callApi(SignUpConfirmDocument, { input: { token } }, locale);
    // Without a session the person has a second factor, and signs in with it (A14).
    if (signUpConfirm.session) await begin(signUpConfirm.session);
    if (signUpConfirm.userErrors.length === 0) await navigate({ to: '/', replace: true });
    return signUpConfirm.userErrors;
  };
  const again = (
    <Link to="/sign-up">
      <Trans>Sign up again</Trans>
    </Link>
  );
  return (
    <Entrance
      title={t`Open your account`}
      intro={<Trans>Your e-mail address is confirmed by this link. One press, and you are in.</Trans>}
    >
      <Form send={send} refusalTitle={<Trans>This link does not work</Trans>} waysOut={() => again}>
        <SubmitButton>
          <Trans>Open the account</Trans>
        </SubmitButton>
      </Form>
    </Entrance>
  );
}
