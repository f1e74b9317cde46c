import { Trans } from '@lingui/react/macro';
import { negated, signOf } from '../../format/money';
import { useFormat } from '../../format/useFormat';
import { FaceLink } from '../../frame/face';
import style from '../../invoices/Invoice.module.css';
import { openRows } from '../../invoices/openRows';
import { Arithmetic } from '../../parts/Arithmetic';
import { Card } from '../../parts/Card';
import { Money } from '../../parts/Money';
import { DeclineReason, PaymentMethodText, PaymentStatusBadge } from '../../words/payments';
import type { ShownInvoice } from './shownInvoice';

/** What is open of an invoice and how that comes about, what has been paid and what was credited. */
export function Settlement({ invoice }: { invoice: ShownInvoice }) {
  const { date } = useFormat();
  const { amountOpen, dueOn } = invoice;
  return (
    <>
      <Card aria-labelledby="open">
        <h2 id="open" className={style.asideTitle}>
          <Trans>Open</Trans>
        </h2>
        <div className={style.open}>
          <Arithmetic value={amountOpen} rows={openRows(invoice)} rule="G3" />
        </div>
        <p className="muted small">
          {signOf(amountOpen) > 0 ? <Trans>Due on {date(dueOn)}</Trans> : <Trans>Nothing more to pay.</Trans>}
        </p>
      </Card>
      <Payments invoice={invoice} />
      <CreditNotes invoice={invoice} />
    </>
  );
}

function Payments({ invoice: { payments, account } }: { invoice: ShownInvoice }) {
  const { dayOf } = useFormat();
  if (payments.length === 0) return null;
  return (
    <Card aria-labelledby="payments">
      <h2 id="payments" className={style.asideTitle}>
        <Trans>Payments</Trans>
      </h2>
      <ul className={style.entries}>
        {payments.map((payment) => (
          <li key={payment.id}>
            <span>
              <PaymentMethodText payment={payment} />
              <span className="muted small">{dayOf(payment.at, account.timeZone)}</span>
              {payment.declineCode ? (
                <span className="muted small">
                  <DeclineReason code={payment.declineCode} />
                </span>
              ) : null}
            </span>
            <span className={style.right}>
              <Money value={payment.amount} />
              <PaymentStatusBadge payment={payment} />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function CreditNotes({ invoice: { creditNotes } }: { invoice: ShownInvoice }) {
  const { date } = useFormat();
  if (creditNotes.length === 0) return null;
  return (
    <Card aria-labelledby="credit-notes">
      <h2 id="credit-notes" className={style.asideTitle}>
        <Trans>Credit notes</Trans>
      </h2>
      <ul className={style.entries}>
        {creditNotes.map(({ id, number, issuedOn, total }) => (
          <li key={id}>
            <span>
              <FaceLink path={`/credit-notes/${id}`}>{number}</FaceLink>
              <span className="muted small">{date(issuedOn)}</span>
            </span>
            <Money value={negated(total)} isCredit />
          </li>
        ))}
      </ul>
    </Card>
  );
}
