import { Trans } from '@lingui/react/macro';
import { type ReactNode, useEffect, useRef } from 'react';
import { Card } from '../../../shared/parts/Card';
import style from './Add.module.css';

interface Props {
  number: number;
  title: ReactNode;
  state: 'done' | 'open' | 'later';
  /** What was chosen, in a line; for a section that is done. */
  chosen?: ReactNode;
  /** Leads back to it, where it is done. */
  change?: ReactNode;
  children: ReactNode;
}

/** A section of a page whose sections open in turn: a done one is a line, with the way back to it. */
export function Step({ number, title, state, chosen, change, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(state);
  useEffect(() => {
    if (state === 'open' && before.current !== 'open') heading.current?.focus();
    before.current = state;
  }, [state]);
  return (
    <Card className={`${style.step} ${style[state]}`}>
      <header className={style.stepHead}>
        <h2 ref={heading} tabIndex={-1} aria-current={state === 'open' ? 'step' : undefined}>
          <span className={style.number} aria-hidden="true">
            {number}
          </span>
          {title}
          {state === 'done' ? (
            <span className="hidden">
              {' '}
              <Trans>(chosen)</Trans>
            </span>
          ) : null}
        </h2>
        {state === 'done' ? change : null}
      </header>
      {state === 'done' && chosen ? <div className={style.chosen}>{chosen}</div> : null}
      {state === 'open' ? <div className={style.stepBody}>{children}</div> : null}
    </Card>
  );
}
