import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { useFormSend } from '../../api/useFormSend';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Form, SubmitButton, TextField } from '../../parts/Form';
import { RuleText } from '../../parts/RuleText';
import { Status } from '../../parts/Status';
import { Verb, VerbRow, Verbs } from '../../verbs/Verbs';
import { AccountUpdateBillingDocument } from './Account.generated';
import style from './Account.module.css';
import type { ShownAccount } from './AccountPage';

/** D3, B5: the number that decides who accounts for VAT, and whether it counts. */
export function VatNumber({ account }: { account: ShownAccount }) {
  const send = useFormSend();
  const [isOpen, setOpen] = useState(false);
  const { id: accountId, version: expectedVersion, vatNumber } = account;
  const save = async (fields: FormData) => {
    const typed = String(fields.get('vatNumber') ?? '').trim();
    const input = { accountId, expectedVersion, vatNumber: typed || null };
    const refusals = await send(AccountUpdateBillingDocument, { input });
    if (refusals.length === 0) setOpen(false);
    return refusals;
  };
  return (
    <Card className={style.part} aria-labelledby="vat-number">
      <h2 id="vat-number">
        <Trans>VAT number</Trans>
      </h2>
      {isOpen ? (
        <Form send={save}>
          <TextField
            name="vatNumber"
            label={<Trans>VAT number</Trans>}
            hint={<Trans>Leave it empty to remove it.</Trans>}
            defaultValue={vatNumber ?? ''}
            autoComplete="off"
            spellCheck={false}
          />
          <div className={style.row}>
            <SubmitButton>
              <Trans>Save</Trans>
            </SubmitButton>
            <Button onClick={() => setOpen(false)}>
              <Trans>Do not change</Trans>
            </Button>
          </div>
        </Form>
      ) : (
        <Verbs actions={account.actions} className={style.part}>
          <Shown account={account} />
          <VerbRow>
            <Verb action="ACCOUNT_UPDATE_BILLING" onPress={() => setOpen(true)}>
              {vatNumber ? <Trans>Modify</Trans> : <Trans>Add a VAT number</Trans>}
            </Verb>
          </VerbRow>
        </Verbs>
      )}
    </Card>
  );
}

function Shown({ account: { vatNumber, vatNumberValid } }: { account: ShownAccount }) {
  if (!vatNumber) {
    return (
      <p className="muted">
        <Trans>No number is given: VAT is charged where it applies.</Trans> <RuleText id="B5" />
      </p>
    );
  }
  return (
    <p className={style.row}>
      <strong>{vatNumber}</strong>
      {vatNumberValid === false ? (
        <Status tone="late">
          <Trans>not registered: VAT is charged</Trans>
        </Status>
      ) : vatNumberValid ? (
        <Status tone="good">
          <Trans>valid</Trans>
        </Status>
      ) : null}
      <RuleText id="B5" />
    </p>
  );
}
