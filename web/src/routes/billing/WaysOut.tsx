import { Trans } from '@lingui/react/macro';
import { LinkButton } from '../../shared/parts/Button';
import type { WaysOut } from '../../shared/verbs/waysOut';

/**
 * Where a refusal leads in the Billing Center, by its code. A code without an entry has no way out but waiting. Whoever adds a page that is
 * one adds it here.
 */
export const waysOut: WaysOut = (refusal, subject) => {
  switch (refusal.code) {
    case 'DOWNGRADE_REQUIRES_SUPPORT':
    case 'SEATS_ABOVE_ONLINE_LIMIT':
      return (
        <LinkButton
          key={refusal.code}
          to="/billing/requests/new"
          search={{
            topic: refusal.code === 'DOWNGRADE_REQUIRES_SUPPORT' ? 'TIER_DOWNGRADE' : 'OTHER',
            ...(subject ? { subscription: subject.id } : {}),
          }}
        >
          <Trans>Write to support</Trans>
        </LinkButton>
      );
    case 'CART_ITEM_CONFLICT':
      return (
        <LinkButton key={refusal.code} to="/billing/cart">
          <Trans>See the cart</Trans>
        </LinkButton>
      );
    case 'ADDRESS_REQUIRED':
      return (
        <LinkButton key={refusal.code} to="/billing/checkout">
          <Trans>Give the address</Trans>
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
    case 'VAT_NUMBER_INVALID':
      return (
        <LinkButton key={refusal.code} to="/billing/account">
          <Trans>See the VAT number</Trans>
        </LinkButton>
      );
    default:
      return null;
  }
};
