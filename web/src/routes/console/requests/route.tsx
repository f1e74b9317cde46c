import { useReadQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { createFileRoute, Outlet, useParams } from '@tanstack/react-router';
import { load } from '../../../shared/api/load';
import { Pager } from '../../../shared/lists/Pager';
import { Tabs } from '../../../shared/lists/Tabs';
import { Empty } from '../../../shared/parts/Empty';
import { Page } from '../../../shared/parts/Page';
import { useListKeys } from '../keys/useListKeys';
import { SearchBox } from '../lists/SearchBox';
import { NewsBar } from '../live/NewsBar';
import style from './Queue.module.css';
import { QueueTable } from './QueueTable';
import { RequestNewsProvider, requestNewsWords, useRequestNews } from './RequestNews';
import { RequestsDocument } from './Requests.generated';
import { filterOf } from './requestFilter';
import { readRequestsSearch } from './requestViews';

export const Route = createFileRoute('/console/requests')({
  validateSearch: readRequestsSearch,
  loaderDeps: ({ search: { view, search, after } }) => ({ view, search, after }),
  loader: ({ context, deps }) =>
    load(RequestsDocument, { filter: filterOf(deps, context.viewer.user.id), after: deps.after }),
  component: Queue,
});

/** The requests of all accounts, whoever has waited longest first; the one that is open stands beside them. */
function Queue() {
  const { t } = useLingui();
  const { search, after } = Route.useSearch();
  const opened = useParams({ strict: false }).id;
  const { viewer } = Route.useRouteContext();
  const { serviceRequests, clock } = useReadQuery(Route.useLoaderData()).data;
  const { nodes, totalCount, pageInfo } = serviceRequests;
  const news = useRequestNews(filterOf(Route.useSearch(), viewer.user.id), nodes, clock.now);
  useListKeys();
  return (
    <Page title={t`Requests`} verbs={<SearchBox label={t`Number, customer or contact`} value={search} />}>
      <NewsBar news={requestNewsWords(news)}>
        <Views />
      </NewsBar>
      <div className={opened ? style.split : style.queue}>
        <div className={style.list}>
          {nodes.length === 0 ? <Nothing isSearch={search !== undefined} /> : null}
          {nodes.length > 0 ? <QueueTable requests={nodes} opened={opened} /> : null}
          <Pager pageInfo={pageInfo} totalCount={totalCount} shown={nodes.length} after={after} />
        </div>
        <RequestNewsProvider value={news.changed}>
          <Outlet />
        </RequestNewsProvider>
      </div>
    </Page>
  );
}

function Views() {
  const { t } = useLingui();
  const tabs = [
    { value: 'mine', label: t`Mine` },
    { value: 'unassigned', label: t`Unassigned` },
    { value: 'waiting', label: t`Waiting for the customer` },
    { value: 'all', label: t`All open ones` },
  ];
  return <Tabs name="view" label={t`Which requests`} tabs={tabs} first="mine" />;
}

function Nothing({ isSearch }: { isSearch: boolean }) {
  if (isSearch) {
    return (
      <Empty title={<Trans>No request is found</Trans>}>
        <Trans>Search for the beginning of its number, or for the customer or their contact.</Trans>
      </Empty>
    );
  }
  return (
    <Empty title={<Trans>No request here</Trans>}>
      <Trans>What customers write appears here.</Trans>
    </Empty>
  );
}
