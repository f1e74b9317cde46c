/** What of a line of a quote is compared between revisions. */
export interface ComparedLine {
  kind: string;
  seats: number;
  frequency: string;
  effectiveWhen: string;
  effectiveOn: string | null;
  product: { id: string };
  plan: { id: string };
  unitPrice: { amount: string };
  subscription: { id: string } | null;
}

/** A line of one revision of a quote beside the same one of the revision before; null: it has no such line. */
export interface RevisionChange<Line> {
  before: Line | null;
  after: Line | null;
}

/** The lines of two revisions side by side, in the order of the later one; those that it no longer has come last. */
export function linesBeside<Line extends ComparedLine>(
  before: readonly Line[],
  after: readonly Line[],
): RevisionChange<Line>[] {
  const left = [...before];
  const pairs = after.map((line) => {
    const at = left.findIndex((other) => isOfTheSame(line, other));
    const [match = null] = at < 0 ? [] : left.splice(at, 1);
    return { before: match, after: line as Line | null };
  });
  return [...pairs, ...left.map((line) => ({ before: line, after: null }))];
}

/** What changed from one revision to the next, line by line; lines that are the same are left out. */
export const revisionChanges = <Line extends ComparedLine>(before: readonly Line[], after: readonly Line[]) =>
  linesBeside(before, after).filter(({ before, after }) => !before || !after || !isSameLine(before, after));

/** Both do the same with one subscription; or both add the same product. */
const isOfTheSame = (one: ComparedLine, other: ComparedLine) =>
  one.kind === other.kind &&
  one.product.id === other.product.id &&
  (one.subscription?.id ?? null) === (other.subscription?.id ?? null);

export const isSameLine = (one: ComparedLine, other: ComparedLine) =>
  one.plan.id === other.plan.id &&
  one.seats === other.seats &&
  one.frequency === other.frequency &&
  one.effectiveWhen === other.effectiveWhen &&
  one.effectiveOn === other.effectiveOn &&
  one.unitPrice.amount === other.unitPrice.amount;
