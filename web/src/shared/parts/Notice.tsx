import type { ReactNode } from 'react';
import style from './Box.module.css';

interface Props {
  tone: 'good' | 'caution' | 'bad' | 'neutral';
  title?: ReactNode;
  children?: ReactNode;
  /** Buttons and links that belong to it. */
  ways?: ReactNode;
  /** Read out when it appears: an outcome, not what stands there from the start. */
  isOutcome?: boolean;
}

/** A sentence that stands out: an outcome, a state, a hint. Refusals have a box of their own. */
export function Notice({ tone, title, children, ways, isOutcome = false }: Props) {
  return (
    <div className={`${style.box} ${style[tone]}`} role={isOutcome ? 'status' : undefined}>
      {title ? <p className={style.title}>{title}</p> : null}
      {children ? <div>{children}</div> : null}
      {ways ? <div className={style.ways}>{ways}</div> : null}
    </div>
  );
}
