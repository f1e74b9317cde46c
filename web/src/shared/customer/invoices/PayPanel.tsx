import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { usePolling } from '../../api/usePolling';
import { type Money as Amount, asInput, difference } from '../../format/money';
import style from '../../invoices/Invoice.module.css';
import { Card } from '../../parts/Card';
import { InvoiceDocument, InvoicePayDocument, type InvoicePayMutation } from './Invoice.generated';
import { PayForm } from './PayForm';
import { PaymentOutcome } from './PaymentOutcome';
import type { ShownInvoice } from './shownInvoice';

interface Props {
  invoice: ShownInvoice;
  /** How much of it is paid: all that can be paid, unless the face lets its reader choose (G3). Null: no amount is chosen. */
  amount?: Amount | null;
  /** Where the amount is chosen. */
  children?: ReactNode;
}

type Payment = NonNullable<InvoicePayMutation['invoicePay']['payment']>;

/** G3, G4: pays an invoice, or says how a payment of it stands. */
export function PayPanel({ invoice, amount = invoice.amountPayable, children }: Props) {
  const [answered, setAnswered] = useState<Payment | null>(null);
  const underWay = invoice.payments.findLast(({ status }) => status === 'PENDING' || status === 'ACTION_REQUIRED');
  usePolling(InvoiceDocument, { id: invoice.id }, underWay !== undefined);
  const isPayable = invoice.actions.some(({ action, allowed }) => action === 'INVOICE_PAY' && allowed);
  // Where it stands now: it may have been settled since the answer came.
  const settled = invoice.payments.find(({ id }) => id === answered?.id);
  const shown = underWay ?? settled ?? answered;
  return (
    <>
      {shown ? <PaymentOutcome key={shown.id} payment={shown} takesFocus={shown.id === answered?.id} /> : null}
      {isPayable ? (
        <Card className={style.pay} aria-labelledby="pay">
          <h2 id="pay" className={style.asideTitle}>
            <Trans>Pay this invoice</Trans>
          </h2>
          {children}
          <PayForm
            document={InvoicePayDocument}
            what={{ invoiceId: invoice.id, amount: amount && asInput(amount) }}
            amount={amount}
            shares={amount ? [{ number: invoice.number, amount, left: difference(invoice.amountOpen, amount) }] : []}
            methods={invoice.account.paymentMethods ?? []}
            opened={() => setAnswered(null)}
            answered={({ payment }) => setAnswered(payment)}
          />
        </Card>
      ) : null}
    </>
  );
}
