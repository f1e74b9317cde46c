import { Trans, useLingui } from '@lingui/react/macro';
import type { MemberRole } from '../../../schema.generated';
import type { ShownAccount } from './$id';
import { Part } from './Part';

/** A11: who belongs to the account. */
export function Members({ account: { members } }: { account: ShownAccount }) {
  const { t } = useLingui();
  return (
    <Part title={t`People`} list={members}>
      {members?.nodes.map(({ id, roles, user }) => (
        <tr key={id}>
          <th scope="row">
            {user.name}
            <p className="muted small">{user.email}</p>
          </th>
          <td className="number">
            <RoleWord roles={roles} />
          </td>
        </tr>
      ))}
    </Part>
  );
}

function RoleWord({ roles }: { roles: readonly MemberRole[] }) {
  if (roles.includes('BILLING_CONTACT')) return <Trans>Billing contact</Trans>;
  return roles.includes('ADMIN') ? <Trans>Admin</Trans> : <Trans>Member</Trans>;
}
