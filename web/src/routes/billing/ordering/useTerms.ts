import { useState } from 'react';
import type { Frequency } from '../../../schema.generated';
import type { SubscriptionTermsQuery } from './Terms.generated';
import type { Choices } from './usePutInCart';

export type TermsSubscription = Extract<SubscriptionTermsQuery['node'], { __typename: 'Subscription' }>;
export type TermsKind = 'CHANGE' | 'SUBSCRIBE_NOW' | 'REACTIVATION';

/** The terms of a subscription while they are chosen; what is in the cart for it already is taken up again. */
export function useTerms(subscription: TermsSubscription, kind: TermsKind) {
  const cart = subscription.account.cart!;
  const item = cart.items.find((one) => one.subscription?.id === subscription.id) ?? null;
  const [planId, setPlan] = useState(item?.plan.id ?? subscription.plan.id);
  const [seats, setSeats] = useState(item?.seats ?? subscription.seats);
  const [frequency, setFrequency] = useState<Frequency>(item?.frequency ?? subscription.frequency ?? 'MONTHLY');
  const [released, setReleased] = useState<string[]>([]);
  /** D9: so many people hold a seat that would not remain. */
  const surplus = Math.max(0, subscription.seatsAssigned - seats);
  const choices = {
    ...{ planId, seats, frequency },
    releaseSeatsOf: surplus > 0 ? released : [],
  } satisfies Choices;
  const isSame =
    planId === subscription.plan.id && seats === subscription.seats && frequency === subscription.frequency;
  return {
    ...{ cart, item, choices, surplus, setPlan, setSeats, setFrequency, setReleased },
    /** There is something to order: a change has to change something. */
    isChosen: kind !== 'CHANGE' || !isSame,
  };
}

export type Terms = ReturnType<typeof useTerms>;
