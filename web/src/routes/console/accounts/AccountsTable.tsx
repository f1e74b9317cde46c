import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useFormat } from '../../../shared/format/useFormat';
import { Table } from '../../../shared/lists/Table';
import { Money } from '../../../shared/parts/Money';
import type { AccountsQuery } from './Accounts.generated';
import { KindWord } from './KindWord';

type Listed = AccountsQuery['accounts']['nodes'][number];

/** Accounts with who pays, who looks after them, and what they owe. */
export function AccountsTable({ accounts }: { accounts: readonly Listed[] }) {
  const { t } = useLingui();
  return (
    <Table caption={t`Accounts`} head={<Head />}>
      {accounts.map((account) => (
        <Row key={account.id} account={account} />
      ))}
    </Table>
  );
}

function Row({ account: { id, name, kind, country, billingContact, technician, amountOpen } }: { account: Listed }) {
  const format = useFormat();
  return (
    <tr>
      <th scope="row">
        <Link to="/console/accounts/$id" params={{ id }}>
          {name}
        </Link>
      </th>
      <td className="wide">
        <KindWord kind={kind} /> · {format.country(country)}
      </td>
      <td className="wide">
        {billingContact?.name} <span className="muted small">{billingContact?.email}</span>
      </td>
      <td className="wide">{technician?.name ?? <span className="muted">–</span>}</td>
      <td className="number">{amountOpen ? <Money value={amountOpen} /> : null}</td>
    </tr>
  );
}

function Head() {
  return (
    <tr>
      <th scope="col">
        <Trans>Account</Trans>
      </th>
      <th scope="col" className="wide">
        <Trans>Kind</Trans>
      </th>
      <th scope="col" className="wide">
        <Trans>Billing contact</Trans>
      </th>
      <th scope="col" className="wide">
        <Trans>Technician</Trans>
      </th>
      <th scope="col" className="number">
        <Trans>Open</Trans>
      </th>
    </tr>
  );
}
