import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { CartItemKind } from '../../../schema.generated';
import { Card } from '../../../shared/parts/Card';
import { PeriodText } from '../../../shared/parts/Dates';
import { Money } from '../../../shared/parts/Money';
import { RefusalBox } from '../../../shared/parts/RefusalBox';
import type { Refusal } from '../../../shared/session/session';
import { useWaysOut } from '../../../shared/verbs/waysOut';
import { PerPeriod, Seats } from '../../../shared/words/terms';
import type { CartItemPartsFragment } from './CartItem.generated';
import style from './CartItems.module.css';

interface Props {
  items: readonly CartItemPartsFragment[];
  /** Why the cart cannot be ordered; those of an item stand at it. */
  refusals: readonly Refusal[];
  /** What can be done with an item. */
  verbs?(item: CartItemPartsFragment): ReactNode;
}

/** What is in the cart: of each item the period, beginning today, the seats and the price (D2). */
export function CartItems({ items, refusals, verbs }: Props) {
  const waysOut = useWaysOut();
  return (
    <ul className={style.items}>
      {items.map((item) => {
        const refused = refusals.filter(({ field }) => field[0] === 'items' && field[1] === item.id);
        return (
          <Card as="li" key={item.id} className={style.item}>
            <header className={style.head}>
              <h2>
                {item.product.name} <span className={style.plan}>{item.plan.name}</span>
              </h2>
              <span className="muted small">
                <KindWord kind={item.kind} />
              </span>
            </header>
            <Facts item={item} />
            <RefusalBox refusals={refused} takesFocus={false}>
              {refused.map((refusal) => waysOut(refusal, item.subscription ?? undefined))}
            </RefusalBox>
            {verbs ? <div className={style.verbs}>{verbs(item)}</div> : null}
          </Card>
        );
      })}
    </ul>
  );
}

function Facts({ item: { seats, product, frequency, preview, kind } }: { item: CartItemPartsFragment }) {
  const { period, nextRenewal } = preview;
  return (
    <dl className={style.facts}>
      {period ? (
        <div>
          <dt>{kind === 'TRIAL' ? <Trans>Trial period</Trans> : <Trans>Billing period</Trans>}</dt>
          <dd>
            <PeriodText value={period} />
          </dd>
        </div>
      ) : null}
      <div>
        <dt>
          <Trans>Seats</Trans>
        </dt>
        <dd>
          <Seats count={seats} noun={product.seatNoun} />
        </dd>
      </div>
      {nextRenewal && frequency ? (
        <div>
          <dt>
            <Trans>Price without tax</Trans>
          </dt>
          <dd>
            <Money value={nextRenewal.subtotal} /> <PerPeriod frequency={frequency} />
            <span className="muted small">
              <Trans>
                <Money value={nextRenewal.unitPrice} /> per seat
              </Trans>
            </span>
          </dd>
        </div>
      ) : null}
      {kind === 'TRIAL' ? (
        <div>
          <dt>
            <Trans>Price</Trans>
          </dt>
          <dd>
            <Trans>Free of charge</Trans>
            {frequency ? (
              <span className="muted small">
                <Trans>It becomes a subscription at its end.</Trans>
              </span>
            ) : null}
          </dd>
        </div>
      ) : null}
    </dl>
  );
}

/** What an item does. */
function KindWord({ kind }: { kind: CartItemKind }) {
  switch (kind) {
    case 'PURCHASE':
      return <Trans>New subscription</Trans>;
    case 'TRIAL':
      return <Trans>Trial</Trans>;
    case 'CHANGE':
      return <Trans>Change of a subscription</Trans>;
    case 'SUBSCRIBE_NOW':
      return <Trans>Subscription after a trial</Trans>;
    case 'REACTIVATION':
      return <Trans>Reactivation</Trans>;
  }
}
