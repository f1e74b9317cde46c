import { Trans, useLingui } from '@lingui/react/macro';
import { createFileRoute, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { callApi } from '../shared/api/callApi';
import { Entrance } from '../shared/entrance/Entrance';
import { PasswordRequestResetDocument } from '../shared/entrance/Entrance.generated';
import { NewPassword } from '../shared/entrance/NewPassword';
import { useFormat } from '../shared/format/useFormat';
import { Form, SubmitButton, TextField } from '../shared/parts/Form';
import { Notice } from '../shared/parts/Notice';

export const Route = createFileRoute('/password-reset')({
  validateSearch: ({ token }: { token?: string }): { token?: string } => (token ? { token: String(token) } : {}),
  component: PasswordReset,
});

/** With the token of a mailed link one chooses a new password; without, one asks for such a link. */
function PasswordReset() {
  const { token } = Route.useSearch();
  const { t } = useLingui();
  const [sentTo, setSentTo] = useState<string | null>(null);
  if (token) return <NewPassword title={t`Choose a new password`} token={token} />;
  const back = (
    <Link to="/sign-in">
      <Trans>Back to sign in</Trans>
    </Link>
  );
  return (
    <Entrance
      title={t`Forgot your password?`}
      intro={sentTo ? undefined : <Trans>We send you a link that sets a new one.</Trans>}
      otherwise={back}
    >
      {sentTo ? (
        <Notice tone="good" isOutcome title={<Trans>If {sentTo} is known here, a message is on its way</Trans>}>
          <Trans>The link in it works once. Look among unwanted mail too.</Trans>
        </Notice>
      ) : (
        <AskForLink done={setSentTo} />
      )}
    </Entrance>
  );
}

function AskForLink({ done }: { done(email: string): void }) {
  const { locale } = useFormat();
  const send = async (fields: FormData) => {
    const email = String(fields.get('email'));
    const { passwordRequestReset } = await callApi(PasswordRequestResetDocument, { input: { email } }, locale);
    if (passwordRequestReset.userErrors.length === 0) done(email);
    return passwordRequestReset.userErrors;
  };
  return (
    <Form send={send}>
      <TextField name="email" label={<Trans>E-mail address</Trans>} type="email" autoComplete="username" required />
      <SubmitButton>
        <Trans>Send the link</Trans>
      </SubmitButton>
    </Form>
  );
}
