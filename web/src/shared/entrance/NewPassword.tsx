import { Trans } from '@lingui/react/macro';
import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { callApi } from '../api/callApi';
import { useFormat } from '../format/useFormat';
import { Form, SubmitButton, TextField } from '../parts/Form';
import { asksForCode, CodeField, codeIn } from '../session/CodeField';
import { begin } from '../session/session';
import { Entrance } from './Entrance';
import { PasswordResetDocument } from './Entrance.generated';

interface Props {
  title: string;
  intro?: ReactNode;
  /** Of the link in the mail. */
  token: string;
}

/** Sets a password by a mailed link, and signs in with it. */
export function NewPassword({ title, intro, token }: Props) {
  const { locale } = useFormat();
  const navigate = useNavigate();
  const [needsCode, setNeedsCode] = useState(false);
  const send = async (fields: FormData) => {
    const input = { token, password: String(fields.get('password')), code: codeIn(fields) };
    const { passwordReset } = await callApi(PasswordResetDocument, { input }, locale);
    if (passwordReset.session) {
      await begin(passwordReset.session);
      await navigate({ to: '/', replace: true });
    }
    if (asksForCode(passwordReset.userErrors)) setNeedsCode(true);
    return passwordReset.userErrors;
  };
  const askAgain = (
    <Link to="/password-reset" search={{}}>
      <Trans>Ask for a new link</Trans>
    </Link>
  );
  return (
    <Entrance title={title} intro={intro}>
      <Form send={send} refusalTitle={<Trans>This link does not work</Trans>} waysOut={() => askAgain}>
        <TextField
          name="password"
          label={<Trans>New password</Trans>}
          hint={<Trans>At least 10 characters of any kind.</Trans>}
          type="password"
          autoComplete="new-password"
          required
        />
        {needsCode ? <CodeField /> : null}
        <SubmitButton>
          <Trans>Save and sign in</Trans>
        </SubmitButton>
      </Form>
    </Entrance>
  );
}
