import type { PreloadedQueryRef } from '@apollo/client/react';
import { useReadQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { dateIn } from '../../format/dates';
import { FilterSelect, Filters } from '../../lists/Filters';
import { Pager } from '../../lists/Pager';
import { Table } from '../../lists/Table';
import { AnchorButton } from '../../parts/Button';
import { Empty } from '../../parts/Empty';
import { NotFound } from '../../parts/NotFound';
import { Page } from '../../parts/Page';
import type { Membership } from '../../session/session';
import { InvoiceHead, InvoiceRows } from './InvoiceRows';
import type { InvoicesQuery, InvoicesQueryVariables } from './Invoices.generated';
import type { InvoiceSearch } from './invoiceSearch';

interface Props {
  query: PreloadedQueryRef<InvoicesQuery, InvoicesQueryVariables>;
  search: InvoiceSearch;
  membership: Membership;
  /** What else the face can do with them. */
  verbs?: ReactNode;
}

/** All invoices, newest first, each with the credit notes that correct it (G2). The filters are in the address. */
export function InvoicesPage({ query, search: { year, state, after }, membership, verbs }: Props) {
  const { t } = useLingui();
  const { account, clock } = useReadQuery(query).data;
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
    <Page
      title={t`Invoices`}
      verbs={
        <>
          {account.statement ? (
            <AnchorButton href={account.statement.url}>
              <Trans>Statement of {year} (PDF)</Trans>
            </AnchorButton>
          ) : null}
          {verbs}
        </>
      }
    >
      <Filters isFiltered={isFiltered}>
        <FilterSelect name="year" label={<Trans>Year</Trans>} value={year} options={years} all={t`All years`} />
        <FilterSelect name="state" label={<Trans>Status</Trans>} value={state} options={states} all={t`All`} />
      </Filters>
      {nodes.length === 0 ? (
        <NoInvoices isFiltered={isFiltered} />
      ) : (
        <Table caption={[t`Invoices of ${name}`, filterWords].filter(Boolean).join(' · ')} head={<InvoiceHead />}>
          {nodes.map((invoice) => (
            <InvoiceRows key={invoice.id} invoice={invoice} />
          ))}
        </Table>
      )}
      <Pager pageInfo={pageInfo} totalCount={totalCount} shown={nodes.length} after={after} />
    </Page>
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
