import { usePreview } from '../../../shared/api/usePreview';
import { useKept } from '../../../shared/parts/useKept';
import { ANOTHER, usable } from '../../../shared/payments/MethodChoice';
import { type CheckoutQuery, CheckoutWithVatNumberDocument } from './Checkout.generated';

export type Account = NonNullable<CheckoutQuery['account']>;
export type Cart = NonNullable<Account['cart']>;

/** D3: the VAT number that is given here, kept until the order is placed, and what the order comes to with it. */
export function useTaxedSummary({ id: account }: Account, cart: Cart) {
  const [vatNumber, keep, forget] = useKept<string | null>(`vat number ${cart.id}`, null);
  const variables = { account, vatNumber: vatNumber ?? '' };
  const asked = usePreview(CheckoutWithVatNumberDocument, variables, vatNumber !== null);
  const taxed = asked.data?.account?.cart ?? null;
  const { version, summary } = vatNumber === null ? cart : (taxed ?? { version: cart.version, summary: null });
  return {
    ...{ vatNumber, keep, forget, version },
    /** Of exactly what is ordered; null while it is on its way. */
    summary,
    /** What is drawn meanwhile. */
    shown: summary ?? asked.before?.account?.cart?.summary ?? cart.summary,
    ...{ failure: asked.failure, again: asked.again },
  };
}

/** D3: what the order is paid with, kept until it is placed: a stored method, the default one unless chosen, or `ANOTHER`. */
export function useMethod({ paymentMethods }: Account, cartId: string, wantsAnotherCard: boolean) {
  const first = wantsAnotherCard ? ANOTHER : null;
  const [kept, keep, forget] = useKept<string | null>(`payment method ${cartId}`, first);
  const methods = usable(paymentMethods ?? []);
  const byDefault = methods.find(({ isDefault }) => isDefault) ?? methods[0];
  const isKnown = kept === ANOTHER || methods.some(({ id }) => id === kept);
  return { methods, chosen: (isKnown ? kept : byDefault?.id) ?? ANOTHER, keep, forget };
}
