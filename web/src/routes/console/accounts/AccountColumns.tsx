import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useFormat } from '../../../shared/format/useFormat';
import { Money } from '../../../shared/parts/Money';
import type { Column } from '../lists/ListTable';
import type { AccountsQuery } from './Accounts.generated';
import { KindWord } from './KindWord';

/** Accounts with who pays, who looks after them, and what they owe. */
export const accountColumns: readonly Column<AccountsQuery['accounts']['nodes'][number]>[] = [
  {
    head: <Trans>Account</Trans>,
    cell: ({ id, name }) => (
      <Link to="/console/accounts/$id" params={{ id }}>
        {name}
      </Link>
    ),
  },
  {
    head: <Trans>Kind</Trans>,
    cell: ({ kind, country }) => (
      <>
        <KindWord kind={kind} /> · <Country code={country} />
      </>
    ),
    look: 'wide',
  },
  {
    head: <Trans>Billing contact</Trans>,
    cell: ({ billingContact }) => (
      <>
        {billingContact?.name} <span className="muted small">{billingContact?.email}</span>
      </>
    ),
    look: 'wide',
  },
  {
    head: <Trans>Technician</Trans>,
    cell: ({ technician }) => technician?.name ?? <span className="muted">–</span>,
    look: 'wide',
  },
  {
    head: <Trans>Open</Trans>,
    cell: ({ amountOpen }) => (amountOpen ? <Money value={amountOpen} /> : null),
    look: 'number',
  },
];

const Country = ({ code }: { code: string }) => useFormat().country(code);
