import { Trans } from '@lingui/react/macro';
import { negated, signOf } from '../../../shared/format/money';
import { useFormat } from '../../../shared/format/useFormat';
import { AnnouncedTotal, ExplainedLine, TotalLine } from '../../../shared/parts/Explained';
import { Notice } from '../../../shared/parts/Notice';
import { RefusalBox } from '../../../shared/parts/RefusalBox';
import { Skeleton } from '../../../shared/parts/Skeleton';
import { useWaysOut } from '../../../shared/verbs/waysOut';
import style from './ChangePreview.module.css';
import type { PreviewChangeQuery } from './ChangeSubscription.generated';

type Found = Extract<PreviewChangeQuery['node'], { __typename: 'Subscription' }>;
export type Preview = NonNullable<Found['previewChange']>;

interface Props {
  subscription: { id: string; __typename: string };
  /** The last one that was answered; null before the first. */
  preview: Preview | null;
  /** It is of what is chosen now. */
  isCurrent: boolean;
}

/** What a change does and costs, line by line: total − credit − balance used + what goes to the balance = to pay (C10). */
export function ChangePreview({ subscription, preview, isCurrent }: Props) {
  const waysOut = useWaysOut();
  if (!preview) return <Skeleton height={12} />;
  if (preview.refusals.length > 0 && isCurrent) {
    return (
      <RefusalBox refusals={preview.refusals} title={<Trans>Not possible online</Trans>} takesFocus={false}>
        {preview.refusals.map((refusal) => waysOut(refusal, subscription))}
      </RefusalBox>
    );
  }
  return (
    <section className={style.preview} aria-busy={!isCurrent}>
      <h3>
        <Trans>What this change comes to</Trans>
      </h3>
      <Lines preview={preview} />
      {isCurrent && preview.totals ? <AnnouncedTotal value={preview.totals.due} /> : null}
    </section>
  );
}

function Lines({ preview }: { preview: Preview }) {
  const { lines, totals } = preview;
  if (!lines || !totals) return null;
  const { tax, total, credit, fromBalance, toBalance, due } = totals;
  const has = (money: typeof due) => signOf(money) > 0;
  const ofKind = (kind: string) => lines.filter((line) => line.kind === kind);
  return (
    <div className={style.lines}>
      {ofKind('CHARGE').map(({ id, description, amount, explanation }) => (
        <ExplainedLine key={id} label={description} value={amount} explanation={explanation} />
      ))}
      {has(tax) ? <ExplainedLine label={<Trans>Tax</Trans>} value={tax} explanation={null} /> : null}
      {has(total) ? <ExplainedLine label={<Trans>Total</Trans>} value={total} explanation={null} /> : null}
      {ofKind('CREDIT').map(({ id, description, amount, explanation }) => (
        <ExplainedLine key={id} label={description} value={amount} explanation={explanation} isCredit />
      ))}
      {has(credit) ? (
        <ExplainedLine label={<Trans>Credit with tax</Trans>} value={negated(credit)} explanation={null} isCredit />
      ) : null}
      {has(fromBalance) ? (
        <ExplainedLine
          label={<Trans>Account balance used</Trans>}
          value={negated(fromBalance)}
          explanation={null}
          isCredit
        />
      ) : null}
      <TotalLine label={<Trans>To pay today</Trans>} value={due} />
      <Consequences preview={preview} toBalance={has(toBalance) ? toBalance : null} />
    </div>
  );
}

/** What else follows: where a credit goes, and when the next renewal is. */
function Consequences({
  preview,
  toBalance,
}: {
  preview: Preview;
  toBalance: { amount: string; currency: string } | null;
}) {
  const { money, date } = useFormat();
  const { nextRenewal } = preview;
  if (!nextRenewal && !toBalance) return null;
  return (
    <Notice tone="neutral">
      {toBalance ? (
        <p>
          <Trans>{money(toBalance)} go to your account balance; nothing is paid out.</Trans>
        </p>
      ) : null}
      {nextRenewal ? (
        <p>
          <Trans>
            Next renewal on {date(nextRenewal.on)}: {money(nextRenewal.due)}
          </Trans>
        </p>
      ) : null}
    </Notice>
  );
}
