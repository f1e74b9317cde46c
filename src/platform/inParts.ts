/** A list in parts of a size, in its order; none of an empty one. */
export function inParts<Item>(all: readonly Item[], size: number): Item[][] {
  const parts: Item[][] = [];
  for (let from = 0; from < all.length; from += size) parts.push(all.slice(from, from + size));
  return parts;
}
