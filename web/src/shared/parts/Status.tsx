import type { ReactNode } from 'react';
import style from './Status.module.css';

/** What a state means for the reader; each has a shape of its own, so that colour is never alone. */
export type Tone = 'active' | 'pending' | 'late' | 'ended' | 'good';

const SHAPES: Readonly<Record<Tone, ReactNode>> = {
  active: <circle cx="6" cy="6" r="5" fill="currentColor" />,
  good: <path d="M1.5 6.5l3 3 6-7" fill="none" stroke="currentColor" strokeWidth="2" />,
  pending: (
    <>
      <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M6 1.5a4.5 4.5 0 0 1 0 9z" fill="currentColor" />
    </>
  ),
  late: <path d="M6 1l5.5 10H.5z" fill="currentColor" />,
  ended: <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.5" />,
};

/** A state in a word and a shape. */
export function Status({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className={`${style.status} ${style[tone]}`}>
      <svg viewBox="0 0 12 12" width="10" height="10" aria-hidden="true">
        {SHAPES[tone]}
      </svg>
      <span>{children}</span>
    </span>
  );
}
