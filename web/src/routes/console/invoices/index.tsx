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
import { InvoiceStatusBadge } from '../../../shared/words/terms';
import { useListKeys } from '../keys/useListKeys';
import { SearchBox } from '../lists/SearchBox';
import { SumRows } from '../lists/SumRows';
import { ConsoleInvoicesDocument, type ConsoleInvoicesQuery } from './Invoices.generated';
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
  const { search, after } = Route.useSearch();
  const { nodes, totalCount, pageInfo, amountsOpen } = useReadQuery(Route.useLoaderData()).data.invoices;
  useListKeys();
  const tabs = [
    { value: 'open', label: t`Open` },
    { value: 'overdue', label: t`Overdue` },
    { value: 'all', label: t`All` },
  ];
  return (
    <Page title={t`Invoices`} verbs={<SearchBox label={t`Number, customer or contact`} value={search} />}>
      <Tabs name="view" label={t`Which invoices`} tabs={tabs} first="open" />
      {nodes.length === 0 ? (
        <Empty title={<Trans>No invoice here</Trans>} />
      ) : (
        <Table
          caption={t`Invoices`}
          head={<Head />}
          foot={<SumRows label={<Trans>Open in the whole list</Trans>} amounts={amountsOpen} before={5} />}
        >
          {nodes.map((invoice) => (
            <Row key={invoice.id} invoice={invoice} />
          ))}
        </Table>
      )}
      <Pager pageInfo={pageInfo} totalCount={totalCount} shown={nodes.length} after={after} />
    </Page>
  );
}

type Listed = ConsoleInvoicesQuery['invoices']['nodes'][number];

function Row({ invoice: { id, number, account, status, overdue, dueOn, totals, amountOpen } }: { invoice: Listed }) {
  return (
    <tr>
      <th scope="row">
        <Link to="/console/invoices/$id" params={{ id }}>
          {number}
        </Link>
      </th>
      <td>{account.name}</td>
      <td>
        <InvoiceStatusBadge status={status} overdue={overdue} />
      </td>
      <td className="wide">
        <DateText value={dueOn} />
      </td>
      <td className="number wide">
        <Money value={totals.total} />
      </td>
      <td className="number">
        <Money value={amountOpen} />
      </td>
    </tr>
  );
}

function Head() {
  return (
    <tr>
      <th scope="col">
        <Trans>Invoice</Trans>
      </th>
      <th scope="col">
        <Trans>Account</Trans>
      </th>
      <th scope="col">
        <Trans>Status</Trans>
      </th>
      <th scope="col" className="wide">
        <Trans>Due</Trans>
      </th>
      <th scope="col" className="number wide">
        <Trans>Total with tax</Trans>
      </th>
      <th scope="col" className="number">
        <Trans>Open</Trans>
      </th>
    </tr>
  );
}
