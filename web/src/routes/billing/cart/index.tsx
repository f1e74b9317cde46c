import { useReadQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { createFileRoute, Link } from '@tanstack/react-router';
import { load } from '../../../shared/api/load';
import { LinkButton } from '../../../shared/parts/Button';
import style from '../../../shared/parts/Columns.module.css';
import { NotFound } from '../../../shared/parts/NotFound';
import { Page } from '../../../shared/parts/Page';
import { CartItems } from '../ordering/CartItems';
import { EmptyCart } from '../ordering/EmptyCart';
import { CartDocument } from './Cart.generated';
import { CartSummary } from './CartSummary';
import { ModifyItem } from './ModifyItem';
import { RemoveItem } from './RemoveItem';

export const Route = createFileRoute('/billing/cart/')({
  loader: ({ context }) => load(CartDocument, { account: context.membership.account.id }),
  component: Cart,
});

/** What waits to be ordered: each item can be changed or taken out, and more be added. */
function Cart() {
  const { t } = useLingui();
  const { account } = useReadQuery(Route.useLoaderData()).data;
  if (!account?.cart) return <NotFound />;
  const { id: cartId, items, summary } = account.cart;
  const back = (
    <Link to="/billing/subscriptions">
      <Trans>Subscriptions</Trans>
    </Link>
  );
  if (items.length === 0) {
    return (
      <Page title={t`Cart`} back={back}>
        <EmptyCart lastOrder={account.orders?.nodes[0]} />
      </Page>
    );
  }
  return (
    <Page title={t`Cart`} back={back}>
      <div className={style.columns}>
        <div className={style.main}>
          <CartItems
            items={items}
            refusals={summary.refusals}
            verbs={(item) => (
              <>
                <ModifyItem item={item} />
                <RemoveItem cartId={cartId} item={item} />
              </>
            )}
          />
          <div>
            <LinkButton to="/billing/add">
              <Trans>Add a new subscription</Trans>
            </LinkButton>
          </div>
        </div>
        <div className={style.side}>
          <CartSummary summary={summary} />
        </div>
      </div>
    </Page>
  );
}
