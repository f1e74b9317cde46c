import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { useFormSend } from '../../api/useFormSend';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Dialog } from '../../parts/Dialog';
import { Form, SubmitButton, TextField } from '../../parts/Form';
import { Notice } from '../../parts/Notice';
import { RuleText } from '../../parts/RuleText';
import { renew } from '../../session/session';
import { Verb, VerbRow, Verbs } from '../../verbs/Verbs';
import { BillingContactChangeDocument, BillingContactProposeDocument } from './Account.generated';
import style from './Account.module.css';
import type { ShownAccount } from './AccountPage';

/** A3, A4: the one person who sees and changes billing, and how that is handed over. */
export function BillingContact({ account }: { account: ShownAccount }) {
  const [isAsking, setAsking] = useState(false);
  const { billingContact, proposedBillingContact, kind, actions } = account;
  return (
    <Card aria-labelledby="contact">
      <Verbs actions={actions} className={style.part}>
        <h2 id="contact">
          <Trans>Billing contact</Trans>
        </h2>
        <p className={style.person}>
          <strong>{billingContact?.name}</strong>
          <span>{billingContact?.email}</span>
        </p>
        <p className="muted small">
          <Trans>One person sees and changes what is billed.</Trans> <RuleText id="A3" />
        </p>
        {proposedBillingContact ? (
          <Notice tone="neutral" title={<Trans>A successor is proposed</Trans>}>
            <Trans>
              {proposedBillingContact.name} becomes the billing contact once your technician has confirmed it.
            </Trans>
          </Notice>
        ) : null}
        <VerbRow>
          {kind === 'ONLINE' ? (
            <Verb action="ACCOUNT_CHANGE_BILLING_CONTACT" onPress={() => setAsking(true)}>
              <Trans>Hand over to another person</Trans>
            </Verb>
          ) : (
            <Verb action="ACCOUNT_PROPOSE_BILLING_CONTACT" onPress={() => setAsking(true)}>
              <Trans>Propose another person</Trans>
            </Verb>
          )}
        </VerbRow>
      </Verbs>
      {isAsking ? <HandOver account={account} close={() => setAsking(false)} /> : null}
    </Card>
  );
}

function HandOver({ account, close }: { account: ShownAccount; close(): void }) {
  const send = useFormSend();
  const { id: accountId, version: expectedVersion, kind } = account;
  const isOnline = kind === 'ONLINE';
  const handOver = async (fields: FormData) => {
    const [name, email] = ['name', 'email'].map((field) => String(fields.get(field)).trim());
    const input = { accountId, expectedVersion, name: name!, email: email! };
    const refusals = isOnline
      ? await send(BillingContactChangeDocument, { input })
      : await send(BillingContactProposeDocument, { input });
    if (refusals.length > 0) return refusals;
    close();
    // The person has another place from now on, and is led there.
    if (isOnline) {
      await renew();
      location.assign('/');
    }
    return [];
  };
  return (
    <Dialog
      title={isOnline ? <Trans>Hand over the billing</Trans> : <Trans>Propose another billing contact</Trans>}
      close={close}
    >
      <p>
        {isOnline ? (
          <Trans>
            From then on only that person sees and changes what is billed. You stay a member; they can give it back to
            you.
          </Trans>
        ) : (
          <Trans>Your technician confirms the change. Until then you stay the billing contact.</Trans>
        )}{' '}
        <RuleText id="A4" />
      </p>
      <Form send={handOver}>
        <TextField name="name" label={<Trans>Name</Trans>} autoComplete="off" required />
        <TextField name="email" label={<Trans>E-mail address</Trans>} type="email" autoComplete="off" required />
        <div className={style.row}>
          <SubmitButton>{isOnline ? <Trans>Yes, hand over</Trans> : <Trans>Propose</Trans>}</SubmitButton>
          <Button onClick={close}>
            <Trans>Do not change</Trans>
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
