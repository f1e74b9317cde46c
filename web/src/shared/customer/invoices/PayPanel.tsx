import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { usePolling } from '../../api/usePolling';
import type { Money as Amount } from '../../format/money';
import style from '../../invoices/Invoice.module.css';
import { Card } from '../../parts/Card';
import { MoneyButton } from '../../parts/MoneyButton';
import { Notice } from '../../parts/Notice';
import { RefusalBox } from '../../parts/RefusalBox';
import { SendFailed } from '../../parts/SendFailed';
import { ConfirmAtBank } from '../../payments/ConfirmAtBank';
import { ANOTHER, MethodChoice, usable } from '../../payments/MethodChoice';
import { useCardEntry } from '../../payments/useCardEntry';
import { useWaysOut } from '../../verbs/waysOut';
import { DeclineReason } from '../../words/payments';
import { InvoiceDocument } from './Invoice.generated';
import type { ShownInvoice } from './shownInvoice';
import { usePayInvoice } from './usePayInvoice';

interface Props {
  invoice: ShownInvoice;
  /** How much of it is paid: all that can be paid, unless the face lets its reader choose (G3). Null: no amount is chosen. */
  amount?: Amount | null;
  /** Where the amount is chosen. */
  children?: ReactNode;
}

/** G3, G4: pays an invoice by a stored method, or by a card that serves this payment only; or says how a payment of it stands. */
export function PayPanel({ invoice, amount = invoice.amountPayable, children }: Props) {
  const underWay = invoice.payments.findLast(({ status }) => status === 'PENDING' || status === 'ACTION_REQUIRED');
  usePolling(InvoiceDocument, { id: invoice.id }, underWay !== undefined);
  const isPayable = invoice.actions.some(({ action, allowed }) => action === 'INVOICE_PAY' && allowed);
  return (
    <>
      {underWay ? <UnderWay payment={underWay} /> : null}
      {isPayable ? (
        <Paying invoice={invoice} amount={amount}>
          {children}
        </Paying>
      ) : null}
    </>
  );
}

function Paying({ invoice, amount, children }: Props & { amount: Amount | null }) {
  const waysOut = useWaysOut();
  const methods = usable(invoice.account.paymentMethods ?? []);
  const [method, setMethod] = useState(() => (methods.find(({ isDefault }) => isDefault) ?? methods[0])?.id ?? ANOTHER);
  const entry = useCardEntry();
  const { pay, isSending, refusals, failure, declined, problem } = usePayInvoice(
    invoice.id,
    amount,
    method,
    entry.token,
  );
  const isTyped = method === ANOTHER;
  return (
    <Card className={style.pay} aria-labelledby="pay">
      <h2 id="pay" className={style.asideTitle}>
        <Trans>Pay this invoice</Trans>
      </h2>
      {children}
      <MethodChoice methods={methods} value={method} onChange={setMethod} />
      {isTyped ? entry.fields : null}
      {isTyped ? (
        <p className="muted small">
          <Trans>It serves this payment only and is not stored.</Trans>
        </p>
      ) : null}
      {declined ? <Declined code={declined.declineCode} /> : null}
      {problem ? <p role="status">{problem}</p> : null}
      <RefusalBox refusals={refusals} title={<Trans>Nothing was paid</Trans>}>
        {refusals.map((refusal) => waysOut(refusal))}
      </RefusalBox>
      {failure ? <SendFailed failure={failure} movesMoney /> : null}
      {isTyped && !entry.isPossible ? null : (
        <MoneyButton
          amount={amount}
          label={(written) => <Trans>Pay {written}</Trans>}
          isSending={isSending}
          onPress={() => void pay()}
        />
      )}
    </Card>
  );
}

/** G3: a declined card is no fault of the invoice: it stays open. */
function Declined({ code }: { code: string | null }) {
  return (
    <Notice tone="bad" isOutcome title={<Trans>The payment was declined</Trans>}>
      {code ? (
        <p>
          <DeclineReason code={code} />
        </p>
      ) : null}
      <p>
        <Trans>The invoice is still open. Try again, or take another card.</Trans>
      </p>
    </Notice>
  );
}

function UnderWay({ payment: { status, clientSecret } }: { payment: ShownInvoice['payments'][number] }) {
  if (status === 'ACTION_REQUIRED') {
    return (
      <Notice
        tone="caution"
        isOutcome
        title={<Trans>Your bank asks you to confirm the payment</Trans>}
        ways={clientSecret ? <ConfirmAtBank secret={clientSecret} /> : null}
      >
        <Trans>Nothing is charged before that.</Trans>
      </Notice>
    );
  }
  return (
    <Notice tone="neutral" isOutcome title={<Trans>A payment is being confirmed</Trans>}>
      <Trans>The bank has not answered yet. This page follows by itself; you can leave it.</Trans>
    </Notice>
  );
}
