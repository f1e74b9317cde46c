import { useReadQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { createFileRoute } from '@tanstack/react-router';
import { load } from '../../../shared/api/load';
import { useFormat } from '../../../shared/format/useFormat';
import { Pager } from '../../../shared/lists/Pager';
import { Table } from '../../../shared/lists/Table';
import { Empty } from '../../../shared/parts/Empty';
import { Page } from '../../../shared/parts/Page';
import { RequestsDocument } from './Requests.generated';

export const Route = createFileRoute('/console/requests/')({
  validateSearch: ({ after }: { after?: string }): { after?: string } => (after ? { after: String(after) } : {}),
  loaderDeps: ({ search }) => search,
  loader: ({ deps }) => load(RequestsDocument, deps),
  component: Requests,
});

/** The requests that are not closed, those that have waited longest first. */
function Requests() {
  const { t } = useLingui();
  const { instant } = useFormat();
  const { after } = Route.useSearch();
  const { nodes, totalCount, pageInfo } = useReadQuery(Route.useLoaderData()).data.serviceRequests;
  return (
    <Page title={t`Requests`}>
      {nodes.length === 0 ? (
        <Empty title={<Trans>No request waits</Trans>}>
          <Trans>What customers write appears here.</Trans>
        </Empty>
      ) : (
        <Table caption={t`Requests`} head={<Head />}>
          {nodes.map(({ id, number, subject, openedAt, account, assignee }) => (
            <tr key={id}>
              <th scope="row">{number}</th>
              <td>{account.name}</td>
              <td>{subject}</td>
              <td className="wide">{instant(openedAt, 'UTC')}</td>
              <td className="wide">{assignee?.name ?? <span className="muted">–</span>}</td>
            </tr>
          ))}
        </Table>
      )}
      <Pager pageInfo={pageInfo} totalCount={totalCount} shown={nodes.length} after={after} />
    </Page>
  );
}

function Head() {
  return (
    <tr>
      <th scope="col">
        <Trans>Number</Trans>
      </th>
      <th scope="col">
        <Trans>Account</Trans>
      </th>
      <th scope="col">
        <Trans>Subject</Trans>
      </th>
      <th scope="col" className="wide">
        <Trans>Opened</Trans>
      </th>
      <th scope="col" className="wide">
        <Trans>Assigned to</Trans>
      </th>
    </tr>
  );
}
