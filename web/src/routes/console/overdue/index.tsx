import { useReadQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { createFileRoute, Link } from '@tanstack/react-router';
import { load } from '../../../shared/api/load';
import { type Money as Amount, signOf, totalOf } from '../../../shared/format/money';
import { Pager } from '../../../shared/lists/Pager';
import { Table } from '../../../shared/lists/Table';
import { Tabs } from '../../../shared/lists/Tabs';
import { Empty } from '../../../shared/parts/Empty';
import { Money } from '../../../shared/parts/Money';
import { Page } from '../../../shared/parts/Page';
import { RuleText } from '../../../shared/parts/RuleText';
import type { AgesFragment } from '../accounts/Account.generated';
import { useListKeys } from '../keys/useListKeys';
import { OverdueAccountsDocument, type OverdueAccountsQuery } from './Overdue.generated';
import { readOverdueSearch } from './overdueViews';

export const Route = createFileRoute('/console/overdue/')({
  validateSearch: readOverdueSearch,
  loaderDeps: ({ search: { view, after } }) => ({ view, after }),
  loader: ({ context, deps: { view, after } }) => {
    const technicianId = view === 'mine' ? context.viewer.user.id : null;
    return load(OverdueAccountsDocument, { filter: { hasOverdueInvoices: true, technicianId }, after });
  },
  component: Overdue,
});

/** G12: who owes what for how long; sums by age at the foot, each currency for itself. */
function Overdue() {
  const { t } = useLingui();
  const { after } = Route.useSearch();
  const { nodes, totalCount, pageInfo } = useReadQuery(Route.useLoaderData()).data.accounts;
  useListKeys();
  const tabs = [
    { value: 'all', label: t`All accounts` },
    { value: 'mine', label: t`My accounts` },
  ];
  return (
    <Page title={t`Overdue`} intro={<RuleText id="G12" />}>
      <Tabs name="view" label={t`Which accounts`} tabs={tabs} first="all" />
      {nodes.length === 0 ? (
        <Empty title={<Trans>Nothing is overdue</Trans>} />
      ) : (
        <Table caption={t`Overdue by age`} head={<Head />} foot={<Foot accounts={nodes} />}>
          {nodes.map((account) => (
            <Row key={account.id} account={account} />
          ))}
        </Table>
      )}
      <Pager pageInfo={pageInfo} totalCount={totalCount} shown={nodes.length} after={after} />
    </Page>
  );
}

type Listed = OverdueAccountsQuery['accounts']['nodes'][number];

/** The four ages and their sum. */
const agesOf = ({ upTo30, upTo60, upTo90, over90 }: AgesFragment): Amount[] => {
  const ages = [upTo30, upTo60, upTo90, over90];
  return [...ages, totalOf(ages)!];
};

function Row({ account: { id, name, technician, overdueByAge } }: { account: Listed }) {
  return (
    <tr>
      <th scope="row">
        <Link to="/console/accounts/$id" params={{ id }}>
          {name}
        </Link>
        {technician ? <p className="muted small">{technician.name}</p> : null}
      </th>
      {overdueByAge ? <Amounts amounts={agesOf(overdueByAge)} /> : null}
    </tr>
  );
}

function Amounts({ amounts }: { amounts: readonly Amount[] }) {
  return (
    <>
      {amounts.map((amount, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the columns never change places
        <td key={at} className={at < amounts.length - 1 ? 'number wide' : 'number'}>
          {signOf(amount) === 0 ? '–' : <Money value={amount} />}
        </td>
      ))}
    </>
  );
}

/** What the rows above come to, by currency. */
function Foot({ accounts }: { accounts: readonly Listed[] }) {
  const all = accounts.flatMap(({ overdueByAge }) => (overdueByAge ? [agesOf(overdueByAge)] : []));
  const currencies = [...new Set(all.map(([first]) => first!.currency))].sort();
  return (
    <>
      {currencies.map((currency) => {
        const rows = all.filter(([first]) => first!.currency === currency);
        const sums = rows[0]!.map((_, column) => totalOf(rows.map((row) => row[column]!))!);
        return (
          <tr key={currency}>
            <th scope="row">
              <Trans>Together in {currency}</Trans>
            </th>
            <Amounts amounts={sums} />
          </tr>
        );
      })}
    </>
  );
}

function Head() {
  return (
    <tr>
      <th scope="col">
        <Trans>Account</Trans>
      </th>
      <th scope="col" className="number wide">
        <Trans>up to 30 days</Trans>
      </th>
      <th scope="col" className="number wide">
        <Trans>31 to 60 days</Trans>
      </th>
      <th scope="col" className="number wide">
        <Trans>61 to 90 days</Trans>
      </th>
      <th scope="col" className="number wide">
        <Trans>more than 90 days</Trans>
      </th>
      <th scope="col" className="number">
        <Trans>Together</Trans>
      </th>
    </tr>
  );
}
