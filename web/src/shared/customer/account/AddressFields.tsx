import { Trans } from '@lingui/react/macro';
import { TextField } from '../../parts/Form';
import style from './Account.module.css';

interface Address {
  line1: string;
  line2: string | null;
  postalCode: string;
  city: string;
  region: string | null;
}

/** The fields of the address that invoices name (A2); the country is fixed. */
export function AddressFields({ address }: { address: Address | null }) {
  return (
    <>
      <TextField
        name="address.line1"
        label={<Trans>Street and number</Trans>}
        defaultValue={address?.line1}
        autoComplete="address-line1"
        required
      />
      <TextField
        name="address.line2"
        label={<Trans>More of the address</Trans>}
        defaultValue={address?.line2 ?? ''}
        autoComplete="address-line2"
      />
      <div className={style.pair}>
        <TextField
          name="address.postalCode"
          label={<Trans>Postal code</Trans>}
          defaultValue={address?.postalCode}
          autoComplete="postal-code"
          required
        />
        <TextField
          name="address.city"
          label={<Trans>City</Trans>}
          defaultValue={address?.city}
          autoComplete="address-level2"
          required
        />
      </div>
      <TextField
        name="address.region"
        label={<Trans>State or region</Trans>}
        defaultValue={address?.region ?? ''}
        autoComplete="address-level1"
      />
    </>
  );
}

/** What was filled in there. */
export function addressIn(fields: FormData): Address {
  const text = (name: string) => String(fields.get(`address.${name}`) ?? '').trim();
  return {
    ...{ line1: text('line1'), line2: text('line2') || null, region: text('region') || null },
    ...{ postalCode: text('postalCode'), city: text('city') },
  };
}
