import type { ReactNode } from 'react';
import type { Money as Amount } from '../format/money';
import style from './Arithmetic.module.css';
import { Money } from './Money';
import { RuleText } from './RuleText';

/** One line of a sum. */
export interface Addend {
  label: ReactNode;
  value: Amount;
  /** In the reader's favour. */
  isCredit?: boolean;
  /** What the lines above come to. */
  isSum?: boolean;
}

interface Props {
  /** What the amount is, when it stands alone in its place. */
  label?: ReactNode;
  value: Amount;
  rows: readonly Addend[];
  /** The rule that makes it so. */
  rule: string;
  /** Below the sum: a sentence, a bar of days. */
  children?: ReactNode;
  isCredit?: boolean;
}

/** An amount that opens to how it comes about: every amount of the product adds up before the reader's eyes. */
export function Arithmetic({ label, value, rows, rule, children, isCredit }: Props) {
  return (
    <details className={style.arithmetic}>
      <summary className={style.summary}>
        <span className={style.label}>{label}</span>
        <Money value={value} isCredit={isCredit} />
      </summary>
      <div className={style.sheet}>
        <Sum rows={rows} />
        {children}
        <p>
          <RuleText id={rule} />
        </p>
      </div>
    </details>
  );
}

/** Lines under each other, the sums ruled off. */
export function Sum({ rows }: { rows: readonly Addend[] }) {
  return (
    <dl className={style.sum}>
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a sum never change places
        <div key={at} className={row.isSum ? style.total : undefined}>
          <dt>{row.label}</dt>
          <dd>
            <Money value={row.value} isCredit={row.isCredit} className={row.isCredit ? style.credit : ''} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
