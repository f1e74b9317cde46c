import type { ReactNode } from 'react';
import style from './Empty.module.css';

/** Where a list has nothing yet: what will stand here, and the one thing to do about it. */
export function Empty({ title, children, verb }: { title: ReactNode; children?: ReactNode; verb?: ReactNode }) {
  return (
    <div className={style.empty}>
      <p className={style.title}>{title}</p>
      {children ? <p className="muted">{children}</p> : null}
      {verb ? <div className={style.verb}>{verb}</div> : null}
    </div>
  );
}
