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

/** A line that one revision of a quote has otherwise than the one before it; null: it has no such line. */
export interface RevisionChange<Line> {
  before: Line | null;
  after: Line | null;
}

/** What changed from one revision to the next, line by line; lines that are the same are left out. */
export function revisionChanges<Line extends ComparedLine>(
  before: readonly Line[],
  after: readonly Line[],
): RevisionChange<Line>[] {
  const left = [...before];
  const changes: RevisionChange<Line>[] = [];
  for (const line of after) {
    const at = left.findIndex((other) => isOfTheSame(line, other));
    const [match = null] = at < 0 ? [] : left.splice(at, 1);
    if (!match || !isSameLine(match, line)) changes.push({ before: match, after: line });
  }
  return [...changes, ...left.map((line) => ({ before: line, after: null }))];
}

/** Both do the same with one subscription; or both add the same product. */
const isOfTheSame = (one: ComparedLine, other: ComparedLine) =>
  one.kind === other.kind &&
  one.product.id === other.product.id &&
  (one.subscription?.id ?? null) === (other.subscription?.id ?? null);

const isSameLine = (one: ComparedLine, other: ComparedLine) =>
  one.plan.id === other.plan.id &&
  one.seats === other.seats &&
  one.frequency === other.frequency &&
  one.effectiveWhen === other.effectiveWhen &&
  one.effectiveOn === other.effectiveOn &&
  one.unitPrice.amount === other.unitPrice.amount;
