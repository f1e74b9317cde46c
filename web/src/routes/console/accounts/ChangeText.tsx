import { LineKindWord } from '../../../shared/quoting/quoteWords';
import { Seats } from '../../../shared/words/terms';
import type { PlannedChangesFragment } from './Account.generated';

/** What a line of a quote changes, in a few words. */
export function ChangeText({ line }: { line: PlannedChangesFragment['effects'][number]['line'] }) {
  const { kind, seats, product, plan } = line;
  return (
    <>
      <LineKindWord kind={kind} /> · {product.name} {plan.name}
      {kind === 'CANCEL' ? null : (
        <>
          , <Seats count={seats} noun={product.seatNoun} />
        </>
      )}
    </>
  );
}
