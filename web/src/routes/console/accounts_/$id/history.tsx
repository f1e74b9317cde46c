import { useReadQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { createFileRoute, Link } from '@tanstack/react-router';
import { load } from '../../../../shared/api/load';
import { HistoryList } from '../../../../shared/history/HistoryList';
import { Pager } from '../../../../shared/lists/Pager';
import { Card } from '../../../../shared/parts/Card';
import { NotFound } from '../../../../shared/parts/NotFound';
import { Page } from '../../../../shared/parts/Page';
import { ConsoleHistoryDocument } from '../../accounts/History.generated';

export const Route = createFileRoute('/console/accounts_/$id/history')({
  validateSearch: ({ after }: Record<string, unknown>): { after?: string } => (after ? { after: String(after) } : {}),
  loaderDeps: ({ search: { after } }) => ({ after }),
  loader: ({ params, deps: { after } }) => load(ConsoleHistoryDocument, { id: params.id, after }),
  component: History,
});

/** L4: everything that was done to an account, newest first. */
function History() {
  const { t } = useLingui();
  const { after } = Route.useSearch();
  const { account } = useReadQuery(Route.useLoaderData()).data;
  if (!account?.auditTrail) return <NotFound />;
  const { nodes, totalCount, pageInfo } = account.auditTrail;
  return (
    <Page
      title={t`History`}
      back={
        <Link to="/console/accounts/$id" params={{ id: account.id }}>
          {account.name}
        </Link>
      }
    >
      <Card>
        <HistoryList entries={nodes} timeZone={account.timeZone} />
      </Card>
      <Pager pageInfo={pageInfo} totalCount={totalCount} shown={nodes.length} after={after} />
    </Page>
  );
}
