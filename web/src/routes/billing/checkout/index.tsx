import { useReadQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { createFileRoute, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { load } from '../../../shared/api/load';
import { LinkButton } from '../../../shared/parts/Button';
import { NotFound } from '../../../shared/parts/NotFound';
import { Notice } from '../../../shared/parts/Notice';
import { Page } from '../../../shared/parts/Page';
import { EmptyCart } from '../ordering/EmptyCart';
import { CheckoutDocument } from './Checkout.generated';
import { Review } from './Review';
import { useOrderSending } from './usePlaceOrder';

interface Search {
  /** A card is being added: the one before was declined. */
  card?: 'another';
}

export const Route = createFileRoute('/billing/checkout/')({
  validateSearch: ({ card }: Record<string, unknown>): Search => (card === 'another' ? { card } : {}),
  loader: ({ context }) => load(CheckoutDocument, { account: context.membership.account.id }),
  component: Checkout,
});

/** The order as it will be placed: read once more, paid with what is chosen here. */
function Checkout() {
  const { t } = useLingui();
  const { card } = Route.useSearch();
  const sending = useOrderSending();
  const { account: current } = useReadQuery(Route.useLoaderData()).data;
  const [kept, setKept] = useState<typeof current>(null);
  const account = kept ?? current;
  if (!account?.cart) return <NotFound />;
  const back = (
    <Link to="/billing/cart">
      <Trans>Cart</Trans>
    </Link>
  );
  if (account.cart.items.length === 0) {
    return (
      <Page title={t`Place the order`} back={back}>
        {sending.isStale ? (
          <Notice tone="caution" isOutcome title={<Trans>This has changed in the meantime</Trans>}>
            <Trans>What was in the cart has been ordered or removed elsewhere. Nothing was ordered here.</Trans>
          </Notice>
        ) : null}
        <EmptyCart lastOrder={account.orders?.nodes[0]} />
      </Page>
    );
  }
  return (
    <Page
      title={t`Place the order`}
      back={back}
      verbs={
        <LinkButton to="/billing/cart">
          <Trans>Modify the order</Trans>
        </LinkButton>
      }
    >
      <Review
        account={account}
        cart={account.cart}
        wantsAnotherCard={card === 'another'}
        sending={sending}
        keep={(isKept) => setKept(isKept ? account : null)}
        isKept={kept !== null}
      />
    </Page>
  );
}
