import { Trans } from '@lingui/react/macro';
import { useFormSend } from '../../../shared/api/useFormSend';
import { AccountUpdateBillingDocument } from '../../../shared/customer/account/Account.generated';
import { AddressFields, addressIn } from '../../../shared/customer/account/AddressFields';
import { Form, SubmitButton } from '../../../shared/parts/Form';
import type { ShownQuote } from './$id';

/** The address that invoices name, asked for where a quote is accepted: only the billing contact can give it (A2, D3). */
export function GiveAddress({ account }: Pick<ShownQuote, 'account'>) {
  const send = useFormSend();
  const { id: accountId, version: expectedVersion } = account;
  const save = (fields: FormData) =>
    send(AccountUpdateBillingDocument, { input: { accountId, expectedVersion, address: addressIn(fields) } });
  return (
    <Form send={save}>
      <h3>
        <Trans>Billing address</Trans>
      </h3>
      <p className="muted small">
        <Trans>Invoices have to name your address. We ask for it once; then you can accept.</Trans>
      </p>
      <AddressFields address={null} />
      <SubmitButton>
        <Trans>Save this address</Trans>
      </SubmitButton>
    </Form>
  );
}
