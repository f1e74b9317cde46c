import { useReadQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { createFileRoute, Link } from '@tanstack/react-router';
import { load } from '../../../shared/api/load';
import { DateText } from '../../../shared/parts/Dates';
import { Money } from '../../../shared/parts/Money';
import { QuoteStatusBadge } from '../../../shared/quoting/quoteWords';
import { ListPage } from '../lists/ListPage';
import type { Column } from '../lists/ListTable';
import { newsWords } from '../live/NewsWords';
import { useNews } from '../live/useNews';
import { ConsoleQuotesDocument, type ConsoleQuotesQuery, QuoteNewsDocument } from './QuoteList.generated';
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
  const at = Route.useSearch();
  const { quotes: list, clock } = useReadQuery(Route.useLoaderData()).data;
  const news = useNews(QuoteNewsDocument, filterOf(at), { list, clock });
  const tabs = [
    { value: 'sent', label: t`Waiting for the customer` },
    { value: 'drafts', label: t`Drafts` },
    { value: 'approvals', label: t`Waiting for approval` },
    { value: 'decided', label: t`Decided` },
    { value: 'all', label: t`All` },
  ];
  return (
    <ListPage
      {...{ at, list, columns }}
      title={t`Quotes`}
      views={{ label: t`Which quotes`, tabs }}
      searchLabel={t`Number, customer or contact`}
      news={newsWords('QUOTE', news)}
      nothing={{ title: <Trans>No quote here</Trans> }}
    />
  );
}

const columns: readonly Column<ConsoleQuotesQuery['quotes']['nodes'][number]>[] = [
  {
    head: <Trans>Quote</Trans>,
    cell: ({ id, number, revision }) => (
      <>
        <Link to="/console/quotes/$id" params={{ id }} className="whole">
          {number}
        </Link>
        <p className="muted small">
          <Trans>version {revision}</Trans>
        </p>
      </>
    ),
  },
  { head: <Trans>Account</Trans>, cell: ({ account }) => account.name, isBelow: true },
  { head: <Trans>Status</Trans>, cell: ({ status }) => <QuoteStatusBadge status={status} />, isBelow: true },
  { head: <Trans>From</Trans>, cell: ({ author }) => author.name, look: 'wide' },
  { head: <Trans>Valid until</Trans>, cell: ({ validUntil }) => <DateText value={validUntil} />, look: 'wide' },
  {
    head: <Trans>Total with tax</Trans>,
    cell: ({ totals: { total } }) => <Money value={total} />,
    look: 'number',
  },
];
