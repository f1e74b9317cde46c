import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Amounts } from '../../../shared/amounts/Amounts';
import { signOf } from '../../../shared/format/money';
import { useFormat } from '../../../shared/format/useFormat';
import { AnnouncedTotal } from '../../../shared/parts/Explained';
import { Notice } from '../../../shared/parts/Notice';
import { RefusalBox } from '../../../shared/parts/RefusalBox';
import { Skeleton } from '../../../shared/parts/Skeleton';
import { useWaysOut } from '../../../shared/verbs/waysOut';
import type { PreviewPartsFragment } from './Preview.generated';
import style from './Preview.module.css';

interface Props {
  title: ReactNode;
  /** The last one that was answered; null before the first. */
  preview: PreviewPartsFragment | null;
  /** It is of what is chosen now. */
  isCurrent: boolean;
  /** The subscription it is about, for the ways out of a refusal. */
  subject?: { id: string; __typename: string };
}

/** What an item does and costs while it is being chosen, or why it cannot be ordered. */
export function Preview({ title, preview, isCurrent, subject }: Props) {
  const waysOut = useWaysOut();
  if (!preview) return <Skeleton height={12} />;
  if (preview.refusals.length > 0) {
    return (
      <div className={style.preview} aria-busy={!isCurrent}>
        <RefusalBox refusals={preview.refusals} title={<Trans>Not possible online</Trans>} takesFocus={false}>
          {preview.refusals.map((refusal) => waysOut(refusal, subject))}
        </RefusalBox>
      </div>
    );
  }
  const { lines, totals } = preview;
  if (!lines || !totals) return null;
  return (
    <section className={style.preview} aria-busy={!isCurrent}>
      <h3>{title}</h3>
      <Amounts lines={lines} totals={totals} dueLabel={<Trans>To pay today</Trans>} />
      <Consequences preview={preview} />
      {isCurrent ? <AnnouncedTotal value={totals.due} /> : null}
    </section>
  );
}

/** What else follows: where a credit goes, and when the next renewal is. */
function Consequences({ preview: { totals, nextRenewal } }: { preview: PreviewPartsFragment }) {
  const { money, date } = useFormat();
  const toBalance = totals && signOf(totals.toBalance) > 0 ? totals.toBalance : null;
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
