import { useFormat } from '../../format/useFormat';
import style from './Balance.module.css';
import type { BalanceEntry } from './BalancePage';

/** The size of the drawing, in its own units. */
const WIDTH = 600;
const HEIGHT = 80;

/** How the balance went over the movements that the table lists: it stays until something moves it. The table says the same in words. */
export function StepLine({ entries, timeZone }: { entries: readonly BalanceEntry[]; timeZone: string }) {
  const { dayOf } = useFormat();
  const inOrder = [...entries].reverse();
  const [first, last] = [inOrder[0]!, inOrder.at(-1)!];
  const [from, until] = [Date.parse(first.at), Date.parse(last.at)];
  const most = Math.max(1, ...inOrder.map(({ balanceAfter }) => balanceAfter.minor));
  const x = (at: string) => (until === from ? 0 : ((Date.parse(at) - from) / (until - from)) * WIDTH * 0.94);
  const y = (minor: number) => HEIGHT - 2 - (minor / most) * (HEIGHT - 8);
  const steps = inOrder.map(({ at, balanceAfter }) => `H${x(at).toFixed(1)}V${y(balanceAfter.minor).toFixed(1)}`);
  const line = `M0 ${y(0).toFixed(1)}${steps.join('')}H${WIDTH}`;
  return (
    <div className={style.chart} aria-hidden="true">
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: it is hidden from who listens */}
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none">
        <path d={`${line}V${HEIGHT - 2}H0Z`} className={style.area} />
        <path d={line} className={style.line} vectorEffect="non-scaling-stroke" />
      </svg>
      <p className={style.scale}>
        <span>{dayOf(first.at, timeZone)}</span>
        <span>{dayOf(last.at, timeZone)}</span>
      </p>
    </div>
  );
}
