import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { useFormSend } from '../../../shared/api/useFormSend';
import { parseAmount } from '../../../shared/format/parseAmount';
import { AmountField } from '../../../shared/parts/AmountField';
import { Button } from '../../../shared/parts/Button';
import { DateField } from '../../../shared/parts/DateField';
import { Dialog } from '../../../shared/parts/Dialog';
import { Form, SubmitButton, TextField } from '../../../shared/parts/Form';
import { PurchaseOrderUpdateDocument } from '../../../shared/quoting/PurchaseOrder.generated';
import { VerbRow } from '../../../shared/verbs/Verbs';
import type { ShownPurchaseOrder } from './$id';

interface Props {
  purchaseOrder: ShownPurchaseOrder;
  /** In the account's time zone. */
  today: string;
  close(): void;
}

/** I6: a draft's number, ceiling and last valid day. What is left empty is none. */
export function EditPurchaseOrder({ purchaseOrder, today, close }: Props) {
  const send = useFormSend();
  const { id: purchaseOrderId, version, number, expiresOn, ceiling, account } = purchaseOrder;
  // What was drawn when it was opened is what is overwritten, whatever comes meanwhile.
  const [expectedVersion] = useState(version);
  const save = async (fields: FormData) => {
    const textOf = (name: string) => String(fields.get(name) ?? '').trim();
    const amount = parseAmount(textOf('ceiling'));
    const input = {
      ...{ purchaseOrderId, expectedVersion, number: textOf('number') || null, expiresOn: textOf('expiresOn') || null },
      ceiling: amount === null ? null : { amount, currency: account.currency },
    };
    const refusals = await send(PurchaseOrderUpdateDocument, { input });
    if (refusals.length === 0) close();
    return refusals;
  };
  return (
    <Dialog title={<Trans>Modify the purchase order</Trans>} close={close}>
      <Form send={save} refusalTitle={<Trans>It was not changed</Trans>}>
        <TextField
          name="number"
          label={<Trans>The customer’s number, if it is known</Trans>}
          defaultValue={number ?? ''}
          maxLength={64}
          autoComplete="off"
          spellCheck={false}
        />
        <AmountField
          name="ceiling"
          label={<Trans>Ceiling with tax; empty: any amount</Trans>}
          currency={account.currency}
          defaultValue={ceiling}
        />
        <DateField
          name="expiresOn"
          label={<Trans>Its last valid day; empty: no expiry</Trans>}
          min={today}
          defaultValue={expiresOn ?? ''}
        />
        <VerbRow>
          <SubmitButton>
            <Trans>Save</Trans>
          </SubmitButton>
          <Button onClick={close}>
            <Trans>Do not change</Trans>
          </Button>
        </VerbRow>
      </Form>
    </Dialog>
  );
}
