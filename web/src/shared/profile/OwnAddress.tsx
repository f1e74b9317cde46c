import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { apollo } from '../api/apollo';
import { Button } from '../parts/Button';
import { Form, SubmitButton, TextField } from '../parts/Form';
import { Notice } from '../parts/Notice';
import { asksForCode, CodeField, codeIn } from '../session/CodeField';
import { EmailChangeDocument } from './Profile.generated';
import style from './Profile.module.css';
import { ProfilePart } from './ProfilePart';

interface Props {
  email: string;
  /** With a second factor a code is asked for from the start. */
  hasSecondFactor: boolean;
}

/** A14: another address to sign in with: it counts once the link that is mailed to it has been followed. */
export function OwnAddress({ email, hasSecondFactor }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [askedFor, setAskedFor] = useState<string | null>(null);
  const open = () => {
    setAskedFor(null);
    setOpen(true);
  };
  const done = (address: string) => {
    setAskedFor(address);
    setOpen(false);
  };
  return (
    <ProfilePart title={<Trans>E-mail address</Trans>}>
      <p className={style.address}>{email}</p>
      {askedFor ? (
        <Notice tone="good" title={<Trans>Follow the link that we have sent to {askedFor}</Trans>} isOutcome>
          <Trans>
            Until then nothing changes: you sign in with your present address. We have written to that address, too.
          </Trans>
        </Notice>
      ) : null}
      {isOpen ? (
        <Asking done={done} cancel={() => setOpen(false)} hasSecondFactor={hasSecondFactor} />
      ) : (
        <Button onClick={open}>
          <Trans>Change the address</Trans>
        </Button>
      )}
    </ProfilePart>
  );
}

function Asking({
  done,
  cancel,
  hasSecondFactor,
}: { done(address: string): void; cancel(): void } & Pick<Props, 'hasSecondFactor'>) {
  const [needsCode, setNeedsCode] = useState(hasSecondFactor);
  const ask = async (fields: FormData) => {
    const email = String(fields.get('email')).trim();
    const input = { email, currentPassword: String(fields.get('currentPassword')), code: codeIn(fields) };
    const { data } = await apollo.mutate({ mutation: EmailChangeDocument, variables: { input } });
    const { userErrors } = data!.viewerChangeEmail;
    if (userErrors.length === 0) done(email);
    if (asksForCode(userErrors)) setNeedsCode(true);
    return userErrors;
  };
  return (
    <Form send={ask}>
      <TextField name="email" label={<Trans>New address</Trans>} type="email" autoComplete="email" required />
      <TextField
        name="currentPassword"
        label={<Trans>Your password</Trans>}
        type="password"
        autoComplete="current-password"
        required
      />
      {needsCode ? <CodeField /> : null}
      <p className="muted small">
        <Trans>Seats and copies of invoices stay with the address that they were given to.</Trans>
      </p>
      <SubmitButton look="secondary">
        <Trans>Send the link</Trans>
      </SubmitButton>
      <Button look="quiet" onClick={cancel}>
        <Trans>Do not change</Trans>
      </Button>
    </Form>
  );
}
