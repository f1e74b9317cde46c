import { Trans } from '@lingui/react/macro';
import { signOf } from '../../../shared/format/money';
import { Money } from '../../../shared/parts/Money';
import type { AgesFragment } from './Account.generated';
import style from './Account.module.css';

/** G12: what is overdue, by how long. Nothing where nothing is. */
export function OverdueAges({ ages: { upTo30, upTo60, upTo90, over90 } }: { ages: AgesFragment }) {
  const parts = [
    { label: <Trans>up to 30 days</Trans>, value: upTo30 },
    { label: <Trans>31 to 60 days</Trans>, value: upTo60 },
    { label: <Trans>61 to 90 days</Trans>, value: upTo90 },
    { label: <Trans>more than 90 days</Trans>, value: over90 },
  ];
  if (parts.every(({ value }) => signOf(value) === 0)) return null;
  return (
    <div className={style.ages}>
      <h2>
        <Trans>Overdue</Trans>
      </h2>
      <dl className={style.facts}>
        {parts.map(({ label, value }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the four ages never change places
          <div key={at} className={signOf(value) > 0 ? style.late : undefined}>
            <dt className="muted small">{label}</dt>
            <dd>
              <Money value={value} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
