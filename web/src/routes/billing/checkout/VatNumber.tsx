import { useApolloClient } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '../../../shared/parts/Button';
import { Card } from '../../../shared/parts/Card';
import { Form, SubmitButton, TextField } from '../../../shared/parts/Form';
import { CheckoutWithVatNumberDocument } from './Checkout.generated';
import style from './Checkout.module.css';

interface Props {
  account: string;
  /** The account's. */
  stored: string | null;
  /** Given here; it becomes the account's with the order. */
  value: string | null;
  onChange(vatNumber: string): void;
}

/** D3, B5: the VAT number that the order is taxed with. */
export function VatNumber({ account, stored, value, onChange }: Props) {
  const apollo = useApolloClient();
  const [isOpen, setOpen] = useState(false);
  const shown = value ?? stored;
  const apply = async (fields: FormData) => {
    const vatNumber = String(fields.get('vatNumber')).trim();
    const query = CheckoutWithVatNumberDocument;
    const { data } = await apollo.query({ query, variables: { account, vatNumber }, fetchPolicy: 'network-only' });
    const refusals = data?.account?.cart?.summary.refusals ?? [];
    const ofNumber = refusals.filter(({ field }) => field[0] === 'vatNumber');
    if (ofNumber.length > 0) return ofNumber;
    onChange(vatNumber);
    setOpen(false);
    return [];
  };
  return (
    <Card className={style.section} aria-labelledby="vat">
      <h2 id="vat">
        <Trans>VAT</Trans>
      </h2>
      {isOpen ? (
        <Form send={apply}>
          <TextField
            name="vatNumber"
            label={<Trans>VAT number</Trans>}
            defaultValue={shown ?? ''}
            autoComplete="off"
            spellCheck={false}
            required
          />
          <div className={style.row}>
            <SubmitButton look="secondary">
              <Trans>Apply</Trans>
            </SubmitButton>
            <Button look="quiet" onClick={() => setOpen(false)}>
              <Trans>Do not change</Trans>
            </Button>
          </div>
        </Form>
      ) : (
        <div className={style.row}>
          <span>{shown ?? <span className="muted">{<Trans>No number given</Trans>}</span>}</span>
          <Button look="quiet" className={style.link} onClick={() => setOpen(true)}>
            {shown ? <Trans>Change the VAT number</Trans> : <Trans>Add a VAT number</Trans>}
          </Button>
        </div>
      )}
    </Card>
  );
}
