import { useReadQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { createFileRoute, Link } from '@tanstack/react-router';
import { load } from '../../../shared/api/load';
import { DateText } from '../../../shared/parts/Dates';
import { Money } from '../../../shared/parts/Money';
import { InvoiceStatusBadge } from '../../../shared/words/terms';
import { ListPage } from '../lists/ListPage';
import type { Column } from '../lists/ListTable';
import { SumRows } from '../lists/SumRows';
import { newsWords } from '../live/NewsWords';
import { useNews } from '../live/useNews';
import { ConsoleInvoicesDocument, type ConsoleInvoicesQuery, InvoiceNewsDocument } from './Invoices.generated';
import { filterOf } from './invoiceFilter';
import { readInvoicesSearch } from './invoiceViews';

export const Route = createFileRoute('/console/invoices/')({
  validateSearch: readInvoicesSearch,
  loaderDeps: ({ search: { view, search, after } }) => ({ view, search, after }),
  loader: ({ deps }) => load(ConsoleInvoicesDocument, { ...filterOf(deps), after: deps.after }),
  component: Invoices,
});

/** The invoices of all accounts, those that are due first at the top; below them what is open of the whole list, by currency. */
function Invoices() {
  const { t } = useLingui();
  const at = Route.useSearch();
  const { invoices: list, clock } = useReadQuery(Route.useLoaderData()).data;
  const news = useNews(InvoiceNewsDocument, filterOf(at).filter, { list, clock });
  const tabs = [
    { value: 'open', label: t`Open` },
    { value: 'overdue', label: t`Overdue` },
    { value: 'all', label: t`All` },
  ];
  return (
    <ListPage
      {...{ at, list, columns }}
      title={t`Invoices`}
      views={{ label: t`Which invoices`, tabs }}
      searchLabel={t`Number, customer or contact`}
      foot={<SumRows label={<Trans>Open in the whole list</Trans>} amounts={list.amountsOpen} before={5} />}
      news={newsWords('INVOICE', news)}
      nothing={{ title: <Trans>No invoice here</Trans> }}
    />
  );
}

const columns: readonly Column<ConsoleInvoicesQuery['invoices']['nodes'][number]>[] = [
  {
    head: <Trans>Invoice</Trans>,
    cell: ({ id, number }) => (
      <Link to="/console/invoices/$id" params={{ id }} className="whole">
        {number}
      </Link>
    ),
  },
  { head: <Trans>Account</Trans>, cell: ({ account }) => account.name, isBelow: true },
  {
    head: <Trans>Status</Trans>,
    cell: ({ status, overdue }) => <InvoiceStatusBadge status={status} overdue={overdue} />,
    isBelow: true,
  },
  { head: <Trans>Due</Trans>, cell: ({ dueOn }) => <DateText value={dueOn} />, look: 'wide' },
  { head: <Trans>Total with tax</Trans>, cell: ({ totals }) => <Money value={totals.total} />, look: 'number wide' },
  { head: <Trans>Open</Trans>, cell: ({ amountOpen }) => <Money value={amountOpen} />, look: 'number' },
];
