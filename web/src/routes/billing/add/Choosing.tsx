import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { LinkButton } from '../../../shared/parts/Button';
import { Seats } from '../../../shared/words/terms';
import { FrequencyChoice } from '../ordering/FrequencyChoice';
import type { CartContentsFragment } from '../ordering/PutInCart.generated';
import { useItemPreview } from '../ordering/useItemPreview';
import style from './Add.module.css';
import { AtEnd } from './AtEnd';
import type { AddSearch } from './choices';
import { PlanStep } from './PlanStep';
import { type Product, ProductList } from './ProductList';
import { Step } from './Step';
import { Summary } from './Summary';

const route = getRouteApi('/billing/add/');

interface Props {
  products: readonly Product[];
  product: Product;
  account: string;
  cart: CartContentsFragment;
}

/** The sections of a product that was chosen, and beside them what is chosen so far. */
export function Choosing({ products, product, account, cart }: Props) {
  const search = route.useSearch();
  const navigate = useNavigate();
  const choose = (change: Partial<AddSearch>) =>
    navigate({ to: '/billing/add', search: { ...search, ...change }, replace: true, resetScroll: false });
  const isTrial = search.mode === 'try';
  const plan = product.plans.find(({ key }) => key === search.plan) ?? product.plans[0]!;
  const seats = search.seats ?? plan.minSeats;
  const frequency = search.frequency ?? 'MONTHLY';
  const converts = search.atEnd === 'convert';
  const terms = { planId: plan.id, seats };
  const choices = isTrial ? terms : { ...terms, frequency };
  const previews = useItemPreview(account, { kind: isTrial ? 'TRIAL' : 'PURCHASE', ...choices }, true);
  // E2: what it would come to if it were bought today.
  const afterwards = useItemPreview(account, { kind: 'PURCHASE', ...terms, frequency }, converts);
  // A trial has no billing period.
  const step = isTrial && search.step === 'billing' ? 'plan' : (search.step ?? 'product');
  const itemId = cart.items.find(({ id }) => id === search.item)?.id ?? null;
  return (
    <div className={style.columns}>
      <div className={style.steps}>
        <Step
          number={1}
          title={<Trans>Product</Trans>}
          state={step === 'product' ? 'open' : 'done'}
          chosen={product.name}
          change={itemId ? null : <Back search={{ ...search, step: undefined }} to="product" />}
        >
          <ProductList products={products} />
        </Step>
        <Step
          number={2}
          title={<Trans>Plan and seats</Trans>}
          state={step === 'plan' ? 'open' : step === 'billing' ? 'done' : 'later'}
          chosen={
            <>
              {isTrial ? <Trans>Try</Trans> : <Trans>Buy</Trans>} · {plan.name} ·{' '}
              <Seats count={seats} noun={product.seatNoun} />
            </>
          }
          change={<Back search={{ ...search, step: 'plan' }} to="plan" />}
        >
          <PlanStep product={product} plan={plan} isTrial={isTrial} seats={seats} choose={choose} isNew={!itemId} />
          {isTrial ? (
            <AtEnd
              converts={converts}
              frequency={frequency}
              previews={afterwards.byFrequency}
              choose={(change) => void choose(change)}
            />
          ) : (
            <div>
              <LinkButton look="primary" to="/billing/add" search={{ ...search, step: 'billing' }} resetScroll={false}>
                <Trans>Next</Trans>
              </LinkButton>
            </div>
          )}
        </Step>
        {isTrial ? null : (
          <Step number={3} title={<Trans>Billing period</Trans>} state={step === 'billing' ? 'open' : 'later'}>
            <FrequencyChoice
              isTitled
              value={frequency}
              onChange={(value) => void choose({ frequency: value })}
              previews={previews.byFrequency}
            />
          </Step>
        )}
      </div>
      <Summary
        account={account}
        cart={cart}
        chosen={{ product, plan, seats, isTrial, converts, frequency }}
        previews={previews}
        itemId={itemId}
        isComplete={step === (isTrial ? 'plan' : 'billing')}
        remember={choose}
      />
    </div>
  );
}

/** The way back to a section that is done. */
function Back({ search, to }: { search: AddSearch; to: 'product' | 'plan' }) {
  const { t } = useLingui();
  return (
    <LinkButton
      look="quiet"
      to="/billing/add"
      search={search}
      resetScroll={false}
      aria-label={to === 'product' ? t`Modify the product` : t`Modify plan and seats`}
    >
      <Trans>Modify</Trans>
    </LinkButton>
  );
}
