import type { ReactNode } from 'react';
import style from './Table.module.css';

interface Props {
  /** What the table lists, with its filters: for who listens, and printed above it. */
  caption: string;
  head: ReactNode;
  children: ReactNode;
  foot?: ReactNode;
  /** New data are on their way: what is there stays, dimmed. */
  isBusy?: boolean;
}

/** A native table in a card. On a narrow window it scrolls in itself, reachable by keyboard; cells of class `wide` go away first. */
export function Table({ caption, head, children, foot, isBusy = false }: Props) {
  return (
    <section
      className={style.frame}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
      tabIndex={0}
      aria-label={caption}
      aria-busy={isBusy}
    >
      <table className={style.table}>
        <caption className={style.onPaper}>{caption}</caption>
        <thead>{head}</thead>
        <tbody>{children}</tbody>
        {foot ? <tfoot>{foot}</tfoot> : null}
      </table>
    </section>
  );
}
