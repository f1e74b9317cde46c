import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { useFormat } from '../../../../shared/format/useFormat';
import { Money } from '../../../../shared/parts/Money';
import { Cell } from './Cell';
import style from './Editor.module.css';
import type { LineFieldsProps } from './LineFields';

/** H3: a price or a discount; whichever is typed, the other is what the API makes of it. Both empty: the price that the rules say. */
export function PriceCells({ line, previewed, change, refusedBy }: LineFieldsProps) {
  const { locale } = useFormat();
  // As one would type it: the decimal mark of the language.
  const written = (decimal = '') => decimal.replace(/\.0+$/, '').replace('.', locale.startsWith('fr') ? ',' : '.');
  const computed = written(previewed?.unitPrice.amount);
  const percent = written(previewed?.discountPercent);
  return (
    <>
      <div className={`${style.cell} ${style.narrow}`}>
        <span className={style.label}>
          <Trans>List price</Trans>
        </span>
        <span className={style.computed}>{previewed ? <Money value={previewed.listUnitPrice} /> : '…'}</span>
      </div>
      <Cell label={<Trans>Price per seat</Trans>} name="price" width="narrow" refusedBy={refusedBy('unitPrice')}>
        {(tied) => (
          <Either tied={tied} own={line.price} other={computed} type={(price) => change({ price, discount: '' })} />
        )}
      </Cell>
      <Cell label={<Trans>Discount, %</Trans>} name="discount" width="narrow" refusedBy={refusedBy('discountPercent')}>
        {(tied) => (
          <Either
            tied={tied}
            own={line.discount}
            other={percent}
            type={(discount) => change({ discount, price: '' })}
          />
        )}
      </Cell>
    </>
  );
}

interface EitherProps {
  tied: object;
  /** What was typed here. */
  own: string;
  /** What follows from the other field; shown while nothing was typed here. */
  other: string;
  type(text: string): void;
}

function Either({ tied, own, other, type }: EitherProps) {
  const [hasFocus, setFocus] = useState(false);
  return (
    <input
      {...tied}
      className={`number ${own ? '' : style.followed}`}
      inputMode="decimal"
      autoComplete="off"
      value={hasFocus ? own : own || other}
      placeholder={other}
      onFocus={() => setFocus(true)}
      onBlur={() => setFocus(false)}
      onChange={({ target }) => type(target.value)}
    />
  );
}
