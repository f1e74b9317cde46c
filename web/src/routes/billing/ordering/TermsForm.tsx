import { Trans } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Failed } from '../../../shared/parts/Failed';
import { RefusalBox } from '../../../shared/parts/RefusalBox';
import { SendFailed } from '../../../shared/parts/SendFailed';
import { useWaysOut } from '../../../shared/verbs/waysOut';
import { Preview } from './Preview';
import { PutInCartButton } from './PutInCartButton';
import { TermsFields } from './TermsFields';
import { useItemPreview } from './useItemPreview';
import { isAlone, usePutInCart } from './usePutInCart';
import { type TermsKind, type TermsSubscription, useTerms } from './useTerms';

interface Props {
  subscription: TermsSubscription;
  kind: TermsKind;
  /** Above what it comes to. */
  previewTitle: ReactNode;
}

/**
 * The terms of a subscription, with at once what they come to: a change (D7, C6, C7), the conversion of a trial (E3), a reactivation (F4).
 * Refused by the subscription's state, there is nothing to choose; what is in the cart for it already is changed instead.
 */
export function TermsForm({ subscription, kind, previewTitle }: Props) {
  const { actions, account } = subscription;
  const waysOut = useWaysOut();
  const refused = actions.find(({ action }) => action === `CART_ADD_${kind}`)?.refusals ?? [];
  const isInCart = account.cart!.items.some((item) => item.subscription?.id === subscription.id);
  if (refused.length === 0 || isInCart) {
    return <Choosing subscription={subscription} kind={kind} previewTitle={previewTitle} />;
  }
  return (
    <RefusalBox refusals={refused} takesFocus={false}>
      {refused.map((refusal) => waysOut(refusal, subscription))}
    </RefusalBox>
  );
}

function Choosing({ subscription, kind, previewTitle }: Props) {
  const { id, version, account } = subscription;
  const navigate = useNavigate();
  const waysOut = useWaysOut();
  const terms = useTerms(subscription, kind);
  const { cart, item, choices, isChosen } = terms;
  const previews = useItemPreview(account.id, { kind, subscriptionId: id, ...choices }, isChosen);
  const { preview, before, failure, again } = previews;
  const wanted =
    kind === 'CHANGE' ? { kind, subscriptionId: id, expectedVersion: version } : { kind, subscriptionId: id };
  const putting = usePutInCart(wanted, cart.id, item?.id ?? null);
  const goOn = async () => {
    const filled = await putting.put(choices);
    if (filled) void navigate({ to: isAlone(cart.items, item?.id ?? null) ? '/billing/checkout' : '/billing/cart' });
  };
  return (
    <>
      <TermsFields subscription={subscription} terms={terms} previews={previews} />
      {isChosen ? (
        <Preview title={previewTitle} preview={preview ?? before} isCurrent={preview !== null} subject={subscription} />
      ) : (
        <p className="muted">
          <Trans>Choose what to change: what it costs appears here before you decide.</Trans>
        </p>
      )}
      {failure ? <Failed error={failure} retry={again} /> : null}
      <RefusalBox refusals={putting.refusals}>
        {putting.refusals.map((refusal) => waysOut(refusal, subscription))}
      </RefusalBox>
      {putting.failure ? <SendFailed failure={putting.failure} /> : null}
      {preview?.totals ? (
        <PutInCartButton items={cart.items} itemId={item?.id ?? null} isSending={putting.isSending} onPress={goOn} />
      ) : null}
    </>
  );
}
