/** What a query of `node(id:)` found, if it is of that type; null where it is something else, or nothing that the reader may see. */
export function nodeOf<Found extends object, Name extends string>(
  node: Found | null,
  typename: Name,
): Extract<Found, { __typename: Name }> | null {
  const isWanted = node !== null && '__typename' in node && node.__typename === typename;
  return isWanted ? (node as Extract<Found, { __typename: Name }>) : null;
}
