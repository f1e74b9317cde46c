import { type ReactNode, useRef } from 'react';
import style from './Keys.module.css';
import type { Letter } from './letters';
import { useKeys } from './useKeys';

/** A key for the first field or button in it: the field gets the focus, the button is pressed, and says why where it is refused. */
export function Shortcut({ letter, children }: { letter: Letter; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useKeys({
    [letter]: () => {
      const control = place.current?.querySelector<HTMLElement>('a, button, input, textarea');
      if (control?.matches('input, textarea')) control.focus();
      else control?.click();
    },
  });
  return (
    <div ref={place} className={style.place}>
      {children}
    </div>
  );
}
