import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import type { Money as Amount } from '../format/money';
import { parseAmount } from '../format/parseAmount';
import { useFormat } from '../format/useFormat';
import { TextField } from './Form';
import style from './Form.module.css';

interface Props {
  /** The path of the input it fills. */
  name: string;
  label: ReactNode;
  currency: string;
  defaultValue?: Amount | null;
  required?: boolean;
  /** What was typed, as an amount; null: it is none. */
  onChange?(amount: Amount | null): void;
}

/** An amount of money, typed as the reader is used to; below it as it was understood. */
export function AmountField({ name, label, currency, defaultValue, required, onChange }: Props) {
  const { t } = useLingui();
  const { money } = useFormat();
  const [text, setText] = useState(defaultValue?.amount.replace(/\.0+$/, '') ?? '');
  const amount = parseAmount(text);
  const unreadable = t`This is not an amount: write it as 1240.50.`;
  const understood = amount === null ? null : { amount, currency };
  return (
    <div>
      <TextField
        name={name}
        label={label}
        inputMode="decimal"
        autoComplete="off"
        value={text}
        required={required}
        onChange={(event) => {
          setText(event.target.value);
          const typed = parseAmount(event.target.value);
          // What cannot be read is not the same as nothing: the form refuses it.
          event.target.setCustomValidity(typed === null && event.target.value.trim() ? unreadable : '');
          onChange?.(typed === null ? null : { amount: typed, currency });
        }}
      />
      <p className={style.hint} aria-live="polite">
        {understood ? money(understood) : text.trim() ? unreadable : <Trans>No amount yet</Trans>}
      </p>
    </div>
  );
}
