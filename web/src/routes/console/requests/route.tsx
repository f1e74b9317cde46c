import { useReadQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { createFileRoute, Outlet, useParams } from '@tanstack/react-router';
import { load } from '../../../shared/api/load';
import { ListPage } from '../lists/ListPage';
import { newsWords } from '../live/NewsWords';
import { useNews } from '../live/useNews';
import { RequestNewsDocument } from './News.generated';
import style from './Queue.module.css';
import { queueColumns } from './QueueColumns';
import { RequestNewsProvider } from './RequestNews';
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
  const at = Route.useSearch();
  const opened = useParams({ strict: false }).id;
  const { viewer } = Route.useRouteContext();
  const { serviceRequests: list, clock } = useReadQuery(Route.useLoaderData()).data;
  const news = useNews(RequestNewsDocument, filterOf(at, viewer.user.id), { list, clock });
  const tabs = [
    { value: 'mine', label: t`Mine` },
    { value: 'unassigned', label: t`Unassigned` },
    { value: 'waiting', label: t`Waiting for the customer` },
    { value: 'all', label: t`All open ones` },
  ];
  return (
    <ListPage
      {...{ at, list }}
      title={t`Requests`}
      views={{ label: t`Which requests`, tabs }}
      searchLabel={t`Number, customer or contact`}
      columns={queueColumns}
      news={newsWords('REQUEST', news)}
      nothing={{
        title: <Trans>No request here</Trans>,
        hint: <Trans>What customers write appears here.</Trans>,
      }}
      around={(table) => (
        <div className={opened ? style.split : style.queue}>
          <div className={style.list}>{table}</div>
          <RequestNewsProvider value={news.changed}>
            <Outlet />
          </RequestNewsProvider>
        </div>
      )}
    />
  );
}
