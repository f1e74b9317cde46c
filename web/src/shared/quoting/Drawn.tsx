import { Trans } from '@lingui/react/macro';
import { type Money as Amount, shareOf } from '../format/money';
import { Money } from '../parts/Money';
import style from './Drawn.module.css';

interface Props {
  purchaseOrder: { ceiling: Amount | null; used: Amount; committed: Amount; remaining: Amount | null };
}

/** I5: how much of a purchase order is used, promised to scheduled changes, and left; the bar says the same as the amounts. */
export function Drawn({ purchaseOrder: { ceiling, used, committed, remaining } }: Props) {
  return (
    <div className={style.drawn}>
      {ceiling ? (
        <div className={style.bar} aria-hidden="true">
          <span className={style.used} style={{ width: `${shareOf(used, ceiling) * 100}%` }} />
          <span className={style.committed} style={{ width: `${shareOf(committed, ceiling) * 100}%` }} />
        </div>
      ) : null}
      <dl className={style.amounts}>
        <div>
          <dt>
            <span className={`${style.key} ${style.used}`} aria-hidden="true" /> <Trans>Invoiced</Trans>
          </dt>
          <dd>
            <Money value={used} />
          </dd>
        </div>
        <div>
          <dt>
            <span className={`${style.key} ${style.committed}`} aria-hidden="true" /> <Trans>Committed</Trans>
          </dt>
          <dd>
            <Money value={committed} />
          </dd>
        </div>
        <div>
          <dt>
            <span className={style.key} aria-hidden="true" /> <Trans>Left</Trans>
          </dt>
          <dd>{remaining ? <Money value={remaining} /> : <Trans>no ceiling</Trans>}</dd>
        </div>
        {ceiling ? (
          <div>
            <dt>
              <Trans>Ceiling with tax</Trans>
            </dt>
            <dd>
              <Money value={ceiling} />
            </dd>
          </div>
        ) : null}
      </dl>
    </div>
  );
}
