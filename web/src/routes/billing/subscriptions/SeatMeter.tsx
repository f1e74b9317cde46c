import { Plural, Trans } from '@lingui/react/macro';
import style from './SeatMeter.module.css';

interface Props {
  seats: number;
  assigned: number;
  free: number;
}

/** How many seats people hold: in words, and as a bar for the eye. */
export function SeatMeter({ seats, assigned, free }: Props) {
  return (
    <span className={style.meter}>
      <span className={style.bar} aria-hidden="true">
        <span style={{ width: `${seats === 0 ? 0 : Math.min(100, (assigned / seats) * 100)}%` }} />
      </span>
      <span className="muted small">
        <Plural value={assigned} _0="none assigned" one="# assigned" other="# assigned" />
        {' · '}
        {free > 0 ? <Plural value={free} one="# free" other="# free" /> : <Trans>none free</Trans>}
      </span>
    </span>
  );
}
