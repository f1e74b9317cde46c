import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { Form, SubmitButton, TextField } from '../parts/Form';
import { asksForCode, CodeField, codeIn } from './CodeField';
import { signIn } from './session';

interface Props {
  /** The address of whose session is over: only they can go on. */
  email?: string | null;
  done?(): void;
}

/** Address and password, and a code once the API asks for one; on the sign-in page and in the dialog over a page whose session is over. */
export function SignInForm({ email, done }: Props) {
  const [needsCode, setNeedsCode] = useState(false);
  const send = async (fields: FormData) => {
    const refusals = await signIn(String(fields.get('email')), String(fields.get('password')), codeIn(fields));
    if (asksForCode(refusals)) setNeedsCode(true);
    if (refusals.length === 0) done?.();
    return refusals;
  };
  return (
    <Form send={send} refusalTitle={<Trans>You are not signed in</Trans>}>
      <TextField
        name="email"
        label={<Trans>E-mail address</Trans>}
        type="email"
        autoComplete="username"
        required
        {...(email ? { defaultValue: email, readOnly: true } : {})}
      />
      <TextField
        name="password"
        label={<Trans>Password</Trans>}
        type="password"
        autoComplete="current-password"
        required
      />
      {needsCode ? <CodeField /> : null}
      <SubmitButton>
        <Trans>Sign in</Trans>
      </SubmitButton>
    </Form>
  );
}
