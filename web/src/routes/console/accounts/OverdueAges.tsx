import { Trans } from '@lingui/react/macro';
import { signOf } from '../../../shared/format/money';
import { Money } from '../../../shared/parts/Money';
import type { AgesFragment } from './Account.generated';
import style from './Account.module.css';
import { AGES } from './ages';

/** G12: what is overdue, by how long. Nothing where nothing is. */
export function OverdueAges({ ages }: { ages: AgesFragment }) {
  if (AGES.every(({ age }) => signOf(ages[age]) === 0)) return null;
  return (
    <div className={style.ages}>
      <h2>
        <Trans>Overdue</Trans>
      </h2>
      <dl className={style.facts}>
        {AGES.map(({ age, label }) => (
          <div key={age} className={signOf(ages[age]) > 0 ? style.late : undefined}>
            <dt className="muted small">{label}</dt>
            <dd>
              <Money value={ages[age]} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
