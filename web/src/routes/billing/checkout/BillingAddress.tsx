import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { useFormSend } from '../../../shared/api/useFormSend';
import { AccountUpdateBillingDocument } from '../../../shared/customer/account/Account.generated';
import { AddressFields, addressIn } from '../../../shared/customer/account/AddressFields';
import { Button } from '../../../shared/parts/Button';
import { Card } from '../../../shared/parts/Card';
import { Form, SubmitButton } from '../../../shared/parts/Form';
import style from './Checkout.module.css';
import type { Account } from './useReview';

/** The address that the invoice names: asked for before the first order, and shown from then on (D3). */
export function BillingAddress({ account, isNeeded }: { account: Account; isNeeded: boolean }) {
  const send = useFormSend();
  const [isOpen, setOpen] = useState(false);
  const { id: accountId, version: expectedVersion, address } = account;
  if (!address && !isNeeded) return null;
  const save = async (fields: FormData) => {
    const input = { accountId, expectedVersion, address: addressIn(fields) };
    const refusals = await send(AccountUpdateBillingDocument, { input });
    if (refusals.length === 0) setOpen(false);
    return refusals;
  };
  const { line1, line2, postalCode, city, region } = address ?? {};
  return (
    <Card className={style.section} aria-labelledby="address">
      <h2 id="address">
        <Trans>Billing address</Trans>
      </h2>
      {isOpen || !address ? (
        <Form send={save}>
          {address ? null : (
            <p className="muted small">
              <Trans>Invoices have to name your address. We ask for it once.</Trans>
            </p>
          )}
          <AddressFields address={address} />
          <div className={style.row}>
            <SubmitButton look="secondary">
              <Trans>Save this address</Trans>
            </SubmitButton>
            {address ? (
              <Button look="quiet" onClick={() => setOpen(false)}>
                <Trans>Do not change</Trans>
              </Button>
            ) : null}
          </div>
        </Form>
      ) : (
        <div className={style.row}>
          <span>{[line1, line2, postalCode, city, region].filter(Boolean).join(', ')}</span>
          <Button look="quiet" className={style.link} onClick={() => setOpen(true)}>
            <Trans>Change the address</Trans>
          </Button>
        </div>
      )}
    </Card>
  );
}
