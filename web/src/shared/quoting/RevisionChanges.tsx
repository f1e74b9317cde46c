import { Trans } from '@lingui/react/macro';
import { isSameMoney } from '../format/money';
import { Money } from '../parts/Money';
import { PerPeriod, Seats } from '../words/terms';
import type { RevisionPartsFragment } from './QuoteLines.generated';
import { EffectiveText, LineKindWord } from './quoteWords';
import style from './RevisionChanges.module.css';
import { revisionChanges } from './revisionChanges';

export type RevisionLine = RevisionPartsFragment['revisionLines'][number];

type Revision = Pick<RevisionPartsFragment, 'revisionLines' | 'totals'>;

interface Props {
  before: Revision;
  after: Revision;
}

/** H7: what changed from one revision of a quote to the next: struck out what was, beside it what is. */
export function RevisionChanges({ before, after }: Props) {
  const changes = revisionChanges(before.revisionLines, after.revisionLines);
  const [from, to] = [before.totals.total, after.totals.total];
  return (
    <ul className={style.changes}>
      {changes.map((change) => (
        <li key={(change.after ?? change.before)!.id}>
          <strong>{(change.after ?? change.before)!.product.name}</strong>
          {change.before && change.after ? (
            <Turn before={<LineTerms line={change.before} />} after={<LineTerms line={change.after} />} />
          ) : change.after ? (
            <p>
              <Trans>Added:</Trans> <LineTerms line={change.after} />
            </p>
          ) : (
            <p>
              <Trans>No longer in it:</Trans>{' '}
              <del>
                <LineTerms line={change.before!} />
              </del>
            </p>
          )}
        </li>
      ))}
      {isSameMoney(from, to) ? null : (
        <li>
          <strong>
            <Trans>Total with tax</Trans>
          </strong>
          <Turn before={<Money value={from} />} after={<Money value={to} />} />
        </li>
      )}
      {changes.length === 0 && isSameMoney(from, to) ? (
        <li className="muted">
          <Trans>The lines and the total are the same.</Trans>
        </li>
      ) : null}
    </ul>
  );
}

function Turn({ before, after }: { before: React.ReactNode; after: React.ReactNode }) {
  return (
    <p>
      <del>
        <span className="hidden">
          <Trans>Before:</Trans>{' '}
        </span>
        {before}
      </del>{' '}
      <span aria-hidden="true">→</span>{' '}
      <ins>
        <span className="hidden">
          <Trans>Now:</Trans>{' '}
        </span>
        {after}
      </ins>
    </p>
  );
}

/** What a line of a revision offers. */
export function LineTerms({ line }: { line: RevisionLine }) {
  const { kind, seats, product, plan, unitPrice, frequency, effectiveWhen, effectiveOn } = line;
  if (kind === 'CANCEL') return <LineKindWord kind={kind} />;
  return (
    <>
      <span>{plan.name}</span>, <Seats count={seats} noun={product.seatNoun} /> × <Money value={unitPrice} />{' '}
      <PerPeriod frequency={frequency} />, <EffectiveText when={effectiveWhen} on={effectiveOn} />
    </>
  );
}
