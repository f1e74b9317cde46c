import { useKeys } from './useKeys';

/** `j` and `k`: the focus goes to the next or the row before, from the one that has it or is open; Enter is the link's own. */
export function useListKeys(): void {
  const move = (by: number) => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>('main tbody th a')];
    const focused = links.indexOf(document.activeElement as HTMLAnchorElement);
    const from = focused >= 0 ? focused : links.findIndex((link) => link.hasAttribute('aria-current'));
    const next = from < 0 ? 0 : Math.min(Math.max(from + by, 0), links.length - 1);
    links[next]?.focus();
  };
  useKeys({ j: () => move(1), k: () => move(-1) });
}
