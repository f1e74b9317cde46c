import { Trans, useLingui } from '@lingui/react/macro';
import { type Money as Amount, difference, largest, shareOf, signOf } from '../format/money';
import { useFormat } from '../format/useFormat';
import { Money } from '../parts/Money';
import type { ComparisonPartsFragment } from './Comparison.generated';
import style from './MonthBars.module.css';

type Month = ComparisonPartsFragment['months'][number];

/** H5: what falls due month by month, before and after, as bars; the table below them says the same in numbers. */
export function MonthBars({ months }: { months: readonly Month[] }) {
  const { month: monthWords, shortMonth } = useFormat();
  const { t } = useLingui();
  const due = months.filter(({ before, after }) => signOf(before) !== 0 || signOf(after) !== 0);
  const most = largest(months.flatMap(({ before, after }) => [before, after]));
  return (
    <>
      <div className={style.chart} aria-hidden="true">
        <p className={style.scale}>
          <Money value={most} />
        </p>
        {months.map(({ month, before, after }) => (
          <div key={month} className={style.month} title={monthWords(month)}>
            <span className={style.bars}>
              <span className={style.before} style={{ height: heightOf(before, most) }} />
              <span className={style.after} style={{ height: heightOf(after, most) }} />
            </span>
            <span className={style.short}>{shortMonth(month, 'short')}</span>
            <span className={style.narrowest}>{shortMonth(month, 'narrow')}</span>
          </div>
        ))}
      </div>
      <p className={style.legend} aria-hidden="true">
        <span className={style.before} /> {t`Today`} <span className={style.after} /> {t`With this quote`}
      </p>
      <table className={style.table}>
        <caption className="hidden">
          <Trans>What falls due month by month, without tax</Trans>
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Month</Trans>
            </th>
            <th scope="col">
              <Trans>Today</Trans>
            </th>
            <th scope="col">
              <Trans>With this quote</Trans>
            </th>
            <th scope="col" className="wide">
              <Trans>Difference</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {due.map(({ month, before, after }) => (
            <tr key={month}>
              <th scope="row">{monthWords(month)}</th>
              <td>
                <Due value={before} />
              </td>
              <td>
                <Due value={after} />
              </td>
              <td className="wide">
                <Due value={difference(after, before)} isDifference />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {due.length < months.length ? (
        <p className="muted small">
          <Trans>In the other months nothing falls due.</Trans>
        </p>
      ) : null}
    </>
  );
}

const heightOf = (amount: Amount, most: Amount) => `${shareOf(amount, most) * 100}%`;

function Due({ value, isDifference }: { value: Amount; isDifference?: boolean }) {
  if (signOf(value) !== 0) return <Money value={value} isDifference={isDifference} />;
  return (
    <span className="muted">
      <span aria-hidden="true">–</span>
      <span className="hidden">{isDifference ? <Trans>the same</Trans> : <Trans>nothing</Trans>}</span>
    </span>
  );
}
