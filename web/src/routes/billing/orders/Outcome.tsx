import { Plural, Trans } from '@lingui/react/macro';
import { LinkButton } from '../../../shared/parts/Button';
import { Card } from '../../../shared/parts/Card';
import { DateText } from '../../../shared/parts/Dates';
import { Notice } from '../../../shared/parts/Notice';
import { RuleText } from '../../../shared/parts/RuleText';
import { Spinner } from '../../../shared/parts/Spinner';
import { ConfirmAtBank } from '../../../shared/payments/ConfirmAtBank';
import { DeclineReason } from '../../../shared/words/payments';
import type { ShownOrder } from './$id';
import style from './Order.module.css';

/** How an order stands, in words: what has happened, what has not, and what to do next. */
export function Outcome({ order }: { order: ShownOrder }) {
  switch (order.status) {
    case 'COMPLETED':
    case 'SCHEDULED':
      return <Done order={order} />;
    case 'FAILED':
      return <Failed order={order} />;
    case 'PENDING_PAYMENT':
      return order.payment?.status === 'ACTION_REQUIRED' ? <NeedsCustomer order={order} /> : <BeingConfirmed />;
  }
}

function Done({ order: { subscriptions } }: { order: ShownOrder }) {
  const free = subscriptions.filter(({ seatsFree }) => seatsFree > 0);
  return (
    <>
      <Notice tone="good" isOutcome title={<Trans>Your order is done</Trans>}>
        <p>
          <Trans>Everything can be used from now on. We have sent you a confirmation by e-mail.</Trans>
        </p>
      </Notice>
      {subscriptions.map((subscription) => (
        <Bought key={subscription.id} subscription={subscription} />
      ))}
      {free.length > 0 ? (
        <Notice
          tone="neutral"
          title={<Trans>Do not forget to assign the seats</Trans>}
          ways={free.map(({ id, product, plan }) => (
            <LinkButton key={id} to="/billing/seats/$id" params={{ id }}>
              {free.length === 1 ? (
                <Trans>Assign the seats</Trans>
              ) : (
                <Trans>
                  Assign the seats of {product.name} {plan.name}
                </Trans>
              )}
            </LinkButton>
          ))}
        >
          <p>
            <Trans>Nobody can sign in to a product without a seat of it.</Trans>
          </p>
        </Notice>
      ) : null}
      <div>
        <LinkButton to="/billing/subscriptions" look="primary">
          <Trans>See my subscriptions</Trans>
        </LinkButton>
      </div>
    </>
  );
}

/** What somebody has now. */
function Bought({ subscription }: { subscription: ShownOrder['subscriptions'][number] }) {
  const { product, plan, status, period, renewsOn, seatsFree } = subscription;
  return (
    <Card className={style.bought}>
      <h2>
        {product.name} <span className={style.plan}>{plan.name}</span>
      </h2>
      <p>
        {status === 'TRIALING' ? (
          <Trans>
            Your trial has begun. Its last day is <DateText value={period.lastDay} />.
          </Trans>
        ) : renewsOn ? (
          <Trans>
            It renews on <DateText value={renewsOn} />.
          </Trans>
        ) : (
          <Trans>
            It can be used up to and including <DateText value={period.lastDay} />.
          </Trans>
        )}
      </p>
      <p className="muted">
        <Plural
          value={seatsFree}
          _0="All seats are assigned."
          one="# seat is not assigned yet."
          other="# seats are not assigned yet."
        />
      </p>
    </Card>
  );
}

/** D4: declined, or given up: nothing has changed, and the cart is as it was. */
function Failed({ order: { failure, payment, account } }: { order: ShownOrder }) {
  const isDeclined = failure?.code === 'PAYMENT_DECLINED';
  const isInCart = (account.cart?.items.length ?? 0) > 0;
  return (
    <Notice
      tone="bad"
      isOutcome
      title={isDeclined ? <Trans>The payment was declined</Trans> : <Trans>The order was not carried out</Trans>}
      ways={
        isInCart ? (
          <>
            <LinkButton to="/billing/checkout" search={{ card: 'another' }} look="primary">
              <Trans>Another card</Trans>
            </LinkButton>
            <LinkButton to="/billing/cart">
              <Trans>See the cart</Trans>
            </LinkButton>
          </>
        ) : null
      }
    >
      <p>{isDeclined && payment?.declineCode ? <DeclineReason code={payment.declineCode} /> : failure?.message}</p>
      <p>
        {isInCart ? (
          <Trans>Your subscriptions are as they were, and what you ordered is in your cart again.</Trans>
        ) : (
          <Trans>Your subscriptions are as they were.</Trans>
        )}
      </p>
      {failure?.rule ? (
        <p>
          <RuleText id={failure.rule} />
        </p>
      ) : null}
    </Notice>
  );
}

function BeingConfirmed() {
  return (
    <Notice
      tone="neutral"
      isOutcome
      title={
        <span className={style.waiting}>
          <span className={style.spinner}>
            <Spinner />
          </span>
          <Trans>The payment is being confirmed</Trans>
        </span>
      }
      ways={
        <LinkButton to="/billing/subscriptions">
          <Trans>Go on meanwhile</Trans>
        </LinkButton>
      }
    >
      <p>
        <Trans>
          The bank has not answered yet. This page follows by itself; you can leave it: the confirmation comes by e-mail
          once it is paid.
        </Trans>
      </p>
      <p>
        <Trans>Nothing is charged twice, and nothing changes before it is paid.</Trans>
      </p>
    </Notice>
  );
}

/** D5: the bank wants to hear it from its customer. */
function NeedsCustomer({ order: { payment } }: { order: ShownOrder }) {
  return (
    <Notice
      tone="caution"
      isOutcome
      title={<Trans>Your bank asks you to confirm the payment</Trans>}
      ways={payment?.clientSecret ? <ConfirmAtBank secret={payment.clientSecret} /> : null}
    >
      <p>
        <Trans>Nothing is charged and nothing changes before that. After 24 hours the order is given up.</Trans>
      </p>
    </Notice>
  );
}
