/** Addresses out of pasted text: one per line, or separated by commas, semicolons or spaces; `Ana Roy <ana@roy.example>` too. */
export function addressesIn(text: string): string[] {
  const named = text.replace(/[^,;\n<]*<([^>]*)>/g, ' $1 ');
  return named
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map((address) => address.toLowerCase());
}

/** Whether it looks like an address at all: the API takes nothing else for one. */
export const isAddress = (text: string) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);

/** What is to be said about an address before it is sent; null: nothing. The API decides. */
export type Doubt = 'NO_ADDRESS' | 'TWICE' | 'HAS_SEAT';

export function doubtAbout(
  address: string,
  at: number,
  all: readonly string[],
  holders: ReadonlySet<string>,
): Doubt | null {
  if (!isAddress(address)) return 'NO_ADDRESS';
  if (all.indexOf(address) < at) return 'TWICE';
  return holders.has(address) ? 'HAS_SEAT' : null;
}
