import { useReadQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { createFileRoute, Link } from '@tanstack/react-router';
import { load } from '../../../shared/api/load';
import { type Money as Amount, signOf, totalOf } from '../../../shared/format/money';
import { Money } from '../../../shared/parts/Money';
import { RuleText } from '../../../shared/parts/RuleText';
import type { AgesFragment } from '../accounts/Account.generated';
import { AGES } from '../accounts/ages';
import { ListPage } from '../lists/ListPage';
import type { Column } from '../lists/ListTable';
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

/** G12: who owes what for how long; at the foot what the whole list comes to, each currency for itself. */
function Overdue() {
  const { t } = useLingui();
  const at = Route.useSearch();
  const { accounts: list } = useReadQuery(Route.useLoaderData()).data;
  const tabs = [
    { value: 'all', label: t`All accounts` },
    { value: 'mine', label: t`My accounts` },
  ];
  return (
    <ListPage
      {...{ at, list, columns }}
      title={t`Overdue`}
      intro={<RuleText id="G12" />}
      views={{ label: t`Which accounts`, tabs }}
      foot={<Sums sums={list.overdueByAge} />}
      nothing={{ title: <Trans>Nothing is overdue</Trans> }}
    />
  );
}

const together = (ages: AgesFragment) => totalOf(AGES.map(({ age }) => ages[age]))!;

const shown = (amount: Amount) => (signOf(amount) === 0 ? '–' : <Money value={amount} />);

const columns: readonly Column<OverdueAccountsQuery['accounts']['nodes'][number]>[] = [
  {
    head: <Trans>Account</Trans>,
    cell: ({ id, name, technician }) => (
      <>
        <Link to="/console/accounts/$id" params={{ id }}>
          {name}
        </Link>
        {technician ? <p className="muted small">{technician.name}</p> : null}
      </>
    ),
  },
  ...AGES.map(({ age, label }) => ({
    ...{ head: label, look: 'number wide' },
    cell: ({ overdueByAge }: { overdueByAge: AgesFragment | null }) => overdueByAge && shown(overdueByAge[age]),
  })),
  {
    head: <Trans>Together</Trans>,
    cell: ({ overdueByAge }) => overdueByAge && shown(together(overdueByAge)),
    look: 'number',
  },
];

function Sums({ sums }: { sums: readonly AgesFragment[] }) {
  return (
    <>
      {sums.map((ages) => (
        <tr key={ages.upTo30.currency}>
          <th scope="row">
            <Trans>Whole list in {ages.upTo30.currency}</Trans>
          </th>
          {AGES.map(({ age }) => (
            <td key={age} className="number wide">
              {shown(ages[age])}
            </td>
          ))}
          <td className="number">{shown(together(ages))}</td>
        </tr>
      ))}
    </>
  );
}
