import { useLayoutEffect, useRef } from 'react';
import type { Letter } from './letters';

/** Where the browser keeps that somebody wants no single keys (WCAG 2.1.4). */
const SWITCH = 'console keys';

export const areKeysOn = () => localStorage.getItem(SWITCH) !== 'off';
export const switchKeys = (on: boolean) => localStorage.setItem(SWITCH, on ? 'on' : 'off');

/**
 * What single keys do while the part is shown, by the character that is typed. Never while somebody types into a field, nor below a dialog.
 */
export function useKeys(keys: Readonly<Partial<Record<Letter, () => void>>>): void {
  const current = useRef(keys);
  current.current = keys;
  // Before the part is painted: whoever sees it can use its keys.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      const act = current.current[event.key as Letter];
      if (!act || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target) || document.querySelector('dialog[open]') || !areKeysOn()) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}
