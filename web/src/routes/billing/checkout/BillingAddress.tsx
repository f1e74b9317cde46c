import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import type { AddressPartsFragment } from '../../../shared/account/Address.generated';
import { AddressForm } from '../../../shared/account/AddressForm';
import { Button } from '../../../shared/parts/Button';
import { Card } from '../../../shared/parts/Card';
import style from './Checkout.module.css';

/** The address that the invoice names: asked for before the first order, and shown from then on (D3). */
export function BillingAddress({ account, isNeeded }: { account: AddressPartsFragment; isNeeded: boolean }) {
  const [isOpen, setOpen] = useState(false);
  const { address } = account;
  if (!address && !isNeeded) return null;
  const { line1, line2, postalCode, city, region } = address ?? {};
  const shown = [line1, line2, postalCode, city, region].filter(Boolean).join(', ');
  return (
    <Card className={style.section} aria-labelledby="address">
      <h2 id="address">
        <Trans>Billing address</Trans>
      </h2>
      {isOpen || !address ? (
        <>
          {address ? null : (
            <p className="muted small">
              <Trans>Invoices have to name your address. We ask for it once.</Trans>
            </p>
          )}
          <AddressForm account={account} done={() => setOpen(false)}>
            {address ? (
              <Button look="quiet" onClick={() => setOpen(false)}>
                <Trans>Do not change</Trans>
              </Button>
            ) : null}
          </AddressForm>
        </>
      ) : (
        <div className={style.row}>
          <span>{shown}</span>
          <Button look="quiet" className={style.link} onClick={() => setOpen(true)}>
            <Trans>Change the address</Trans>
          </Button>
        </div>
      )}
    </Card>
  );
}
