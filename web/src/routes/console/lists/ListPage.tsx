import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Pager } from '../../../shared/lists/Pager';
import { Tabs } from '../../../shared/lists/Tabs';
import { Empty } from '../../../shared/parts/Empty';
import { Page } from '../../../shared/parts/Page';
import { useListKeys } from '../keys/useListKeys';
import { NewsBar } from '../live/NewsBar';
import { type Column, ListTable } from './ListTable';
import type { ListSearch } from './listSearch';
import { SearchBox } from './SearchBox';

interface Props<One> {
  title: string;
  intro?: ReactNode;
  /** What the address says. */
  at: ListSearch<string>;
  /** Its views, side by side; the first is what the address without one shows. */
  views: { label: string; tabs: readonly { value: string; label: string }[] };
  /** What may be searched for; a list without it cannot be searched. */
  searchLabel?: string;
  list: {
    nodes: readonly One[];
    totalCount: number;
    pageInfo: { endCursor: string | null; hasNextPage: boolean };
  };
  columns: readonly Column<One>[];
  /** What the whole list comes to. */
  foot?: ReactNode;
  /** "2 new invoices"; null: nothing is new. */
  news?: ReactNode;
  /** What an empty view says, and what will stand there. */
  nothing: { title: ReactNode; hint?: ReactNode };
  /** Between the views and the list. */
  children?: ReactNode;
  /** What stands around the table, where it is not alone. */
  around?(table: ReactNode): ReactNode;
}

/** A list of staff's: views and search in the address, what is new, the table, what it comes to, and the way to the next page. */
export function ListPage<One extends { id: string }>(props: Props<One>) {
  const { title, intro, at, views, searchLabel, list, columns, foot, news = null, children } = props;
  const { around = (table) => table } = props;
  const { nodes, totalCount, pageInfo } = list;
  const { t } = useLingui();
  const view = views.tabs.find(({ value }) => value === at.view) ?? views.tabs[0]!;
  // A search goes through all views.
  const which = at.search ? t`“${at.search}”` : view.label;
  useListKeys();
  const table =
    nodes.length > 0 ? (
      <ListTable caption={`${title} · ${which}`} columns={columns} rows={nodes} foot={foot} />
    ) : (
      <Nothing {...props} />
    );
  return (
    <Page title={title} intro={intro} verbs={searchLabel ? <SearchBox label={searchLabel} value={at.search} /> : null}>
      <NewsBar news={news}>
        <Tabs name="view" label={views.label} tabs={views.tabs} first={views.tabs[0]!.value} />
      </NewsBar>
      {children}
      {around(
        <>
          {table}
          <Pager pageInfo={pageInfo} totalCount={totalCount} shown={nodes.length} after={at.after} />
        </>,
      )}
    </Page>
  );
}

/** Nothing is found, nothing is in this view, or nothing is there at all. */
function Nothing({ at, nothing, searchLabel }: Pick<Props<never>, 'at' | 'nothing' | 'searchLabel'>) {
  if (!at.search) return <Empty title={nothing.title}>{nothing.hint}</Empty>;
  return (
    <Empty
      title={<Trans>Nothing is found for “{at.search}”</Trans>}
      verb={
        <Link to="." search={{} as never}>
          <Trans>Clear the search</Trans>
        </Link>
      }
    >
      <Trans>What can be searched for: {searchLabel}.</Trans>
    </Empty>
  );
}
