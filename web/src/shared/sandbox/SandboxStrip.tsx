import { Trans, useLingui } from '@lingui/react/macro';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useFormat } from '../format/useFormat';
import { Menu, MenuItem } from '../parts/Menu';
import { after, isSandbox, moveClock, readClock, type SandboxClock } from './clock';
import style from './SandboxStrip.module.css';

/** How often the strip looks where the clock is while it moves. Milliseconds. */
const LOOK = 400;

/** On every page of a sandbox: that it is one, what time it is there, and the way to another time. It cannot be closed. */
export function SandboxStrip() {
  const { t } = useLingui();
  const { shortInstant } = useFormat();
  const router = useRouter();
  const [clock, setClock] = useState<SandboxClock | null>(null);
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
  if (!isSandbox()) return null;
  const written = clock ? shortInstant(clock.now, 'UTC') : '';
  return (
    <aside className={`${style.strip} no-print`} aria-label={t`Sandbox`}>
      <strong>
        <Trans>Sandbox</Trans>
      </strong>
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
      <a href="/sandbox/mailbox" className={style.link}>
        <Trans>Mailbox</Trans>
      </a>
    </aside>
  );
}
