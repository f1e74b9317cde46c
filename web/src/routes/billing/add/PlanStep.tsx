import { Plural, Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { useFormat } from '../../../shared/format/useFormat';
import { Button } from '../../../shared/parts/Button';
import { Choice } from '../../../shared/parts/Choice';
import { Money } from '../../../shared/parts/Money';
import { SeatsField } from '../ordering/SeatsField';
import style from './Add.module.css';
import { ComparePlans } from './ComparePlans';
import type { AddSearch } from './choices';
import type { Plan, Product } from './ProductList';

interface Props {
  product: Product;
  plan: Plan;
  isTrial: boolean;
  seats: number;
  /** Changes the choice; the address follows. */
  choose(change: Partial<AddSearch>): void;
  /** It is new: an item of the cart stays what it is, a purchase or a trial. */
  isNew: boolean;
}

/** Buy or try, which plan, how many seats. */
export function PlanStep({ product, plan, isTrial, seats, choose, isNew }: Props) {
  const [isComparing, setComparing] = useState(false);
  return (
    <>
      {isNew ? <BuyOrTry plan={plan} isTrial={isTrial} choose={choose} /> : null}
      <div className={style.plans}>
        <Choice
          name="plan"
          legend={<Trans>Plan</Trans>}
          value={plan.key}
          onChange={(key) => choose({ plan: key })}
          options={product.plans.map((option) => ({
            value: option.key,
            label: option.name,
            note: <PlanNote plan={option} isTrial={isTrial} />,
          }))}
        />
        {product.plans.length > 1 ? (
          <Button look="quiet" className={style.compare} onClick={() => setComparing(true)}>
            <Trans>Compare plans</Trans>
          </Button>
        ) : null}
      </div>
      <SeatsField noun={product.seatNoun} plan={plan} value={seats} onChange={(value) => choose({ seats: value })} />
      {isComparing ? <ComparePlans product={product} close={() => setComparing(false)} /> : null}
    </>
  );
}

function BuyOrTry({ plan, isTrial, choose }: Pick<Props, 'plan' | 'isTrial' | 'choose'>) {
  return (
    <Choice<'buy' | 'try'>
      name="mode"
      legend={<Trans>Buy or try</Trans>}
      isRow
      value={isTrial ? 'try' : 'buy'}
      onChange={(mode) => choose({ mode: mode === 'try' ? mode : undefined })}
      options={[
        { value: 'buy', label: <Trans>Buy</Trans> },
        {
          value: 'try',
          label: <Trans>Try</Trans>,
          note: <Plural value={plan.trialDays} one="# day free of charge" other="# days free of charge" />,
        },
      ]}
    />
  );
}

/** What a plan holds, and what a seat costs. */
function PlanNote({ plan, isTrial }: { plan: Plan; isTrial: boolean }) {
  const { number } = useFormat();
  const price = plan.prices.find(({ frequency }) => frequency === 'MONTHLY');
  return (
    <span className={style.planNote}>
      {plan.capacity === null ? null : (
        <span>
          <Trans>up to {number(plan.capacity)} participants</Trans>
        </span>
      )}
      {price && !isTrial ? (
        <span>
          <Trans>
            <Money value={price.unitPrice} /> per seat and month
          </Trans>
        </span>
      ) : null}
    </span>
  );
}
