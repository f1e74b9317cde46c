import { Trans } from '@lingui/react/macro';
import { useFormat } from '../../../../shared/format/useFormat';
import { Sum } from '../../../../shared/parts/Arithmetic';
import { Card } from '../../../../shared/parts/Card';
import { Failed } from '../../../../shared/parts/Failed';
import type { ComparisonPartsFragment } from '../../../../shared/quoting/Comparison.generated';
import { ComparisonTable } from '../../../../shared/quoting/ComparisonTable';
import { MonthBars } from '../../../../shared/quoting/MonthBars';
import { EffectiveText } from '../../../../shared/quoting/quoteWords';
import type { Draft } from './draft';
import style from './Editor.module.css';
import { InTheWay } from './InTheWay';
import type { Preview } from './usePreviewed';

interface Props {
  preview: Preview;
  draft: Draft;
  discountLimit: string;
  /** Whether a supervisor has approved exactly these lines (H9). */
  isApproved: boolean;
  setValidUntil(day: string): void;
}

/** H5, H19: what the customer will see of the draft as it stands, and what stands in the way of sending it. */
export function Seen({ preview, draft, discountLimit, isApproved, setValidUntil }: Props) {
  const { data, shown, failure, again } = preview;
  const { money } = useFormat();
  if (failure) return <Failed error={failure} retry={again} />;
  const total = data?.totals?.total;
  const old = data?.comparison ? '' : style.old;
  return (
    <>
      {shown?.totals && shown.dueNow ? (
        <Card className={old} as="div" aria-busy={data === null}>
          <Sum
            rows={[
              { label: <Trans>Total without tax</Trans>, value: shown.totals.subtotal },
              { label: <Trans>Tax</Trans>, value: shown.totals.tax },
              { label: <Trans>Total with tax</Trans>, value: shown.totals.total, isSum: true },
              { label: <Trans>To pay on acceptance</Trans>, value: shown.dueNow.due },
            ]}
          />
        </Card>
      ) : null}
      <p className="hidden" aria-live="polite">
        {total ? <Trans>Total with tax: {money(total)}</Trans> : null}
      </p>
      {data ? (
        <InTheWay
          data={data}
          draft={draft}
          discountLimit={discountLimit}
          isApproved={isApproved}
          setValidUntil={setValidUntil}
        />
      ) : null}
      <Card className={style.section} aria-labelledby="seen" aria-busy={data === null}>
        <h2 id="seen">
          <Trans>What the customer sees</Trans>
        </h2>
        {shown?.comparison ? (
          <div className={`${style.section} ${old}`}>
            <Comparison comparison={shown.comparison} draft={draft} />
          </div>
        ) : (
          <p className="muted">
            <Trans>The comparison appears here as soon as the lines are complete.</Trans>
          </p>
        )}
      </Card>
    </>
  );
}

function Comparison({ comparison, draft }: { comparison: ComparisonPartsFragment; draft: Draft }) {
  const when = draft.lines.map(({ key, when, on }) => (
    <EffectiveText key={key} when={when} on={when === 'ON_DATE' && on ? on : null} />
  ));
  return (
    <>
      <ComparisonTable comparison={comparison} when={comparison.rows.length === when.length ? when : []} />
      <details>
        <summary>
          <Trans>Month by month</Trans>
        </summary>
        <MonthBars months={comparison.months} />
      </details>
    </>
  );
}
