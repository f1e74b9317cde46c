/** The whole number above zero that follows a flag among the arguments. */
export function numberFrom(args: readonly string[], flag: string, usual: number): number {
  const place = args.indexOf(flag);
  const number = place < 0 ? usual : Number(args[place + 1]);
  if (!Number.isSafeInteger(number) || number < 1) throw new Error(`${flag} needs a whole number above zero`);
  return number;
}

/** The text that follows a flag among the arguments; null where there is none. */
export function textFrom(args: readonly string[], flag: string): string | null {
  const place = args.indexOf(flag);
  return place < 0 ? null : (args[place + 1] ?? null);
}
