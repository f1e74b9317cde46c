import { Trans } from '@lingui/react/macro';
import type { Frequency } from '../../../schema.generated';
import { Button } from '../../../shared/parts/Button';
import { Card } from '../../../shared/parts/Card';
import { DateText, PeriodText } from '../../../shared/parts/Dates';
import { Failed } from '../../../shared/parts/Failed';
import { RefusalBox } from '../../../shared/parts/RefusalBox';
import { SendFailed } from '../../../shared/parts/SendFailed';
import { useWaysOut } from '../../../shared/verbs/waysOut';
import { Seats } from '../../../shared/words/terms';
import { Preview } from '../ordering/Preview';
import type { CartContentsFragment } from '../ordering/PutInCart.generated';
import { PutInCartButton } from '../ordering/PutInCartButton';
import type { ItemPreviews } from '../ordering/useItemPreview';
import { isAlone } from '../ordering/usePutInCart';
import style from './Add.module.css';
import type { AddSearch } from './choices';
import type { Plan, Product } from './ProductList';
import { useGoOn } from './useGoOn';

export interface Chosen {
  product: Product;
  plan: Plan;
  seats: number;
  isTrial: boolean;
  /** The trial becomes a subscription at its end. */
  converts: boolean;
  frequency: Frequency;
}

interface Props {
  account: string;
  cart: CartContentsFragment;
  chosen: Chosen;
  previews: ItemPreviews;
  /** The item of the cart that is being changed. */
  itemId: string | null;
  /** Everything is chosen. */
  isComplete: boolean;
  remember(change: Partial<AddSearch>): Promise<void>;
}

/** What is chosen so far, what it comes to, and the button that goes on. */
export function Summary({ account, cart, chosen, previews, itemId, isComplete, remember }: Props) {
  const waysOut = useWaysOut();
  const { plan, seats, isTrial, converts, frequency } = chosen;
  const terms = { planId: plan.id, seats };
  const ending = converts ? { convertAtEnd: true, frequency } : { convertAtEnd: false };
  const choices = { ...terms, ...(isTrial ? ending : { frequency }) };
  const kind = isTrial ? 'TRIAL' : 'PURCHASE';
  const way = useGoOn({ account, cart, kind, choices, itemId, remember });
  const { preview, before, failure, again } = previews;
  const shown = preview ?? before;
  return (
    <Card as="section" className={style.summary} aria-labelledby="summary">
      <h2 id="summary">
        <Trans>Order summary</Trans>
      </h2>
      <WhatIsChosen chosen={chosen} period={preview?.period ?? null} />
      {isTrial && shown?.totals ? (
        <TrialTerms preview={shown} converts={converts} isCurrent={preview !== null} />
      ) : (
        <Preview title={<Trans>What it comes to</Trans>} preview={shown} isCurrent={preview !== null} />
      )}
      {failure ? <Failed error={failure} retry={again} /> : null}
      <RefusalBox refusals={way.refusals}>{way.refusals.map((refusal) => waysOut(refusal))}</RefusalBox>
      {way.failure ? <SendFailed failure={way.failure} /> : null}
      {!isComplete || !preview?.totals ? null : isTrial && !converts && isAlone(way.items, itemId) ? (
        <Button look="primary" isSending={way.isSending} onClick={() => void way.startTrial(preview.totals!.due)}>
          <Trans>Start the trial</Trans>
        </Button>
      ) : (
        <PutInCartButton items={way.items} itemId={itemId} isSending={way.isSending} onPress={way.goOn} />
      )}
    </Card>
  );
}

function WhatIsChosen({ chosen, period }: { chosen: Chosen; period: { start: string; lastDay: string } | null }) {
  const { product, plan, seats } = chosen;
  return (
    <div>
      <p>
        <strong>
          {product.name} {plan.name}
        </strong>
      </p>
      <p className="muted">
        <Seats count={seats} noun={product.seatNoun} />
        {period ? (
          <>
            {' · '}
            <PeriodText value={period} />
          </>
        ) : null}
      </p>
    </div>
  );
}

/** E1, E2: a trial costs nothing, and ends by itself. */
function TrialTerms({
  preview: { period },
  converts,
  isCurrent,
}: {
  preview: NonNullable<ItemPreviews['preview']>;
  converts: boolean;
  isCurrent: boolean;
}) {
  return (
    <div aria-busy={!isCurrent}>
      <p>
        <Trans>Free of charge.</Trans>
      </p>
      {period ? (
        <p className="muted">
          {converts ? (
            <Trans>
              It becomes a subscription after <DateText value={period.lastDay} />. A payment method is needed for that.
            </Trans>
          ) : (
            <Trans>
              It ends by itself after <DateText value={period.lastDay} />. No card is needed.
            </Trans>
          )}
        </p>
      ) : null}
    </div>
  );
}
