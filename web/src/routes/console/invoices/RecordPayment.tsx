import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { PaymentMethodType } from '../../../schema.generated';
import { type Money as Amount, asInput, difference, signOf } from '../../../shared/format/money';
import { useFormat } from '../../../shared/format/useFormat';
import { AmountField } from '../../../shared/parts/AmountField';
import { type Addend, Sum } from '../../../shared/parts/Arithmetic';
import { Button } from '../../../shared/parts/Button';
import { DateField } from '../../../shared/parts/DateField';
import { Dialog } from '../../../shared/parts/Dialog';
import { Form, SelectField, SubmitButton, TextField } from '../../../shared/parts/Form';
import { RuleText } from '../../../shared/parts/RuleText';
import { VerbRow } from '../../../shared/verbs/Verbs';
import { useMoneySend } from '../useMoneySend';
import { type ConsoleInvoicePartsFragment, PaymentRecordDocument } from './Invoice.generated';
import type { Outcome } from './Outcome';

interface Props {
  invoice: ConsoleInvoicePartsFragment;
  /** In the account's time zone. */
  today: string;
  close(): void;
  done(outcome: Outcome): void;
}

/** G5: a payment that came outside the gateways. What it settles, and what of it goes to the balance, is said before it is recorded. */
export function RecordPayment({ invoice, today, close, done }: Props) {
  const { t } = useLingui();
  const { money } = useFormat();
  const send = useMoneySend();
  const [amount, setAmount] = useState<Amount | null>(invoice.amountPayable);
  const isPayment = amount !== null && signOf(amount) > 0;
  const record = (fields: FormData) =>
    send(
      PaymentRecordDocument,
      {
        ...{ invoiceId: invoice.id, amount: asInput(amount!) },
        methodType: fields.get('methodType') as PaymentMethodType,
        reference: String(fields.get('reference')).trim(),
        receivedOn: String(fields.get('receivedOn')),
      },
      ({ paymentRecord: { invoice: after, payment } }) =>
        done({ kind: 'recorded', amount: amount!, open: after!.amountOpen, toBalance: payment!.amountToBalance }),
    );
  return (
    <Dialog title={<Trans>Record a payment of {invoice.number}</Trans>} close={close}>
      <Form send={record}>
        <AmountField
          name="amount"
          label={<Trans>Amount received</Trans>}
          currency={invoice.amountOpen.currency}
          defaultValue={invoice.amountPayable}
          onChange={setAmount}
          required
        />
        <SelectField name="methodType" label={<Trans>How it was paid</Trans>} defaultValue="BANK_TRANSFER">
          <option value="BANK_TRANSFER">{t`Bank transfer`}</option>
          <option value="CHEQUE">{t`Cheque`}</option>
          <option value="DIRECT_DEBIT">{t`Direct debit`}</option>
        </SelectField>
        <TextField
          name="reference"
          label={<Trans>Reference: the transfer’s text, the cheque’s number</Trans>}
          maxLength={100}
          autoComplete="off"
          required
        />
        <DateField name="receivedOn" label={<Trans>Received on</Trans>} defaultValue={today} max={today} required />
        {isPayment ? <Effect invoice={invoice} amount={amount} /> : null}
        <VerbRow>
          {isPayment ? (
            <SubmitButton>
              <Trans>Record {money(amount)}</Trans>
            </SubmitButton>
          ) : null}
          <Button onClick={close}>
            <Trans>Not now</Trans>
          </Button>
        </VerbRow>
      </Form>
    </Dialog>
  );
}

/** G5: it settles what is open, less payments under way; the rest goes to the balance. */
function Effect({ invoice: { amountPayable }, amount }: { invoice: ConsoleInvoicePartsFragment; amount: Amount }) {
  const left = difference(amountPayable, amount);
  const isMore = signOf(left) < 0;
  const rows: Addend[] = [
    { label: <Trans>Left to pay on the invoice</Trans>, value: amountPayable },
    { label: <Trans>Settled by this payment</Trans>, value: isMore ? amountPayable : amount },
    isMore
      ? { label: <Trans>To the account balance</Trans>, value: difference(amount, amountPayable), isSum: true }
      : { label: <Trans>To pay afterwards</Trans>, value: left, isSum: true },
  ];
  return (
    <div aria-live="polite">
      <Sum rows={rows} />
      <RuleText id="G5" />
    </div>
  );
}
