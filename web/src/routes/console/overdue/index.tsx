import { useReadQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { createFileRoute, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { load } from '../../../shared/api/load';
import { type Money as Amount, signOf, totalOf } from '../../../shared/format/money';
import { Money } from '../../../shared/parts/Money';
import { RuleText } from '../../../shared/parts/RuleText';
import type { AgesFragment } from '../accounts/Account.generated';
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

/** The four ages and their sum. */
const AGES: readonly { head: ReactNode; of(ages: AgesFragment): Amount; look: string }[] = [
  { head: <Trans>up to 30 days</Trans>, of: ({ upTo30 }) => upTo30, look: 'number wide' },
  { head: <Trans>31 to 60 days</Trans>, of: ({ upTo60 }) => upTo60, look: 'number wide' },
  { head: <Trans>61 to 90 days</Trans>, of: ({ upTo90 }) => upTo90, look: 'number wide' },
  { head: <Trans>more than 90 days</Trans>, of: ({ over90 }) => over90, look: 'number wide' },
  {
    head: <Trans>Together</Trans>,
    of: ({ upTo30, upTo60, upTo90, over90 }) => totalOf([upTo30, upTo60, upTo90, over90])!,
    look: 'number',
  },
];

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
  ...AGES.map(({ head, of, look }) => ({
    ...{ head, look },
    cell: ({ overdueByAge }: { overdueByAge: AgesFragment | null }) => overdueByAge && shown(of(overdueByAge)),
  })),
];

function Sums({ sums }: { sums: readonly AgesFragment[] }) {
  return (
    <>
      {sums.map((ages) => (
        <tr key={ages.upTo30.currency}>
          <th scope="row">
            <Trans>Whole list in {ages.upTo30.currency}</Trans>
          </th>
          {AGES.map(({ of, look }, age) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the columns never change places
            <td key={age} className={look}>
              {shown(of(ages))}
            </td>
          ))}
        </tr>
      ))}
    </>
  );
}
