import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { Card } from '../../../shared/parts/Card';
import { DateText } from '../../../shared/parts/Dates';
import { Money } from '../../../shared/parts/Money';
import { Notice } from '../../../shared/parts/Notice';
import { ConfirmAtBank } from '../../../shared/payments/ConfirmAtBank';
import { EffectStatusBadge, LineKindWord } from '../../../shared/quoting/quoteWords';
import { DeclineReason, PaymentStatusBadge } from '../../../shared/words/payments';
import { InvoiceStatusBadge, Seats } from '../../../shared/words/terms';
import type { ShownQuote } from './$id';
import { Fact } from './Outcome';
import style from './Quote.module.css';

type Order = NonNullable<ShownQuote['order']>;

/** What acceptance led to: the order, its invoice and payment, and what is planned for later days (H13). */
export function Carried({ order }: { order: Order }) {
  const { number, invoice, payment, effects } = order;
  return (
    <Card className={style.panel} aria-labelledby="carried">
      <h2 id="carried">
        <Trans>What follows from it</Trans>
      </h2>
      {payment ? <Payment payment={payment} /> : null}
      <dl className={style.facts}>
        <Fact label={<Trans>Order</Trans>}>{number}</Fact>
        {invoice ? (
          <Fact label={<Trans>Invoice</Trans>}>
            <Link to="/corporate/invoices/$id" params={{ id: invoice.id }}>
              {invoice.number}
            </Link>{' '}
            <InvoiceStatusBadge status={invoice.status} overdue={invoice.overdue} />
            <br />
            <Trans>
              <Money value={invoice.amountOpen} /> open, due on <DateText value={invoice.dueOn} />
            </Trans>
          </Fact>
        ) : null}
        {effects.length > 0 ? (
          <Fact label={<Trans>Planned changes</Trans>}>
            <ul className={style.list}>
              {effects.map(({ id, dueOn, status, line }) => (
                <li key={id}>
                  <DateText value={dueOn} /> · <LineKindWord kind={line.kind} />: {line.product.name}
                  {line.kind === 'CANCEL' ? null : (
                    <>
                      {' '}
                      <span>{line.plan.name}</span>, <Seats count={line.seats} noun={line.product.seatNoun} />
                    </>
                  )}{' '}
                  <EffectStatusBadge status={status} />
                </li>
              ))}
            </ul>
          </Fact>
        ) : null}
      </dl>
    </Card>
  );
}

/** Paying by card at acceptance is a payment of its own: declined, the invoice stays open (I4). */
function Payment({ payment }: { payment: NonNullable<Order['payment']> }) {
  const { status, declineCode, clientSecret } = payment;
  if (status === 'DECLINED' || status === 'CANCELLED') {
    return (
      <Notice tone="bad" isOutcome title={<Trans>The card was not charged</Trans>}>
        {declineCode ? (
          <p>
            <DeclineReason code={declineCode} />
          </p>
        ) : null}
        <p>
          <Trans>
            The quote is accepted all the same. Its invoice is open: pay it with another card or by transfer.
          </Trans>
        </p>
      </Notice>
    );
  }
  if (status === 'ACTION_REQUIRED') {
    return (
      <Notice
        tone="caution"
        isOutcome
        title={<Trans>Your bank asks you to confirm the payment</Trans>}
        ways={clientSecret ? <ConfirmAtBank secret={clientSecret} /> : null}
      >
        <Trans>The quote is accepted; the invoice stays open until the payment is confirmed.</Trans>
      </Notice>
    );
  }
  return (
    <p>
      <Trans>Payment by card:</Trans> <PaymentStatusBadge payment={payment} />
    </p>
  );
}
