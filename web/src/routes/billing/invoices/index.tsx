import { useReadQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { createFileRoute, Link } from '@tanstack/react-router';
import type { InvoiceStatus } from '../../../schema.generated';
import { load } from '../../../shared/api/load';
import { dateIn } from '../../../shared/format/dates';
import { signOf } from '../../../shared/format/money';
import { useFormat } from '../../../shared/format/useFormat';
import { FilterSelect, Filters } from '../../../shared/lists/Filters';
import { Pager } from '../../../shared/lists/Pager';
import { Table } from '../../../shared/lists/Table';
import { Empty } from '../../../shared/parts/Empty';
import { Money } from '../../../shared/parts/Money';
import { NotFound } from '../../../shared/parts/NotFound';
import { Page } from '../../../shared/parts/Page';
import { InvoiceStatusBadge } from '../../../shared/words/terms';
import { InvoicesDocument, type InvoicesQuery } from './Invoices.generated';

interface Search {
  year?: string;
  state?: InvoiceState;
  after?: string;
}

/** What a reader calls an invoice's state, and which of the API's it is. */
const STATES = {
  open: { status: ['OPEN', 'PARTIALLY_PAID'] },
  overdue: { overdue: true },
  paid: { status: ['PAID'] },
  credited: { status: ['CREDITED'] },
} satisfies Record<string, { status?: InvoiceStatus[]; overdue?: boolean }>;
type InvoiceState = keyof typeof STATES;

export const Route = createFileRoute('/billing/invoices/')({
  validateSearch: ({ year, state, after }: Record<string, unknown>): Search => ({
    ...(/^\d{4}$/.test(String(year)) ? { year: String(year) } : {}),
    ...(String(state) in STATES ? { state: state as InvoiceState } : {}),
    ...(after ? { after: String(after) } : {}),
  }),
  loaderDeps: ({ search: { year, state, after } }) => ({ year, state, after }),
  loader: ({ context, deps: { year, state, after } }) => {
    const filter = {
      ...(year ? { issuedFrom: `${year}-01-01`, issuedUntil: `${year}-12-31` } : {}),
      ...(state ? STATES[state] : {}),
    };
    return load(InvoicesDocument, { account: context.membership.account.id, filter, after });
  },
  component: Invoices,
});

function Invoices() {
  const { t } = useLingui();
  const { year, state, after } = Route.useSearch();
  const { membership } = Route.useRouteContext();
  const { data } = useReadQuery(Route.useLoaderData());
  const { account, clock } = data;
  if (!account?.invoices) return <NotFound />;
  const { nodes, totalCount, pageInfo } = account.invoices;
  const { timeZone, name } = membership.account;
  const years = yearsBetween(dateIn(timeZone, account.createdAt), dateIn(timeZone, clock.now));
  const states = [
    { value: 'open', label: t`Open` },
    { value: 'overdue', label: t`Overdue` },
    { value: 'paid', label: t`Paid` },
    { value: 'credited', label: t`Credited` },
  ];
  const isFiltered = year !== undefined || state !== undefined;
  const filterWords = [year, states.find(({ value }) => value === state)?.label].filter(Boolean).join(', ');
  return (
    <Page title={t`Invoices`}>
      <Filters isFiltered={isFiltered}>
        <FilterSelect name="year" label={<Trans>Year</Trans>} value={year} options={years} all={t`All years`} />
        <FilterSelect name="state" label={<Trans>Status</Trans>} value={state} options={states} all={t`All`} />
      </Filters>
      {nodes.length === 0 ? (
        <NoInvoices isFiltered={isFiltered} />
      ) : (
        <Table caption={[t`Invoices of ${name}`, filterWords].filter(Boolean).join(' · ')} head={<Head />}>
          {nodes.map((invoice) => (
            <Row key={invoice.id} invoice={invoice} />
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
      <th scope="col" className="wide">
        <Trans>Date</Trans>
      </th>
      <th scope="col">
        <Trans>Status</Trans>
      </th>
      <th scope="col" className="number">
        <Trans>Total</Trans>
      </th>
      <th scope="col" className="number wide">
        <Trans>Open</Trans>
      </th>
      <th scope="col" className="wide no-print">
        <span className="hidden">
          <Trans>Document</Trans>
        </span>
      </th>
    </tr>
  );
}

type Invoice = NonNullable<NonNullable<InvoicesQuery['account']>['invoices']>['nodes'][number];

function Row({ invoice }: { invoice: Invoice }) {
  const { t } = useLingui();
  const { date } = useFormat();
  const { id, number, issuedOn, dueOn, status, overdue, totals, amountOpen, pdf } = invoice;
  return (
    <tr>
      <th scope="row">
        <Link to="/billing/invoices/$id" params={{ id }}>
          {number}
        </Link>
        <span className="narrow muted small">{date(issuedOn)}</span>
      </th>
      <td className="wide">{date(issuedOn)}</td>
      <td>
        <InvoiceStatusBadge status={status} overdue={overdue} />
        {overdue ? (
          <span className="muted small wide">
            {' '}
            <Trans>since {date(dueOn)}</Trans>
          </span>
        ) : null}
      </td>
      <td className="number">
        <Money value={totals.total} />
      </td>
      <td className="number wide">
        {signOf(amountOpen) === 0 ? <span className="muted">–</span> : <Money value={amountOpen} />}
      </td>
      <td className="wide no-print">
        <a href={pdf.url} aria-label={t`PDF of ${number}`}>
          PDF
        </a>
      </td>
    </tr>
  );
}

function NoInvoices({ isFiltered }: { isFiltered: boolean }) {
  if (isFiltered) {
    return (
      <Empty title={<Trans>No invoice matches these filters</Trans>}>
        <Trans>Clear them to see all invoices.</Trans>
      </Empty>
    );
  }
  return (
    <Empty title={<Trans>No invoice yet</Trans>}>
      <Trans>Each purchase and each renewal leaves an invoice here.</Trans>
    </Empty>
  );
}

/** All years from one date to another, the latest first. */
function yearsBetween(first: string, last: string): { value: string; label: string }[] {
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  return Array.from({ length: to - from + 1 }, (_, at) => String(to - at)).map((year) => ({
    value: year,
    label: year,
  }));
}
