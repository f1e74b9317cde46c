import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { isSameMoney } from '../../../shared/format/money';
import { DateText } from '../../../shared/parts/Dates';
import { Money } from '../../../shared/parts/Money';
import { LineTerms, type RevisionLine } from '../../../shared/quoting/RevisionChanges';
import { isSameLine, linesBeside } from '../../../shared/quoting/revisionChanges';
import type { RevisionTextsFragment } from './Quotes.generated';
import style from './SideBySide.module.css';

interface Props {
  before: Revision;
  after: Revision;
}

/** A revision, whichever query it was read by. */
type Revision = Pick<RevisionTextsFragment, 'revision' | 'validUntil' | 'note' | 'terms' | 'totals' | 'revisionLines'>;

interface Row {
  key: string;
  label: ReactNode;
  before: ReactNode;
  after: ReactNode;
  /** What changed, in words; null: nothing. */
  change: ReactNode;
}

/** H7: two revisions of a quote in two columns, with what changed said in words; where it is narrow each row is a card. */
export function SideBySide({ before, after }: Props) {
  const { t } = useLingui();
  const labels = {
    before: t`Version ${before.revision}`,
    after: t`Version ${after.revision}`,
    change: t`What changed`,
  };
  const rows = [...linesBeside(before.revisionLines, after.revisionLines).map(lineRow), ...otherRows(before, after)];
  return (
    <div className={style.place}>
      <table className={style.table}>
        <caption className="hidden">
          <Trans>
            Versions {before.revision} and {after.revision} side by side
          </Trans>
        </caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{labels.before}</th>
            <th scope="col">{labels.after}</th>
            <th scope="col">{labels.change}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, change, ...row }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              <td data-label={labels.before}>
                <div>{row.before ?? <None />}</div>
              </td>
              <td data-label={labels.after}>
                <div>{row.after ?? <None />}</div>
              </td>
              <td data-label={labels.change}>
                {change ? (
                  <strong>{change}</strong>
                ) : (
                  <span className="muted">
                    <Trans>unchanged</Trans>
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const None = () => (
  <span className="muted">
    <Trans>none</Trans>
  </span>
);

function lineRow({ before, after }: { before: RevisionLine | null; after: RevisionLine | null }): Row {
  const { id, product } = (after ?? before)!;
  return {
    ...{ key: id, label: product.name },
    ...{ before: before && <LineTerms line={before} />, after: after && <LineTerms line={after} /> },
    change: <LineChange before={before} after={after} />,
    ...(before && after && isSameLine(before, after) ? { change: null } : {}),
  };
}

/** Which terms of a line are others, or that it is new or gone. */
function LineChange({ before, after }: { before: RevisionLine | null; after: RevisionLine | null }) {
  if (!before) return <Trans>new line</Trans>;
  if (!after) return <Trans>removed</Trans>;
  const isOtherTime = before.effectiveWhen !== after.effectiveWhen || before.effectiveOn !== after.effectiveOn;
  const changes = [
    before.plan.id === after.plan.id ? null : <Trans key="plan">plan</Trans>,
    before.seats === after.seats ? null : <Trans key="seats">number</Trans>,
    isSameMoney(before.unitPrice, after.unitPrice) ? null : <Trans key="price">price</Trans>,
    before.frequency === after.frequency ? null : <Trans key="frequency">billing period</Trans>,
    isOtherTime ? <Trans key="when">effective date</Trans> : null,
  ].filter((change) => change !== null);
  return changes.flatMap((change, at) => (at === 0 ? [change] : [', ', change]));
}

/** Totals, validity and texts. */
function otherRows(before: Revision, after: Revision): Row[] {
  const changed = <Trans>changed</Trans>;
  const money = (key: 'subtotal' | 'tax' | 'total', label: ReactNode): Row => ({
    ...{ key, label, before: <Money value={before.totals[key]} />, after: <Money value={after.totals[key]} /> },
    change: isSameMoney(before.totals[key], after.totals[key]) ? null : changed,
  });
  const text = (key: 'note' | 'terms', label: ReactNode): Row => ({
    ...{ key, label, before: written(before[key]), after: written(after[key]) },
    change: before[key] === after[key] ? null : changed,
  });
  return [
    money('subtotal', <Trans>Total without tax</Trans>),
    money('tax', <Trans>Tax</Trans>),
    money('total', <Trans>Total with tax</Trans>),
    {
      ...{ key: 'validUntil', label: <Trans>Valid up to and including</Trans> },
      ...{ before: <DateText value={before.validUntil} />, after: <DateText value={after.validUntil} /> },
      change: before.validUntil === after.validUntil ? null : changed,
    },
    text('note', <Trans>Message to the customer</Trans>),
    text('terms', <Trans>Terms</Trans>),
  ];
}

const written = (text: string | null) =>
  text && (
    <span className={style.written} dir="auto">
      {text}
    </span>
  );
