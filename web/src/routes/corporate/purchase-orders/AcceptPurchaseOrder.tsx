import { useApolloClient } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { useSend } from '../../../shared/api/useSend';
import { Button } from '../../../shared/parts/Button';
import { Card } from '../../../shared/parts/Card';
import { DateField } from '../../../shared/parts/DateField';
import { Dialog } from '../../../shared/parts/Dialog';
import { Form, SubmitButton, TextField } from '../../../shared/parts/Form';
import { RefusalBox } from '../../../shared/parts/RefusalBox';
import { SendFailed } from '../../../shared/parts/SendFailed';
import style from '../../../shared/quoting/PurchaseOrder.module.css';
import { VerbRow } from '../../../shared/verbs/Verbs';
import type { ShownPurchaseOrder } from './$id';
import { PurchaseOrderAcceptDocument, PurchaseOrderDeclineDocument } from './PurchaseOrder.generated';

interface Props {
  purchaseOrder: ShownPurchaseOrder;
  /** In the account's time zone. */
  today: string;
}

/** I1: the contact accepts what the technician proposed, with the customer's own number; or declines it. */
export function AcceptPurchaseOrder({ purchaseOrder, today }: Props) {
  const apollo = useApolloClient();
  const [isDeclining, setDeclining] = useState(false);
  const { id, version, number, expiresOn } = purchaseOrder;
  const accept = async (fields: FormData) => {
    const input = {
      ...{ purchaseOrderId: id, expectedVersion: version, number: String(fields.get('number')).trim() },
      expiresOn: String(fields.get('expiresOn') ?? '') || null,
    };
    const { data } = await apollo.mutate({ mutation: PurchaseOrderAcceptDocument, variables: { input } });
    return data!.purchaseOrderAccept.userErrors;
  };
  return (
    <Card className={style.section} aria-labelledby="accept">
      <h2 id="accept">
        <Trans>Accept this purchase order</Trans>
      </h2>
      <Form send={accept} refusalTitle={<Trans>It was not accepted</Trans>}>
        <TextField
          name="number"
          label={<Trans>Purchase order number</Trans>}
          hint={<Trans>Your own number: it is printed on the invoices.</Trans>}
          defaultValue={number ?? ''}
          maxLength={64}
          autoComplete="off"
          spellCheck={false}
          required
        />
        <DateField
          name="expiresOn"
          label={<Trans>Its last valid day</Trans>}
          min={today}
          defaultValue={expiresOn ?? ''}
        />
        <VerbRow>
          <SubmitButton>
            <Trans>Accept</Trans>
          </SubmitButton>
          <Button onClick={() => setDeclining(true)}>
            <Trans>Decline…</Trans>
          </Button>
        </VerbRow>
      </Form>
      {isDeclining ? <Decline purchaseOrder={purchaseOrder} close={() => setDeclining(false)} /> : null}
    </Card>
  );
}

function Decline({ purchaseOrder: { id, version }, close }: { purchaseOrder: ShownPurchaseOrder; close(): void }) {
  const { send, isSending, refusals, failure } = useSend(PurchaseOrderDeclineDocument);
  const decline = async () => {
    if (await send({ input: { purchaseOrderId: id, expectedVersion: version } })) close();
  };
  return (
    <Dialog
      title={<Trans>Decline this purchase order?</Trans>}
      close={close}
      verbs={
        <>
          <Button onClick={close}>
            <Trans>Do not decline</Trans>
          </Button>
          <Button look="danger" isSending={isSending} onClick={decline}>
            <Trans>Yes, decline</Trans>
          </Button>
        </>
      }
    >
      <p>
        <Trans>A declined purchase order cannot be accepted any more. Your technician is told.</Trans>
      </p>
      <RefusalBox refusals={refusals} />
      {failure ? <SendFailed failure={failure} /> : null}
    </Dialog>
  );
}
