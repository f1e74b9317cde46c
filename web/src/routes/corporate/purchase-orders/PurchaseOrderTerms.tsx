import { useApolloClient } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { parseAmount } from '../../../shared/format/parseAmount';
import { AmountField } from '../../../shared/parts/AmountField';
import { Button } from '../../../shared/parts/Button';
import { Card } from '../../../shared/parts/Card';
import { DateField } from '../../../shared/parts/DateField';
import { DateText } from '../../../shared/parts/Dates';
import { Form, SubmitButton, TextField } from '../../../shared/parts/Form';
import { Money } from '../../../shared/parts/Money';
import { PurchaseOrderUpdateDocument } from '../../../shared/quoting/PurchaseOrder.generated';
import style from '../../../shared/quoting/PurchaseOrder.module.css';
import { Verb, VerbRow, Verbs } from '../../../shared/verbs/Verbs';
import type { ShownPurchaseOrder } from './$id';

interface Props {
  purchaseOrder: ShownPurchaseOrder;
  /** In the account's time zone. */
  today: string;
}

/** I6, I7: number, expiry and ceiling, changed in place: the number and the expiry freely, the ceiling upwards. */
export function PurchaseOrderTerms({ purchaseOrder, today }: Props) {
  const [isOpen, setOpen] = useState(false);
  const { number, expiresOn, ceiling, actions } = purchaseOrder;
  return (
    <Card className={style.section} aria-labelledby="terms">
      <h2 id="terms">
        <Trans>Number and validity</Trans>
      </h2>
      {isOpen ? (
        <Editing purchaseOrder={purchaseOrder} today={today} close={() => setOpen(false)} />
      ) : (
        <Verbs actions={actions} subject={purchaseOrder} className={style.section}>
          <dl className={style.facts}>
            <div>
              <dt>
                <Trans>Number</Trans>
              </dt>
              <dd>{number ?? '–'}</dd>
            </div>
            <div>
              <dt>
                <Trans>Its last valid day</Trans>
              </dt>
              <dd>{expiresOn ? <DateText value={expiresOn} /> : <Trans>no expiry</Trans>}</dd>
            </div>
            <div>
              <dt>
                <Trans>Ceiling with tax</Trans>
              </dt>
              <dd>{ceiling ? <Money value={ceiling} /> : <Trans>no ceiling</Trans>}</dd>
            </div>
          </dl>
          <VerbRow>
            <Verb action="PURCHASE_ORDER_UPDATE" onPress={() => setOpen(true)}>
              <Trans>Modify</Trans>
            </Verb>
          </VerbRow>
        </Verbs>
      )}
    </Card>
  );
}

function Editing({ purchaseOrder, today, close }: Props & { close(): void }) {
  const apollo = useApolloClient();
  const { id, version, number, expiresOn, ceiling } = purchaseOrder;
  // What was drawn when it was opened is what is overwritten, whatever comes meanwhile.
  const [expectedVersion] = useState(version);
  const save = async (fields: FormData) => {
    const amount = parseAmount(String(fields.get('ceiling') ?? ''));
    const raised = ceiling && amount !== null && amount !== parseAmount(ceiling.amount);
    const input = {
      ...{ purchaseOrderId: id, expectedVersion, number: String(fields.get('number')).trim() },
      expiresOn: String(fields.get('expiresOn') ?? '') || null,
      ...(raised ? { ceiling: { amount, currency: ceiling.currency } } : {}),
    };
    const { data } = await apollo.mutate({ mutation: PurchaseOrderUpdateDocument, variables: { input } });
    const { userErrors } = data!.purchaseOrderUpdate;
    if (userErrors.length === 0) close();
    return userErrors;
  };
  return (
    <Form send={save} refusalTitle={<Trans>It was not changed</Trans>}>
      <TextField
        name="number"
        label={<Trans>Number</Trans>}
        hint={<Trans>Invoices keep the number they were issued with.</Trans>}
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
      {ceiling ? (
        <AmountField
          name="ceiling"
          label={<Trans>Ceiling with tax: it can be raised</Trans>}
          currency={ceiling.currency}
          defaultValue={ceiling}
          required
        />
      ) : null}
      <VerbRow>
        <SubmitButton>
          <Trans>Save</Trans>
        </SubmitButton>
        <Button onClick={close}>
          <Trans>Do not change</Trans>
        </Button>
      </VerbRow>
    </Form>
  );
}
