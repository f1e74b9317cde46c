import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { apollo } from '../api/apollo';
import { Form, SubmitButton, TextField } from '../parts/Form';
import { Notice } from '../parts/Notice';
import { begin } from '../session/session';
import { PasswordChangeDocument } from './Profile.generated';
import { ProfilePart } from './ProfilePart';

/** A14: a new password, by naming the present one. Every other session ends. */
export function OwnPassword({ email }: { email: string }) {
  const [changes, setChanges] = useState(0);
  const change = async (fields: FormData) => {
    const text = (name: string) => String(fields.get(name));
    const input = { currentPassword: text('currentPassword'), password: text('password') };
    const { data } = await apollo.mutate({ mutation: PasswordChangeDocument, variables: { input } });
    const { session, userErrors } = data!.viewerChangePassword;
    if (session) {
      await begin(session);
      setChanges(changes + 1);
    }
    return userErrors;
  };
  return (
    <ProfilePart title={<Trans>Password</Trans>}>
      {/* Empty fields after a change. */}
      <Form send={change} key={changes}>
        <p>
          <Trans>
            A new password signs you out everywhere else: on other devices and in other browsers. We tell you by e-mail.
          </Trans>
        </p>
        {/* So that password managers know whose password it is. */}
        <input type="text" autoComplete="username" value={email} readOnly hidden />
        <TextField
          name="currentPassword"
          label={<Trans>Current password</Trans>}
          type="password"
          autoComplete="current-password"
          required
        />
        <TextField
          name="password"
          label={<Trans>New password</Trans>}
          hint={<Trans>At least 10 characters of any kind.</Trans>}
          type="password"
          autoComplete="new-password"
          required
        />
        <SubmitButton look="secondary">
          <Trans>Change the password</Trans>
        </SubmitButton>
        {changes > 0 ? (
          <Notice tone="good" title={<Trans>Your password is changed</Trans>} isOutcome>
            <Trans>You stay signed in here. Everywhere else, signing in takes the new password.</Trans>
          </Notice>
        ) : null}
      </Form>
    </ProfilePart>
  );
}
