import { useReadQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { createFileRoute } from '@tanstack/react-router';
import { load } from '../../../shared/api/load';
import { ListPage } from '../lists/ListPage';
import { newsWords } from '../live/NewsWords';
import { useNews } from '../live/useNews';
import { accountColumns } from './AccountColumns';
import { AccountNewsDocument, AccountsDocument } from './Accounts.generated';
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
  const at = Route.useSearch();
  const { viewer } = Route.useRouteContext();
  const { accounts: list, clock, nodesOfNumber = [] } = useReadQuery(Route.useLoaderData()).data;
  const news = useNews(AccountNewsDocument, filterOf(at, viewer.user.id), { list, clock });
  const tabs = [
    { value: 'all', label: t`All` },
    { value: 'mine', label: t`My accounts` },
    { value: 'overdue', label: t`Overdue` },
    { value: 'contacts', label: t`New contact proposed` },
    { value: 'failed', label: t`Change failed` },
  ];
  return (
    <ListPage
      {...{ at, list }}
      title={t`Accounts`}
      views={{ label: t`Which accounts`, tabs }}
      searchLabel={t`Customer, contact, VAT or document number`}
      columns={accountColumns}
      // What is searched for is looked for once: a search of the news would find other accounts.
      news={at.search ? null : newsWords('ACCOUNT', news)}
      nothing={{ title: <Trans>No account here</Trans> }}
    >
      <FoundDocuments documents={nodesOfNumber} />
    </ListPage>
  );
}
