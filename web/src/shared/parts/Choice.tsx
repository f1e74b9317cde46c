import type { ReactNode } from 'react';
import style from './Choice.module.css';

interface Props<Value extends string> {
  /** The field's name in its form. */
  name: string;
  legend: ReactNode;
  value: Value;
  onChange(value: Value): void;
  options: readonly { value: Value; label: ReactNode; note?: ReactNode }[];
  /** In a row, as a switch; else below each other. */
  isRow?: boolean;
}

/** One of a few, all in sight. */
export function Choice<Value extends string>({ name, legend, value, onChange, options, isRow = false }: Props<Value>) {
  return (
    <fieldset className={style.choice}>
      <legend>{legend}</legend>
      <div className={isRow ? style.row : style.column}>
        {options.map((option) => (
          <label key={option.value} className={style.option}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span className={style.words}>
              <span>{option.label}</span>
              {option.note ? <span className={style.note}>{option.note}</span> : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
