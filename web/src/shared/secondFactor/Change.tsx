import { Trans } from '@lingui/react/macro';
import { apollo } from '../api/apollo';
import { Button } from '../parts/Button';
import { Form, SubmitButton } from '../parts/Form';
import { CodeField } from '../session/CodeField';
import { RecoveryCodesRenewDocument, SecondFactorDisableDocument } from './SecondFactor.generated';
import style from './SecondFactor.module.css';
import { PasswordField } from './SetUp';

interface Props {
  /** What is done: new recovery codes, or switching off. */
  what: 'renew' | 'off';
  done(recoveryCodes: readonly string[] | null): void;
  cancel(): void;
}

/** A14: what changes a second factor takes the password and a code. */
export function Change({ what, done, cancel }: Props) {
  const send = async (fields: FormData) => {
    const input = { currentPassword: String(fields.get('currentPassword')), code: String(fields.get('code')) };
    if (what === 'off') {
      const { data } = await apollo.mutate({ mutation: SecondFactorDisableDocument, variables: { input } });
      const { userErrors } = data!.viewerSecondFactorDisable;
      if (userErrors.length === 0) done(null);
      return userErrors;
    }
    const { data } = await apollo.mutate({ mutation: RecoveryCodesRenewDocument, variables: { input } });
    const { recoveryCodes, userErrors } = data!.viewerRecoveryCodesRenew;
    if (userErrors.length === 0) done(recoveryCodes);
    return userErrors;
  };
  return (
    <Form send={send}>
      <PasswordField />
      <CodeField />
      <div className={style.row}>
        {what === 'off' ? (
          <SubmitButton look="danger">
            <Trans>Switch off</Trans>
          </SubmitButton>
        ) : (
          <SubmitButton>
            <Trans>Show new recovery codes</Trans>
          </SubmitButton>
        )}
        <Button look="quiet" onClick={cancel}>
          <Trans>Do not change</Trans>
        </Button>
      </div>
    </Form>
  );
}
