import type { ReactNode } from 'react';
import type { Money as Amount } from '../../../shared/format/money';
import { Money } from '../../../shared/parts/Money';
import style from './SumRows.module.css';

interface Props {
  label: ReactNode;
  /** One for each currency. */
  amounts: readonly Amount[];
  /** How many columns stand before that of the amounts. */
  before: number;
}

/** What a list comes to, at its foot: amounts of different currencies are never added. */
export function SumRows({ label, amounts, before }: Props) {
  return (
    <>
      {amounts.map((amount, at) => (
        <tr key={amount.currency}>
          <td colSpan={before + 1} className={style.sum}>
            {at === 0 ? <span>{label}</span> : <span />}
            <Money value={amount} />
          </td>
        </tr>
      ))}
    </>
  );
}
