import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import type { InvoiceCreditDestination, InvoiceCreditReason } from '../../../schema.generated';
import { nodeOf } from '../../../shared/api/nodeOf';
import { usePreview } from '../../../shared/api/usePreview';
import { type Money as Amount, asInput } from '../../../shared/format/money';
import { useFormat } from '../../../shared/format/useFormat';
import { AmountField } from '../../../shared/parts/AmountField';
import { Button } from '../../../shared/parts/Button';
import { Choice } from '../../../shared/parts/Choice';
import { Dialog } from '../../../shared/parts/Dialog';
import { Form, SubmitButton, TextArea } from '../../../shared/parts/Form';
import { SendFailed } from '../../../shared/parts/SendFailed';
import { VerbRow } from '../../../shared/verbs/Verbs';
import { useMoneySend } from '../useMoneySend';
import { CreditEffect, type ShownPreview } from './CreditEffect';
import { type ConsoleInvoicePartsFragment, CreditPreviewDocument, InvoiceCreditDocument } from './Invoice.generated';
import type { Outcome } from './Outcome';

export type CreditKind = 'credit' | 'refund' | 'writeOff';

interface Props {
  kind: CreditKind;
  invoice: ConsoleInvoicePartsFragment;
  close(): void;
  done(outcome: Outcome): void;
}

/** G9: a credit on an invoice, to the balance, back to the card, or of what will never be paid. What it does is previewed as it is typed. */
export function Credit({ kind, invoice, close, done }: Props) {
  const { money } = useFormat();
  const send = useMoneySend();
  const [reason, setReason] = useState<InvoiceCreditReason>(kind === 'writeOff' ? 'BAD_DEBT' : 'GOODWILL');
  const [amount, setAmount] = useState<Amount | null>(null);
  const [isTyped, setTyped] = useState(false);
  const destination: InvoiceCreditDestination = kind === 'refund' ? 'CARD' : 'BALANCE';
  const isReady = !isTyped || amount !== null;
  const input = { reason, destination, amount: isTyped ? amount : null };
  const { data, before, failure } = usePreview(CreditPreviewDocument, { invoiceId: invoice.id, input }, isReady);
  const preview = nodeOf(data?.node ?? null, 'Invoice')?.previewCredit ?? null;
  const shown = preview ?? nodeOf(before?.node ?? null, 'Invoice')?.previewCredit ?? null;
  const credit = (fields: FormData) =>
    send(
      InvoiceCreditDocument,
      // What was shown is what is sent: also where all that is left was meant.
      {
        invoiceId: invoice.id,
        reason,
        destination,
        amount: asInput(preview!.total!),
        comment: String(fields.get('comment')).trim(),
      },
      ({ invoiceCredit: { invoiceCredit: given, invoice: after } }) =>
        done(
          given!.status === 'PENDING_APPROVAL'
            ? { kind: 'asked', amount: given!.total }
            : { kind: 'credited', amount: given!.total, open: after!.amountOpen, note: given!.creditNote!.number },
        ),
    );
  return (
    <Dialog title={<Title kind={kind} number={invoice.number} />} close={close}>
      <Form send={credit}>
        {kind === 'writeOff' ? null : <ReasonChoice value={reason} onChange={setReason} />}
        <AmountField
          name="amount"
          label={kind === 'writeOff' ? <Trans>Amount with tax; none: all that is open</Trans> : <AmountLabel />}
          currency={invoice.amountOpen.currency}
          onChange={(typed) => {
            setAmount(typed);
            setTyped(true);
          }}
        />
        {shown ? <CreditEffect preview={shown} isBusy={preview === null} /> : null}
        {failure ? <SendFailed failure={failure} /> : null}
        <TextArea
          name="comment"
          label={<Trans>Why, for colleagues and the history; the customer does not see it</Trans>}
          rows={3}
          maxLength={1000}
          required
        />
        <VerbRow>
          {preview?.total ? (
            <SubmitButton>
              <SubmitLabel kind={kind} preview={preview} amount={money(preview.total)} />
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

function AmountLabel() {
  return <Trans>Amount with tax; none: all that is left</Trans>;
}

function Title({ kind, number }: { kind: CreditKind; number: string }) {
  switch (kind) {
    case 'credit':
      return <Trans>Credit on {number}</Trans>;
    case 'refund':
      return <Trans>Refund of {number} to the card</Trans>;
    case 'writeOff':
      return <Trans>Write off {number}</Trans>;
  }
}

function SubmitLabel({ kind, preview, amount }: { kind: CreditKind; preview: ShownPreview; amount: string }) {
  if (preview.approvalRequired) return <Trans>Ask for approval of {amount}</Trans>;
  switch (kind) {
    case 'credit':
      return <Trans>Credit {amount}</Trans>;
    case 'refund':
      return <Trans>Refund {amount}</Trans>;
    case 'writeOff':
      return <Trans>Write off {amount}</Trans>;
  }
}

interface ReasonProps {
  value: InvoiceCreditReason;
  onChange(value: InvoiceCreditReason): void;
}

function ReasonChoice({ value, onChange }: ReasonProps) {
  return (
    <Choice
      name="reason"
      legend={<Trans>Why</Trans>}
      value={value}
      onChange={onChange}
      options={[
        { value: 'GOODWILL', label: <Trans>Goodwill</Trans> },
        { value: 'ERROR', label: <Trans>Something was charged that should not have been</Trans> },
      ]}
    />
  );
}
