import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { apollo } from '../api/apollo';
import { AnchorButton } from '../parts/Button';
import { Form, SubmitButton, TextField } from '../parts/Form';
import { CodeField } from '../session/CodeField';
import { begin } from '../session/session';
import { SecondFactorEnableDocument, SecondFactorPrepareDocument } from './SecondFactor.generated';
import style from './SecondFactor.module.css';

interface Prepared {
  secret: string;
  link: string;
}

/** A14: sets an authenticator app up: the password first, then the secret into the app, then its first code. */
export function SetUp({ done }: { done(recoveryCodes: readonly string[]): void }) {
  const [prepared, setPrepared] = useState<Prepared | null>(null);
  return prepared ? <ProveApp {...prepared} done={done} /> : <ProvePerson done={setPrepared} />;
}

function ProvePerson({ done }: { done(prepared: Prepared): void }) {
  const send = async (fields: FormData) => {
    const input = { currentPassword: String(fields.get('currentPassword')) };
    const { data } = await apollo.mutate({ mutation: SecondFactorPrepareDocument, variables: { input } });
    const { secret, link, userErrors } = data!.viewerSecondFactorPrepare;
    if (secret && link) done({ secret, link });
    return userErrors;
  };
  return (
    <Form send={send}>
      <p>
        <Trans>
          Signing in then takes a code of an authenticator app besides your password. Whoever learns your password gets
          no further.
        </Trans>
      </p>
      <PasswordField />
      <SubmitButton>
        <Trans>Set up</Trans>
      </SubmitButton>
    </Form>
  );
}

export function PasswordField() {
  return (
    <TextField
      name="currentPassword"
      label={<Trans>Your password</Trans>}
      type="password"
      autoComplete="current-password"
      required
    />
  );
}

function ProveApp({ secret, link, done }: Prepared & { done(recoveryCodes: readonly string[]): void }) {
  const send = async (fields: FormData) => {
    const input = { code: String(fields.get('code')) };
    const { data } = await apollo.mutate({ mutation: SecondFactorEnableDocument, variables: { input } });
    const { session, recoveryCodes, userErrors } = data!.viewerSecondFactorEnable;
    if (session) {
      // All sessions have ended but this new one.
      await begin(session);
      done(recoveryCodes);
    }
    return userErrors;
  };
  return (
    <Form send={send}>
      <p>
        <Trans>Add this key to your authenticator app, by the button or by hand. It is shown this one time.</Trans>
      </p>
      <p className={style.key}>
        <code>{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
      <AnchorButton href={link}>
        <Trans>Open the app</Trans>
      </AnchorButton>
      <CodeField isNew />
      <SubmitButton>
        <Trans>Switch on</Trans>
      </SubmitButton>
    </Form>
  );
}
