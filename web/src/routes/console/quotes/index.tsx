import { useReadQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { createFileRoute, Link } from '@tanstack/react-router';
import { load } from '../../../shared/api/load';
import { Pager } from '../../../shared/lists/Pager';
import { Table } from '../../../shared/lists/Table';
import { Tabs } from '../../../shared/lists/Tabs';
import { DateText } from '../../../shared/parts/Dates';
import { Empty } from '../../../shared/parts/Empty';
import { Money } from '../../../shared/parts/Money';
import { Page } from '../../../shared/parts/Page';
import { QuoteStatusBadge } from '../../../shared/quoting/quoteWords';
import { useListKeys } from '../keys/useListKeys';
import { SearchBox } from '../lists/SearchBox';
import { ConsoleQuotesDocument, type ConsoleQuotesQuery } from './Quotes.generated';
import { filterOf, readQuotesSearch } from './quoteViews';

export const Route = createFileRoute('/console/quotes/')({
  validateSearch: readQuotesSearch,
  loaderDeps: ({ search: { view, search, after } }) => ({ view, search, after }),
  loader: ({ deps }) => load(ConsoleQuotesDocument, { filter: filterOf(deps), after: deps.after }),
  component: Quotes,
});

/** The quotes of all accounts, by what they wait for. */
function Quotes() {
  const { t } = useLingui();
  const { search, after } = Route.useSearch();
  const { nodes, totalCount, pageInfo } = useReadQuery(Route.useLoaderData()).data.quotes;
  useListKeys();
  const tabs = [
    { value: 'sent', label: t`Waiting for the customer` },
    { value: 'drafts', label: t`Drafts` },
    { value: 'approvals', label: t`Waiting for approval` },
    { value: 'decided', label: t`Decided` },
    { value: 'all', label: t`All` },
  ];
  return (
    <Page title={t`Quotes`} verbs={<SearchBox label={t`Number, customer or contact`} value={search} />}>
      <Tabs name="view" label={t`Which quotes`} tabs={tabs} first="sent" />
      {nodes.length === 0 ? (
        <Empty title={<Trans>No quote here</Trans>} />
      ) : (
        <Table caption={t`Quotes`} head={<Head />}>
          {nodes.map((quote) => (
            <Row key={quote.id} quote={quote} />
          ))}
        </Table>
      )}
      <Pager pageInfo={pageInfo} totalCount={totalCount} shown={nodes.length} after={after} />
    </Page>
  );
}

type Listed = ConsoleQuotesQuery['quotes']['nodes'][number];

function Row({ quote: { id, number, revision, status, validUntil, account, author, totals } }: { quote: Listed }) {
  return (
    <tr>
      <th scope="row">
        <Link to="/console/quotes/$id" params={{ id }}>
          {number}
        </Link>
        <p className="muted small">
          <Trans>version {revision}</Trans>
        </p>
      </th>
      <td>{account.name}</td>
      <td>
        <QuoteStatusBadge status={status} />
      </td>
      <td className="wide">{author.name}</td>
      <td className="wide">
        <DateText value={validUntil} />
      </td>
      <td className="number">
        <Money value={totals.total} />
      </td>
    </tr>
  );
}

function Head() {
  return (
    <tr>
      <th scope="col">
        <Trans>Quote</Trans>
      </th>
      <th scope="col">
        <Trans>Account</Trans>
      </th>
      <th scope="col">
        <Trans>Status</Trans>
      </th>
      <th scope="col" className="wide">
        <Trans>From</Trans>
      </th>
      <th scope="col" className="wide">
        <Trans>Valid until</Trans>
      </th>
      <th scope="col" className="number">
        <Trans>Total with tax</Trans>
      </th>
    </tr>
  );
}
