import type { ReactNode } from 'react';
import style from './Table.module.css';

interface Props {
  /** What the table lists, for who listens and on paper. */
  caption: ReactNode;
  /** The caption is seen only on paper: a heading says the same. */
  hidesCaption?: boolean;
  head: ReactNode;
  children: ReactNode;
  foot?: ReactNode;
  /** New data are on their way: what is there stays, dimmed. */
  isBusy?: boolean;
}

/** A native table in a card. On a narrow window it scrolls in itself, reachable by keyboard; cells of class `wide` go away first. */
export function Table({ caption, hidesCaption = true, head, children, foot, isBusy = false }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <div
      className={style.frame}
      tabIndex={0}
      role="region"
      aria-label={typeof caption === 'string' ? caption : undefined}
      aria-busy={isBusy}
    >
      <table className={style.table}>
        <caption className={hidesCaption ? style.onPaper : style.caption}>{caption}</caption>
        <thead>{head}</thead>
        <tbody>{children}</tbody>
        {foot ? <tfoot>{foot}</tfoot> : null}
      </table>
    </div>
  );
}
