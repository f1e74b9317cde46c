import { Trans } from '@lingui/react/macro';
import { Form, SubmitButton, TextField } from '../parts/Form';
import { signIn } from './session';

interface Props {
  /** The address of whose session is over: only they can go on. */
  email?: string | null;
  done?(): void;
}

/** Address and password, on the sign-in page and in the dialog over a page whose session is over. */
export function SignInForm({ email, done }: Props) {
  const send = async (fields: FormData) => {
    const refusals = await signIn(String(fields.get('email')), String(fields.get('password')));
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
      <SubmitButton>
        <Trans>Sign in</Trans>
      </SubmitButton>
    </Form>
  );
}
