import { useApolloClient } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Form, SubmitButton, TextField } from '../parts/Form';
import { type AddressPartsFragment, UpdateAddressDocument } from './Address.generated';

interface Props {
  account: AddressPartsFragment;
  /** It is stored. */
  done(): void;
  /** Other buttons beside the one that saves. */
  children?: ReactNode;
}

/** The address that invoices name (A2); the country is fixed. */
export function AddressForm({ account, done, children }: Props) {
  const apollo = useApolloClient();
  const { id: accountId, version: expectedVersion, address } = account;
  const send = async (fields: FormData) => {
    const typed = (name: string) => String(fields.get(`address.${name}`)).trim();
    const needed = { line1: typed('line1'), postalCode: typed('postalCode'), city: typed('city') };
    const given = { ...needed, line2: typed('line2') || null, region: typed('region') || null };
    const variables = { input: { accountId, expectedVersion, address: given } };
    const { data } = await apollo.mutate({ mutation: UpdateAddressDocument, variables });
    const { userErrors } = data!.accountUpdateBilling;
    if (userErrors.length === 0) done();
    return userErrors;
  };
  const field = (name: 'line1' | 'line2' | 'postalCode' | 'city' | 'region', autoComplete: string) => ({
    ...{ name: `address.${name}`, defaultValue: address?.[name] ?? '', autoComplete: `billing ${autoComplete}` },
  });
  return (
    <Form send={send}>
      <TextField {...field('line1', 'address-line1')} label={<Trans>Street and number</Trans>} required />
      <TextField {...field('line2', 'address-line2')} label={<Trans>Second line of the address</Trans>} />
      <TextField {...field('postalCode', 'postal-code')} label={<Trans>Postal code</Trans>} required />
      <TextField {...field('city', 'address-level2')} label={<Trans>City</Trans>} required />
      <TextField {...field('region', 'address-level1')} label={<Trans>State or region</Trans>} />
      <div>
        <SubmitButton look="secondary">
          <Trans>Save this address</Trans>
        </SubmitButton>
        {children}
      </div>
    </Form>
  );
}
