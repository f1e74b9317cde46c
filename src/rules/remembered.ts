/**
 * Remembers what a function answers, by its argument: making an `Intl` object, or finding a language, costs far more than using it.
 * Callers choose the argument, so what is kept is bounded: all of it is forgotten once there are `most`.
 * @param find answers the same for the same key
 */
export function remembered<Value>(find: (key: string) => Value, most = 500): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined || known.has(key)) return found as Value;
    const value = find(key);
    if (known.size >= most) known.clear();
    known.set(key, value);
    return value;
  };
}

/** How many small numbers it is remembered of. */
const SMALL = 200;

/** The same for whole numbers that are small as a rule: only of those below 200 it is remembered. */
export function rememberedOfSmall<Value>(find: (value: number) => Value): (value: number) => Value {
  const known: Value[] = [];
  return (value) => {
    // An array has one place for 0 and -0, whose texts differ.
    if (!(value >= 0 && value < SMALL && Number.isInteger(value)) || Object.is(value, -0)) return find(value);
    known[value] ??= find(value);
    return known[value];
  };
}
