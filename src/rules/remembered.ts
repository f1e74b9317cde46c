/**
 * Remembers what a function answers, by its argument: making an `Intl` object, or finding a language, costs far more than using it.
 * Callers choose the argument, so what is kept is bounded: all of it is forgotten once there are `most`.
 * @param find answers the same for the same key
 */
export function remembered<Value>(find: (key: string) => Value, most = 500): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    if (known.has(key)) return known.get(key) as Value;
    const value = find(key);
    if (known.size >= most) known.clear();
    known.set(key, value);
    return value;
  };
}
