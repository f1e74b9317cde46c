import { Trans } from '@lingui/react/macro';
import { signOf } from '../format/money';
import { useFormat } from '../format/useFormat';
import { Card } from '../parts/Card';
import { Money } from '../parts/Money';
import { PaymentMethodText, PaymentStatusBadge } from '../words/payments';
import style from './Invoice.module.css';
import type { ShownInvoice } from './InvoiceSheet';

/** What is open of an invoice, and what has been paid and credited. */
export function Settlement({ invoice }: { invoice: ShownInvoice }) {
  const { date } = useFormat();
  const { amountOpen, dueOn, payments, creditNotes } = invoice;
  return (
    <aside className={`${style.settlement} no-print`}>
      <Card>
        <h2 className={style.asideTitle}>
          <Trans>Open</Trans>
        </h2>
        <p className={style.open}>
          <Money value={amountOpen} />
        </p>
        <p className="muted small">
          {signOf(amountOpen) > 0 ? <Trans>Due on {date(dueOn)}</Trans> : <Trans>Nothing more to pay.</Trans>}
        </p>
      </Card>
      {payments.length > 0 ? (
        <Card>
          <h2 className={style.asideTitle}>
            <Trans>Payments</Trans>
          </h2>
          <ul className={style.entries}>
            {payments.map((payment) => (
              <li key={payment.id}>
                <span>
                  <PaymentMethodText payment={payment} />
                  <span className="muted small">{date(payment.at.slice(0, 10))}</span>
                </span>
                <span className={style.right}>
                  <Money value={payment.amount} />
                  <PaymentStatusBadge status={payment.status} />
                </span>
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
      {creditNotes.length > 0 ? (
        <Card>
          <h2 className={style.asideTitle}>
            <Trans>Credit notes</Trans>
          </h2>
          <ul className={style.entries}>
            {creditNotes.map(({ id, number, issuedOn, total, pdf }) => (
              <li key={id}>
                <span>
                  <a href={pdf.url}>{number}</a>
                  <span className="muted small">{date(issuedOn)}</span>
                </span>
                <Money value={total} isCredit />
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
    </aside>
  );
}
