import { useReadQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { createFileRoute, Link } from '@tanstack/react-router';
import { load } from '../../../shared/api/load';
import { NotFound } from '../../../shared/parts/NotFound';
import { Page } from '../../../shared/parts/Page';
import { AddDocument } from './Add.generated';
import style from './Add.module.css';
import { Choosing } from './Choosing';
import { validateAddSearch } from './choices';
import { ProductList } from './ProductList';
import { Step } from './Step';

export const Route = createFileRoute('/billing/add/')({
  validateSearch: validateAddSearch,
  loader: ({ context: { membership } }) => {
    const { id, currency } = membership.account;
    return load(AddDocument, { account: id, currency });
  },
  component: Add,
});

/** A new subscription or a trial: product, plan and seats, billing period; each section opens when the one before is done. */
function Add() {
  const { t } = useLingui();
  const search = Route.useSearch();
  const { products, account } = useReadQuery(Route.useLoaderData()).data;
  if (!account?.cart) return <NotFound />;
  const product = products.nodes.find(({ key }) => key === search.product);
  const back = (
    <Link to="/billing/subscriptions">
      <Trans>Subscriptions</Trans>
    </Link>
  );
  return (
    <Page title={t`Add a new subscription`} back={back}>
      {product ? (
        <Choosing products={products.nodes} product={product} account={account.id} cart={account.cart} />
      ) : (
        <div className={style.steps}>
          <Step number={1} title={<Trans>Product</Trans>} state="open">
            <ProductList products={products.nodes} />
          </Step>
        </div>
      )}
    </Page>
  );
}
