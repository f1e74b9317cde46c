import { useReadQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { createFileRoute } from '@tanstack/react-router';
import { load } from '../../../shared/api/load';
import { Pager } from '../../../shared/lists/Pager';
import { Tabs } from '../../../shared/lists/Tabs';
import { Empty } from '../../../shared/parts/Empty';
import { Page } from '../../../shared/parts/Page';
import { useListKeys } from '../keys/useListKeys';
import { SearchBox } from '../lists/SearchBox';
import { AccountsDocument } from './Accounts.generated';
import { AccountsTable } from './AccountsTable';
import { filterOf } from './accountFilter';
import { readAccountsSearch } from './accountViews';
import { FoundDocuments } from './FoundDocuments';

export const Route = createFileRoute('/console/accounts/')({
  validateSearch: readAccountsSearch,
  loaderDeps: ({ search: { view, search, after } }) => ({ view, search, after }),
  loader: ({ context, deps }) => {
    const { search, after } = deps;
    const filter = filterOf(deps, context.viewer.user.id);
    return load(AccountsDocument, { filter, search, after, isSearch: search !== undefined, number: search ?? '' });
  },
  component: Accounts,
});

/** All accounts by name, or those that staff search for: by customer, contact, VAT number or the number of any document. */
function Accounts() {
  const { t } = useLingui();
  const { search, after } = Route.useSearch();
  const { accounts, nodesOfNumber = [] } = useReadQuery(Route.useLoaderData()).data;
  const { nodes, totalCount, pageInfo } = accounts;
  useListKeys();
  return (
    <Page title={t`Accounts`} verbs={<SearchBox label={t`Customer, contact, VAT or document number`} value={search} />}>
      <Views />
      <FoundDocuments documents={nodesOfNumber} />
      {nodes.length > 0 ? <AccountsTable accounts={nodes} /> : null}
      {nodes.length === 0 && search !== undefined ? (
        <Empty title={<Trans>No account is found</Trans>}>
          <Trans>Numbers of documents are searched for as a whole, everything else by a part of it.</Trans>
        </Empty>
      ) : null}
      {nodes.length === 0 && search === undefined ? <Empty title={<Trans>No account here</Trans>} /> : null}
      <Pager pageInfo={pageInfo} totalCount={totalCount} shown={nodes.length} after={after} />
    </Page>
  );
}

function Views() {
  const { t } = useLingui();
  const tabs = [
    { value: 'all', label: t`All` },
    { value: 'mine', label: t`My accounts` },
    { value: 'overdue', label: t`Overdue` },
    { value: 'contacts', label: t`New contact proposed` },
    { value: 'failed', label: t`Change failed` },
  ];
  return <Tabs name="view" label={t`Which accounts`} tabs={tabs} first="all" />;
}
