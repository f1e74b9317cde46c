import { Trans } from '@lingui/react/macro';
import { LinkButton } from '../../shared/parts/Button';
import type { WaysOut } from '../../shared/verbs/waysOut';

/**
 * Where a refusal leads in the Billing Center, by its code. A code without an entry has no way out but waiting. Whoever adds a page that is
 * one adds it here.
 */
export const waysOut: WaysOut = (refusal, subject) => {
  switch (refusal.code) {
    case 'SEATS_ABOVE_ONLINE_LIMIT':
    case 'DOWNGRADE_REQUIRES_SUPPORT':
      return (
        <span key={refusal.code} className="muted small">
          <Trans>Our support team does this for you.</Trans>
        </span>
      );
    case 'CART_ITEM_CONFLICT':
      return (
        <LinkButton key={refusal.code} to="/billing/cart">
          <Trans>See the cart</Trans>
        </LinkButton>
      );
    case 'PRODUCT_ALREADY_SUBSCRIBED':
    case 'TRIAL_CAN_ONLY_CONVERT':
      return (
        <LinkButton key={refusal.code} to="/billing/subscriptions">
          <Trans>See my subscriptions</Trans>
        </LinkButton>
      );
    case 'PAYMENT_METHOD_REQUIRED':
      return (
        <LinkButton key={refusal.code} to="/billing/payment">
          <Trans>See my payment methods</Trans>
        </LinkButton>
      );
    case 'PAYMENT_OVERDUE':
      return (
        <LinkButton key={refusal.code} to="/billing/invoices" search={{ state: 'overdue' }} look="primary">
          <Trans>Pay what is overdue</Trans>
        </LinkButton>
      );
    case 'NO_SEAT_FREE':
      return subject ? (
        <LinkButton key={refusal.code} to="/billing/subscriptions/$id/change" params={{ id: subject.id }}>
          <Trans>Add seats</Trans>
        </LinkButton>
      ) : null;
    case 'SEATS_STILL_ASSIGNED':
      return subject ? (
        <LinkButton key={refusal.code} to="/billing/seats/$id" params={{ id: subject.id }}>
          <Trans>Release seats</Trans>
        </LinkButton>
      ) : null;
    default:
      return null;
  }
};
