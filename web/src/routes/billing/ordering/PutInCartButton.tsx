import { Trans } from '@lingui/react/macro';
import { Button } from '../../../shared/parts/Button';
import { isAlone } from './usePutInCart';

interface Props {
  items: readonly { id: string }[];
  /** The item that is being changed; null: it is new. */
  itemId: string | null;
  isSending: boolean;
  onPress(): void;
}

/** The articles' button: *Place the order* with nothing else in the cart, else *Add to cart*. Either way the order is read once more. */
export function PutInCartButton({ items, itemId, isSending, onPress }: Props) {
  return (
    <Button look="primary" isSending={isSending} onClick={onPress}>
      {isAlone(items, itemId) ? (
        <Trans>Place the order</Trans>
      ) : itemId ? (
        <Trans>Update the cart</Trans>
      ) : (
        <Trans>Add to cart</Trans>
      )}
    </Button>
  );
}
