import { type ReactNode, useId } from 'react';
import style from './Profile.module.css';

/** One of the things that people change about themselves, under its heading. */
export function ProfilePart({ title, children }: { title: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section className={style.part} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
