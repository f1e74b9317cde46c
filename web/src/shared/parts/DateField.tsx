import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { useFormat } from '../format/useFormat';
import { TextField } from './Form';
import style from './Form.module.css';

interface Props {
  /** The path of the input it fills. */
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** `2026-06-11`. */
  defaultValue?: string;
  min?: string;
  max?: string;
  required?: boolean;
  onChange?(value: string): void;
}

/** A date. The browser's own field speaks the browser's language, so the date stands below it in words of the page's. */
export function DateField({ defaultValue = '', onChange, ...field }: Props) {
  const { date } = useFormat();
  const [value, setValue] = useState(defaultValue);
  return (
    <div>
      <TextField
        {...field}
        type="date"
        defaultValue={defaultValue}
        onChange={(event) => {
          setValue(event.target.value);
          onChange?.(event.target.value);
        }}
      />
      <p className={style.hint} aria-live="polite">
        {value ? date(value) : <Trans>No date yet</Trans>}
      </p>
    </div>
  );
}
