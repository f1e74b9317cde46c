import { Trans, useLingui } from '@lingui/react/macro';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useFormat } from '../format/useFormat';
import { Menu, MenuItem } from '../parts/Menu';
import { after, type SandboxClock as Clock, moveClock, readClock } from './clock';
import style from './SandboxStrip.module.css';

/** How often the strip looks where the clock is while it moves. Milliseconds. */
const LOOK = 400;

/** What time it is in the sandbox, and the way to another time; nothing in production, so it is a file of its own. */
export default function SandboxClock() {
  const { t } = useLingui();
  const { shortInstant } = useFormat();
  const router = useRouter();
  const [clock, setClock] = useState<Clock | null>(null);
  const [isMoving, setMoving] = useState(false);
  useEffect(() => {
    // After the page itself: the strip keeps its place for it.
    const idle = setTimeout(() => void readClock().then(setClock, () => {}), 300);
    return () => clearTimeout(idle);
  }, []);
  const move = async (to: string) => {
    setMoving(true);
    const looking = setInterval(() => void readClock().then(setClock, () => {}), LOOK);
    try {
      setClock(await moveClock(to));
    } finally {
      clearInterval(looking);
      setMoving(false);
    }
    await router.invalidate();
  };
  const written = clock ? shortInstant(clock.now, 'UTC') : '';
  return (
    <>
      <span className={style.now} role="status" aria-busy={isMoving}>
        {isMoving ? <Trans>The clock moves: {written}</Trans> : written}
      </span>
      {clock && !isMoving ? (
        <Menu label={t`Move the clock`} button={<Trans>Move the clock</Trans>} buttonClassName={style.button}>
          <MenuItem onPress={() => void move(after(clock.now, { days: 1 }))}>
            <Trans>A day</Trans>
          </MenuItem>
          <MenuItem onPress={() => void move(after(clock.now, { months: 1 }))}>
            <Trans>A month</Trans>
          </MenuItem>
          {clock.next ? (
            <MenuItem onPress={() => void move(clock.next!)} note={shortInstant(clock.next, 'UTC')}>
              <Trans>To the next event</Trans>
            </MenuItem>
          ) : null}
        </Menu>
      ) : null}
    </>
  );
}
