import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { signOf } from '../../../shared/format/money';
import { useFormat } from '../../../shared/format/useFormat';
import style from '../../../shared/invoices/Invoice.module.css';
import { openRows } from '../../../shared/invoices/openRows';
import { Arithmetic } from '../../../shared/parts/Arithmetic';
import { Card } from '../../../shared/parts/Card';
import { Money } from '../../../shared/parts/Money';
import { isAllowed, Verb, Verbs } from '../../../shared/verbs/Verbs';
import { DeclineReason, PaymentMethodText, PaymentStatusBadge } from '../../../shared/words/payments';
import { CreditList } from './CreditList';
import type { ConsoleInvoicePartsFragment, ConsolePaymentFragment } from './Invoice.generated';
import type { Outcome } from './Outcome';
import { ReversePayment } from './ReversePayment';

interface Props {
  invoice: ConsoleInvoicePartsFragment;
  done(outcome: Outcome): void;
}

/** What is open of an invoice and how that comes about; its payments and credits. */
export function Settlement({ invoice, done }: Props) {
  const { date } = useFormat();
  const { amountOpen, dueOn, payments, credits } = invoice;
  return (
    <>
      <Card aria-labelledby="open">
        <h2 id="open" className={style.asideTitle}>
          <Trans>Open</Trans>
        </h2>
        <div className={style.open}>
          <Arithmetic value={amountOpen} rows={openRows(invoice)} rule="G3" />
        </div>
        {signOf(amountOpen) > 0 ? (
          <p className="muted small">
            <Trans>Due on {date(dueOn)}</Trans>
          </p>
        ) : null}
      </Card>
      {payments.length > 0 ? (
        <Card aria-labelledby="payments">
          <h2 id="payments" className={style.asideTitle}>
            <Trans>Payments</Trans>
          </h2>
          <ul className={style.entries}>
            {payments.map((payment) => (
              <Payment key={payment.id} invoice={invoice} payment={payment} done={done} />
            ))}
          </ul>
        </Card>
      ) : null}
      {credits && credits.length > 0 ? <CreditList credits={credits} /> : null}
    </>
  );
}

function Payment({ invoice, payment, done }: Props & { payment: ConsolePaymentFragment }) {
  const { dayOf, date } = useFormat();
  const [isOpen, setOpen] = useState(false);
  const { at, receivedOn, declineCode, amount, amountToBalance, actions } = payment;
  return (
    <li>
      <span>
        <PaymentMethodText payment={payment} />
        <span className="muted small">{receivedOn ? date(receivedOn) : dayOf(at, invoice.account.timeZone)}</span>
        {declineCode ? (
          <span className="muted small">
            <DeclineReason code={declineCode} />
          </span>
        ) : null}
        {signOf(amountToBalance) > 0 ? (
          <span className="muted small">
            <Trans>
              of it to the balance: <Money value={amountToBalance} />
            </Trans>
          </span>
        ) : null}
        {receivedOn && isAllowed(actions, 'PAYMENT_REVERSE') ? (
          <Verbs actions={actions}>
            <Verb action="PAYMENT_REVERSE" look="quiet" onPress={() => setOpen(true)}>
              <Trans>Take back</Trans>
            </Verb>
          </Verbs>
        ) : null}
      </span>
      <span className={style.right}>
        <Money value={amount} />
        <PaymentStatusBadge payment={payment} />
      </span>
      {isOpen ? (
        <ReversePayment
          invoice={invoice}
          payment={payment}
          close={() => setOpen(false)}
          done={(outcome) => {
            setOpen(false);
            done(outcome);
          }}
        />
      ) : null}
    </li>
  );
}
