import type { KeyboardEvent } from 'react';

/**
 * Arrows move to the same field of the line above or below; in a list of choices, whose own keys they are, with Ctrl. Enter asks for another
 * line below.
 */
export function gridKeys(event: KeyboardEvent<HTMLElement>, addBelow: () => void): void {
  const field = event.target as HTMLElement;
  if (!field.matches('input, select') || event.altKey || event.metaKey || event.nativeEvent.isComposing) return;
  if (event.key === 'Enter' && !event.ctrlKey && !event.shiftKey) {
    event.preventDefault();
    addBelow();
    return;
  }
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const keepsArrows = field.matches('select, [type=date]');
  if (by === 0 || keepsArrows !== event.ctrlKey) return;
  event.preventDefault();
  neighbour(field, by)?.focus();
}

/** The same field of the next line that has it. */
function neighbour(field: HTMLElement, by: number): HTMLElement | null {
  const line = field.closest('li')!;
  const lines = [...line.parentElement!.children];
  for (let at = lines.indexOf(line) + by; at >= 0 && at < lines.length; at += by) {
    const same = lines[at]!.querySelector<HTMLElement>(`[data-cell=${field.dataset.cell}]`);
    if (same) return same;
  }
  return null;
}
