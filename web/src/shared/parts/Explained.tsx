import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { type Money as Amount, absolute } from '../format/money';
import { useFormat } from '../format/useFormat';
import { type Addend, Sum } from './Arithmetic';
import style from './Explained.module.css';
import { Money } from './Money';
import { RuleText } from './RuleText';

/** How a prorated amount came about, as the API explains it (C9). */
export interface Explanation {
  rule: string;
  unusedDays: number;
  periodDays: number;
  /** The whole sum up to the value before rounding, in one sentence of the reader's language. */
  text: string;
}

interface Props {
  label: ReactNode;
  value: Amount;
  /** Null: it is what it says, and does not open. */
  explanation: Explanation | null;
  isCredit?: boolean;
}

/** A line of a preview or a document; a prorated one opens to its days and its sum. */
export function ExplainedLine({ label, value, explanation, isCredit = false }: Props) {
  return (
    <OpeningLine label={label} value={value} isCredit={isCredit}>
      {explanation ? <Proration explanation={explanation} value={value} isCredit={isCredit} /> : null}
    </OpeningLine>
  );
}

interface SummedLineProps extends Omit<Props, 'explanation'> {
  rows: readonly Addend[];
  /** The rule that makes it so. */
  rule: string;
  /** The last line: what all of it comes to. */
  isTotal?: boolean;
}

/** A line that opens to the sum behind it. */
export function SummedLine({ rows, rule, ...line }: SummedLineProps) {
  return (
    <OpeningLine {...line}>
      <div className={style.sheet}>
        <Sum rows={rows} />
        <p>
          <RuleText id={rule} />
        </p>
      </div>
    </OpeningLine>
  );
}

interface OpeningLineProps extends Omit<Props, 'explanation'> {
  isTotal?: boolean;
  /** What it opens to; nothing: it does not open. */
  children: ReactNode;
}

function OpeningLine({ label, value, isCredit = false, isTotal = false, children }: OpeningLineProps) {
  const className = `${style.line} ${isTotal ? style.total : ''}`;
  const line = (
    <>
      <span className={style.label}>{label}</span>
      <Money value={value} isCredit={isCredit} className={isCredit ? style.credit : ''} />
    </>
  );
  if (!children) return <div className={className}>{line}</div>;
  return (
    <details className={style.details}>
      <summary className={className}>{line}</summary>
      {children}
    </details>
  );
}

/** The days of a prorated amount, and the sum (C9). */
export function Proration({
  explanation,
  value,
  isCredit,
}: {
  explanation: Explanation;
  value: Amount;
  isCredit: boolean;
}) {
  const { unusedDays, periodDays, text, rule } = explanation;
  const used = periodDays - unusedDays;
  return (
    <div className={style.sheet}>
      <div className={style.days} aria-hidden="true">
        <span style={{ flexGrow: used }} />
        <span style={{ flexGrow: unusedDays }} className={style.unused} />
      </div>
      <p className={style.legend}>
        <span>
          {isCredit ? (
            <Plural value={used} one="# day used" other="# days used" />
          ) : (
            <Plural value={used} one="# day already over" other="# days already over" />
          )}
        </span>
        <span>
          {isCredit ? (
            <Plural value={unusedDays} one="# day given back" other="# days given back" />
          ) : (
            <Plural value={unusedDays} one="# day charged" other="# days charged" />
          )}
        </span>
      </p>
      <p>
        {text} → <Money value={absolute(value)} />
      </p>
      <p>
        <RuleText id={rule} />
      </p>
    </div>
  );
}

/** Said once when it changes, so that who listens hears the total and not every line. */
export function AnnouncedTotal({ value }: { value: Amount }) {
  const { money } = useFormat();
  return (
    <p className="hidden" role="status">
      <Trans>To pay today: {money(value)}</Trans>
    </p>
  );
}
