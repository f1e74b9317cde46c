import { Trans, useLingui } from '@lingui/react/macro';
import { useSend } from '../../../shared/api/useSend';
import { Button } from '../../../shared/parts/Button';
import { RefusalBox } from '../../../shared/parts/RefusalBox';
import { SendFailed } from '../../../shared/parts/SendFailed';
import type { CartItemPartsFragment } from '../ordering/CartItem.generated';
import { CartRemoveItemDocument } from './Cart.generated';

/** Takes an item out of the cart; the focus, which was on it, goes to the page's heading. */
export function RemoveItem({ cartId, item }: { cartId: string; item: CartItemPartsFragment }) {
  const { t } = useLingui();
  const { send, isSending, refusals, failure } = useSend(CartRemoveItemDocument);
  const remove = async () => {
    if (await send({ input: { cartId, itemId: item.id } })) document.querySelector<HTMLElement>('h1')?.focus();
  };
  return (
    <>
      <Button
        look="quiet"
        isSending={isSending}
        aria-label={t`Remove ${item.product.name} ${item.plan.name}`}
        onClick={() => void remove()}
      >
        <Trans>Remove</Trans>
      </Button>
      <RefusalBox refusals={refusals} />
      {failure ? <SendFailed failure={failure} /> : null}
    </>
  );
}
