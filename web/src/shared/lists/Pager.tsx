import { Trans } from '@lingui/react/macro';
import { Link, useLocation } from '@tanstack/react-router';
import { useFormat } from '../format/useFormat';
import style from './Pager.module.css';

interface Props {
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
  /** How many entries the whole list has, and how many of them are shown. */
  totalCount: number;
  shown: number;
  /** The cursor of this page, from the address. */
  after: string | undefined;
}

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** How many entries stand on the pages before this one. */
    before?: number;
  }
}

/** From page to page of a list: the place is in the address (`after`), so that back, reload and a copied link lead to it. */
export function Pager({ pageInfo, totalCount, shown, after }: Props) {
  const { number } = useFormat();
  const before = useLocation().state.before ?? 0;
  if (!after && !pageInfo.hasNextPage) return null;
  const isCounted = !after || before > 0;
  const [from, to, all] = [before + 1, before + shown, totalCount].map(number);
  return (
    <nav className={`${style.pager} no-print`}>
      <span className="muted">
        {isCounted ? (
          <Trans>
            {from} to {to} of {all}
          </Trans>
        ) : (
          <Trans>{all} in all</Trans>
        )}
      </span>
      {after ? (
        <Link to="." search={(search: object) => ({ ...search, after: undefined }) as never} className={style.link}>
          <Trans>First page</Trans>
        </Link>
      ) : null}
      {pageInfo.hasNextPage ? (
        <Link
          to="."
          search={(search: object) => ({ ...search, after: pageInfo.endCursor ?? undefined }) as never}
          state={{ before: before + shown }}
          className={style.link}
        >
          <Trans>Next page</Trans>
        </Link>
      ) : null}
    </nav>
  );
}
