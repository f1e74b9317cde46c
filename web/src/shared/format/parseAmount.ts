/**
 * An amount as people type it, as an exact decimal string; null: it is none, or could be read in two ways. Spaces and the currency's sign do
 * not matter. A comma or a point before one or two digits is the decimal mark, whatever the language: "1 240,50", "1,240.50", "1240.5".
 */
export function parseAmount(text: string): string | null {
  const typed = text.replace(/[\s\p{Sc}]|\b[A-Z]{3}\b/gu, '');
  const match = /^(\d{1,3}(?:([.,'’])\d{3})*|\d+)(?:([.,])(\d{1,2}))?$/.exec(typed);
  if (!match) return null;
  const [, whole = '', group, mark, decimals] = match;
  // "1.240": twelve hundred in one language, a little more than one in the other.
  if (group && !mark && /^\d{1,3}[.,]\d{3}$/.test(whole)) return null;
  if (group && group === mark) return null;
  const digits = whole.replace(/\D/g, '').replace(/^0+(?=\d)/, '');
  return decimals ? `${digits}.${decimals}` : digits;
}
