import { type ReactNode, useId } from 'react';
import style from './Editor.module.css';

interface Props {
  label: ReactNode;
  /** Which of the line's fields: arrows move to the same one of the line above or below. */
  name: string;
  width: 'narrow' | 'usual' | 'wide' | 'phrase' | 'widest';
  /** Ids of the sentences that refuse it. */
  refusedBy?: string | undefined;
  children(tied: { id: string; 'data-cell': string; 'aria-invalid'?: true; 'aria-describedby'?: string }): ReactNode;
}

/** A field of a line, with its label above it. */
export function Cell({ label, name, width, refusedBy, children }: Props) {
  const id = useId();
  return (
    <div className={`${style.cell} ${style[width]}`}>
      <label htmlFor={id}>{label}</label>
      {children({
        ...{ id, 'data-cell': name },
        ...(refusedBy ? { 'aria-invalid': true, 'aria-describedby': refusedBy } : {}),
      })}
    </div>
  );
}
