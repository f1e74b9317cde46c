import { Trans, useLingui } from '@lingui/react/macro';
import { LinkButton } from '../../../shared/parts/Button';
import type { CartItemPartsFragment } from '../ordering/CartItem.generated';

const DRAWERS = {
  CHANGE: '/billing/subscriptions/$id/change',
  SUBSCRIBE_NOW: '/billing/subscriptions/$id/subscribe',
  REACTIVATION: '/billing/subscriptions/$id/reactivate',
} as const;

/** Back to where an item was chosen, with everything that was chosen. */
export function ModifyItem({ item }: { item: CartItemPartsFragment }) {
  const { t } = useLingui();
  const { id, kind, product, plan, seats, frequency, subscription } = item;
  const label = t`Modify ${product.name} ${plan.name}`;
  if (kind === 'PURCHASE' || kind === 'TRIAL') {
    const isTrial = kind === 'TRIAL';
    const chosen = {
      ...{ product: product.key, plan: plan.key, seats, item: id, step: 'plan' as const },
      ...(isTrial ? { mode: 'try' as const } : {}),
      ...(isTrial && frequency ? { atEnd: 'convert' as const } : {}),
      ...(frequency ? { frequency } : {}),
    };
    return (
      <LinkButton to="/billing/add" search={chosen} aria-label={label}>
        <Trans>Modify</Trans>
      </LinkButton>
    );
  }
  return (
    <LinkButton to={DRAWERS[kind]} params={{ id: subscription!.id }} aria-label={label}>
      <Trans>Modify</Trans>
    </LinkButton>
  );
}
