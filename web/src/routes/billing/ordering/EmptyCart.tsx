import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { LinkButton } from '../../../shared/parts/Button';
import { Empty } from '../../../shared/parts/Empty';
import { Notice } from '../../../shared/parts/Notice';
import type { LastOrderPartsFragment } from './CartItem.generated';
import style from './CartItems.module.css';

/** Nothing to order; who has just ordered, and lost the answer, finds the order here. */
export function EmptyCart({ lastOrder }: { lastOrder: LastOrderPartsFragment | undefined }) {
  return (
    <div className={style.items}>
      {lastOrder?.status === 'PENDING_PAYMENT' ? (
        <Notice
          tone="neutral"
          ways={
            <LinkButton to="/billing/orders/$id" params={{ id: lastOrder.id }}>
              <Trans>See the order</Trans>
            </LinkButton>
          }
        >
          <Trans>The payment of your order {lastOrder.number} is still being confirmed.</Trans>
        </Notice>
      ) : null}
      <Empty
        title={<Trans>Your cart is empty</Trans>}
        verb={
          <LinkButton to="/billing/add" look="primary">
            <Trans>Add a new subscription</Trans>
          </LinkButton>
        }
      >
        <Trans>What you choose to buy, try or change waits here until you place the order.</Trans>
      </Empty>
      {lastOrder && lastOrder.status !== 'PENDING_PAYMENT' ? (
        <p className="muted">
          <Link to="/billing/orders/$id" params={{ id: lastOrder.id }}>
            <Trans>Your last order: {lastOrder.number}</Trans>
          </Link>
        </p>
      ) : null}
    </div>
  );
}
