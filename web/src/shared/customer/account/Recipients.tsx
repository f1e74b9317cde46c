import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useFormSend } from '../../api/useFormSend';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Form, SubmitButton, TextField } from '../../parts/Form';
import { RefusalBox } from '../../parts/RefusalBox';
import type { Refusal } from '../../session/session';
import { isAllowed } from '../../verbs/Verbs';
import { InvoiceRecipientAddDocument, InvoiceRecipientRemoveDocument } from './Account.generated';
import style from './Account.module.css';
import type { ShownAccount } from './AccountPage';

/** A2, G6: who gets every invoice besides the contact: an address for the books. */
export function Recipients({ account }: { account: ShownAccount }) {
  const { t } = useLingui();
  const send = useFormSend();
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [shown, setShown] = useState(0);
  const { id: accountId, invoiceRecipients, actions } = account;
  const emails = invoiceRecipients ?? [];
  const add = async (fields: FormData) => {
    const email = String(fields.get('email')).trim();
    if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) {
      return [{ code: 'INVALID_INPUT', field: ['email'], message: t`This is not an e-mail address.` }];
    }
    const refused = await send(InvoiceRecipientAddDocument, { input: { accountId, email } });
    // An empty field for the next one.
    if (refused.length === 0) setShown(shown + 1);
    return refused;
  };
  const remove = async (email: string) =>
    setRefusals(await send(InvoiceRecipientRemoveDocument, { input: { accountId, email } }));
  return (
    <Card className={style.part} aria-labelledby="recipients">
      <h2 id="recipients">
        <Trans>Invoices also go to</Trans>
      </h2>
      {emails.length === 0 ? (
        <p className="muted">
          <Trans>Only the billing contact gets the invoices.</Trans>
        </p>
      ) : (
        <ul className={style.list}>
          {emails.map((email) => (
            <li key={email}>
              <span className={style.person}>{email}</span>
              <Button look="quiet" aria-label={t`Remove ${email}`} onClick={() => void remove(email)}>
                <Trans>Remove</Trans>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <RefusalBox refusals={refusals} />
      {isAllowed(actions, 'INVOICE_RECIPIENT_ADD') ? (
        <Form send={add} key={shown}>
          <TextField name="email" label={<Trans>E-mail address</Trans>} type="email" autoComplete="off" required />
          <div>
            <SubmitButton look="secondary">
              <Trans>Add</Trans>
            </SubmitButton>
          </div>
        </Form>
      ) : null}
    </Card>
  );
}
