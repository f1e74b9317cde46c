import type { ReactNode } from 'react';
import type { Money } from '../format/money';
import { useFormat } from '../format/useFormat';
import { Button } from './Button';

interface Props {
  /** What it will move, as it is shown; null while that is not known. */
  amount: Money | null | undefined;
  /** The label around the amount: `Pay €162.40`. */
  label(amount: string): ReactNode;
  isSending: boolean;
  onPress(): void;
}

/** A button that moves money says how much. While the amount is not known there is no button. */
export function MoneyButton({ amount, label, isSending, onPress }: Props) {
  const { money } = useFormat();
  if (!amount) return null;
  return (
    <Button look="primary" isSending={isSending} onClick={onPress}>
      {label(money(amount))}
    </Button>
  );
}
