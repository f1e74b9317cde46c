import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { difference } from '../format/money';
import { useFormat } from '../format/useFormat';
import { Money } from '../parts/Money';
import { PerPeriod, Seats } from '../words/terms';
import type { ComparisonPartsFragment } from './Comparison.generated';
import style from './ComparisonTable.module.css';

type Row = ComparisonPartsFragment['rows'][number];

interface Props {
  comparison: ComparisonPartsFragment;
  /** When each row takes effect, in the order of the rows. */
  when?: readonly ReactNode[];
}

/** H5: what the customer has beside what the quote makes of it, subscription by subscription. Where it is narrow each is a card. */
export function ComparisonTable({ comparison, when = [] }: Props) {
  const { t } = useLingui();
  const { rows, twelveMonthsBefore, twelveMonthsAfter, seatsBefore, seatsAfter } = comparison;
  const labels = { before: t`Today`, after: t`With this quote`, difference: t`Difference` };
  return (
    <div className={style.place}>
      <table className={style.comparison}>
        <caption className="hidden">
          <Trans>Subscriptions today and with this quote</Trans>
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Subscription</Trans>
            </th>
            <th scope="col">{labels.before}</th>
            <th scope="col">{labels.after}</th>
            <th scope="col">{labels.difference}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no id, and never change places
            <tr key={at}>
              <th scope="row">
                {row.product.name}
                {when[at] ? <span className={style.when}>{when[at]}</span> : null}
              </th>
              <td data-label={labels.before}>
                <Terms
                  plan={row.planBefore}
                  seats={row.seatsBefore}
                  frequency={row.frequencyBefore}
                  row={row}
                  isBefore
                />
              </td>
              <td data-label={labels.after} className={style.after}>
                <Terms plan={row.planAfter} seats={row.seatsAfter} frequency={row.frequencyAfter} row={row} />
              </td>
              <td data-label={labels.difference}>
                <Difference row={row} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">
              <Trans>The next twelve months</Trans>
              <span className={style.when}>
                <Trans>all subscriptions, without tax</Trans>
              </span>
            </th>
            <td data-label={labels.before}>
              <Money value={twelveMonthsBefore} />
              <SeatsInAll count={seatsBefore} />
            </td>
            <td data-label={labels.after}>
              <Money value={twelveMonthsAfter} />
              <SeatsInAll count={seatsAfter} />
            </td>
            <td data-label={labels.difference}>
              <Money value={difference(twelveMonthsAfter, twelveMonthsBefore)} isDifference />
              <SeatDifference count={seatsAfter - seatsBefore} />
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

interface TermsProps {
  plan: { name: string } | null;
  seats: number;
  frequency: Row['frequencyBefore'];
  row: Row;
  isBefore?: boolean;
}

/** What one has: plan, seats and the price of a period. */
function Terms({ plan, seats, frequency, row, isBefore = false }: TermsProps) {
  if (!plan)
    return <span className={style.nothing}>{isBefore ? <Trans>not subscribed</Trans> : <Trans>ends</Trans>}</span>;
  return (
    <>
      <span className={style.terms}>
        <Seats count={seats} noun={row.product.seatNoun} />
      </span>
      <span className={style.price}>{plan.name}</span>
      <span className={style.price}>
        <Money value={isBefore ? row.periodPriceBefore : row.periodPriceAfter} />{' '}
        {frequency ? <PerPeriod frequency={frequency} /> : null}
      </span>
    </>
  );
}

/** What is other: seats, plan and billing period; the price only where both sides are of the same period. */
function Difference({ row }: { row: Row }) {
  const { planBefore, planAfter, seatsBefore, seatsAfter, frequencyBefore, frequencyAfter } = row;
  const isComparable = !planBefore || !planAfter || frequencyBefore === frequencyAfter;
  const isOtherPlan = planBefore && planAfter && planBefore.id !== planAfter.id;
  return (
    <>
      {!planBefore ? (
        <strong className={style.tag}>
          <Trans>new</Trans>
        </strong>
      ) : (
        <SeatDifference count={seatsAfter - seatsBefore} />
      )}
      {isOtherPlan ? (
        <span className={style.price}>
          <Trans>
            {planBefore.name} → {planAfter.name}
          </Trans>
        </span>
      ) : null}
      <span className={style.price}>
        {isComparable ? (
          <Money value={difference(row.periodPriceAfter, row.periodPriceBefore)} isDifference />
        ) : frequencyAfter === 'ANNUAL' ? (
          <Trans>annual instead of monthly</Trans>
        ) : (
          <Trans>monthly instead of annual</Trans>
        )}
      </span>
    </>
  );
}

function SeatsInAll({ count }: { count: number }) {
  return (
    <span className={style.price}>
      <Plural value={count} one="# seat" other="# seats" />
    </span>
  );
}

/** +20 for who sees it, "20 seats more" for who listens. */
function SeatDifference({ count }: { count: number }) {
  const { signed } = useFormat();
  if (count === 0) {
    return (
      <span className={style.terms}>
        <Trans>same seats</Trans>
      </span>
    );
  }
  const more = Math.abs(count);
  return (
    <span className={style.terms}>
      <span aria-hidden="true">
        {signed(count)} {more === 1 ? <Trans>seat</Trans> : <Trans>seats</Trans>}
      </span>
      <span className="hidden">
        {count > 0 ? (
          <Plural value={more} one="# seat more" other="# seats more" />
        ) : (
          <Plural value={more} one="# seat fewer" other="# seats fewer" />
        )}
      </span>
    </span>
  );
}
