import { Trans } from '@lingui/react/macro';
import { difference, signOf } from '../../../shared/format/money';
import { useFormat } from '../../../shared/format/useFormat';
import { Sum } from '../../../shared/parts/Arithmetic';
import { Button } from '../../../shared/parts/Button';
import { Dialog } from '../../../shared/parts/Dialog';
import { Form, SubmitButton, TextArea } from '../../../shared/parts/Form';
import { RuleText } from '../../../shared/parts/RuleText';
import { VerbRow } from '../../../shared/verbs/Verbs';
import { PaymentMethodText } from '../../../shared/words/payments';
import { useMoneySend } from '../useMoneySend';
import {
  type ConsoleInvoicePartsFragment,
  type ConsolePaymentFragment,
  PaymentReverseDocument,
} from './Invoice.generated';
import type { Outcome } from './Outcome';

interface Props {
  invoice: ConsoleInvoicePartsFragment;
  payment: ConsolePaymentFragment;
  close(): void;
  done(outcome: Outcome): void;
}

/** G5: a recorded payment that bounced. What is open again is said before it is taken back. */
export function ReversePayment({ invoice, payment, close, done }: Props) {
  const { money } = useFormat();
  const send = useMoneySend();
  const { id: paymentId, amount, amountToBalance } = payment;
  const reverse = (fields: FormData) =>
    send(
      PaymentReverseDocument,
      { paymentId, reason: String(fields.get('reason')).trim() },
      ({ paymentReverse: { invoice: after } }) => done({ kind: 'reversed', amount, open: after!.amountOpen }),
    );
  const hasExcess = signOf(amountToBalance) > 0;
  return (
    <Dialog title={<Trans>Take back the payment of {money(amount)}?</Trans>} close={close}>
      <Form send={reverse}>
        <p>
          <PaymentMethodText payment={payment} />
        </p>
        <Sum
          rows={[
            { label: <Trans>The payment</Trans>, value: amount },
            ...(hasExcess ? [{ label: <Trans>Taken from the account balance</Trans>, value: amountToBalance }] : []),
            {
              label: <Trans>Open again on {invoice.number}</Trans>,
              value: difference(amount, amountToBalance),
              isSum: true,
            },
          ]}
        />
        {hasExcess && invoice.account.balance && signOf(difference(invoice.account.balance, amountToBalance)) < 0 ? (
          <p>
            <Trans>
              The balance has only {money(invoice.account.balance)} left: invoices that it paid are open again for the
              rest.
            </Trans>
          </p>
        ) : null}
        <p>
          <Trans>The customer is told by e-mail.</Trans> <RuleText id="G5" />
        </p>
        <TextArea
          name="reason"
          label={<Trans>Reason, for colleagues and the history</Trans>}
          rows={3}
          maxLength={1000}
          required
        />
        <VerbRow>
          <SubmitButton look="danger">
            <Trans>Take back {money(amount)}</Trans>
          </SubmitButton>
          <Button onClick={close}>
            <Trans>Leave it</Trans>
          </Button>
        </VerbRow>
      </Form>
    </Dialog>
  );
}
