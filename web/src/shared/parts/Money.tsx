import { Trans } from '@lingui/react/macro';
import { type Money as Amount, absolute, signOf } from '../format/money';
import { useFormat } from '../format/useFormat';

interface Props {
  value: Amount;
  /** A difference: its sign is always shown. */
  isDifference?: boolean;
  /** Money in the reader's favour: a credit is read out as one. */
  isCredit?: boolean;
  className?: string;
}

/** An amount. Its minus sign is said in words to who listens: a screen reader may pass over a dash. */
export function Money({ value, isDifference = false, isCredit = false, className = '' }: Props) {
  const { money } = useFormat();
  const written = money(value, { signed: isDifference });
  if (signOf(value) >= 0) return <span className={`amount ${className}`}>{written}</span>;
  const amount = money(absolute(value));
  return (
    <span className={`amount ${className}`}>
      <span aria-hidden="true">{written}</span>
      <span className="hidden">{isCredit ? <Trans>credit of {amount}</Trans> : <Trans>minus {amount}</Trans>}</span>
    </span>
  );
}
