import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { AssignableRole } from '../../../schema.generated';
import { useFormSend } from '../../api/useFormSend';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Dialog } from '../../parts/Dialog';
import { Form, SelectField, SubmitButton, TextField } from '../../parts/Form';
import { RefusalBox } from '../../parts/RefusalBox';
import type { Refusal } from '../../session/session';
import { isAllowed } from '../../verbs/Verbs';
import {
  type MemberFragment,
  MemberInviteDocument,
  MemberRemoveDocument,
  MemberUpdateRolesDocument,
} from './Account.generated';
import style from './Account.module.css';
import type { ShownAccount } from './AccountPage';

/** A11: who belongs to the account, and what each may do. Billing is the contact's alone. */
export function Members({ account }: { account: ShownAccount }) {
  const send = useFormSend();
  const [isInviting, setInviting] = useState(false);
  const [leaving, setLeaving] = useState<MemberFragment | null>(null);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const { id: accountId, members, actions } = account;
  const setRole = async ({ user }: MemberFragment, role: AssignableRole) =>
    setRefusals(await send(MemberUpdateRolesDocument, { input: { accountId, userId: user.id, roles: [role] } }));
  return (
    <Card className={style.part} aria-labelledby="members">
      <h2 id="members">
        <Trans>People</Trans>
      </h2>
      <p className="muted small">
        <Trans>Admins invite people and assign seats. They see nothing of the billing.</Trans>
      </p>
      <ul className={style.list}>
        {(members?.nodes ?? []).map((member) => (
          <MemberRow
            key={member.id}
            member={member}
            setRole={(role) => void setRole(member, role)}
            remove={() => setLeaving(member)}
          />
        ))}
      </ul>
      <RefusalBox refusals={refusals} />
      {isAllowed(actions, 'MEMBER_INVITE') ? (
        <div>
          <Button onClick={() => setInviting(true)}>
            <Trans>Invite a person</Trans>
          </Button>
        </div>
      ) : null}
      {isInviting ? <Invite accountId={accountId} close={() => setInviting(false)} /> : null}
      {leaving ? <Remove accountId={accountId} member={leaving} close={() => setLeaving(null)} /> : null}
    </Card>
  );
}

interface RowProps {
  member: MemberFragment;
  setRole(role: AssignableRole): void;
  remove(): void;
}

function MemberRow({ member: { user, roles }, setRole, remove }: RowProps) {
  const { t } = useLingui();
  const isContact = roles.includes('BILLING_CONTACT');
  return (
    <li>
      <span className={style.person}>
        <span>{user.name}</span>
        <span className="muted small">{user.email}</span>
      </span>
      {isContact ? (
        <span className="muted small">
          <Trans>billing contact</Trans>
        </span>
      ) : (
        <span className={style.row}>
          <select
            aria-label={t`Role of ${user.name}`}
            value={roles.includes('ADMIN') ? 'ADMIN' : 'MEMBER'}
            onChange={(event) => setRole(event.target.value as AssignableRole)}
            className={style.select}
          >
            <option value="ADMIN">{t`Admin`}</option>
            <option value="MEMBER">{t`Member`}</option>
          </select>
          <Button look="quiet" aria-label={t`Remove ${user.name}`} onClick={remove}>
            <Trans>Remove</Trans>
          </Button>
        </span>
      )}
    </li>
  );
}

function Invite({ accountId, close }: { accountId: string; close(): void }) {
  const send = useFormSend();
  const invite = async (fields: FormData) => {
    const [name, email] = ['name', 'email'].map((field) => String(fields.get(field)).trim());
    const roles = [fields.get('roles') as AssignableRole];
    const refusals = await send(MemberInviteDocument, { input: { accountId, name: name!, email: email!, roles } });
    if (refusals.length === 0) close();
    return refusals;
  };
  return (
    <Dialog title={<Trans>Invite a person</Trans>} close={close}>
      <Form send={invite}>
        <TextField name="name" label={<Trans>Name</Trans>} autoComplete="off" required />
        <TextField name="email" label={<Trans>E-mail address</Trans>} type="email" autoComplete="off" required />
        <SelectField name="roles" label={<Trans>Role</Trans>} defaultValue="MEMBER">
          <option value="MEMBER">
            <Trans>Member</Trans>
          </option>
          <option value="ADMIN">
            <Trans>Admin</Trans>
          </option>
        </SelectField>
        <p className="muted small">
          <Trans>They get an e-mail with a link that works for 7 days.</Trans>
        </p>
        <div className={style.row}>
          <SubmitButton>
            <Trans>Send the invitation</Trans>
          </SubmitButton>
          <Button onClick={close}>
            <Trans>Do not invite</Trans>
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

function Remove({ accountId, member, close }: { accountId: string; member: MemberFragment; close(): void }) {
  const send = useFormSend();
  const { name, id: userId } = member.user;
  const remove = async () => {
    const refusals = await send(MemberRemoveDocument, { input: { accountId, userId } });
    if (refusals.length === 0) close();
    return refusals;
  };
  return (
    <Dialog title={<Trans>Remove {name}?</Trans>} close={close}>
      <Form send={remove}>
        <p>
          <Trans>
            They do not belong to the account any more. Seats that they have stay theirs until you release them.
          </Trans>
        </p>
        <div className={style.row}>
          <SubmitButton look="danger">
            <Trans>Yes, remove</Trans>
          </SubmitButton>
          <Button onClick={close}>
            <Trans>Keep</Trans>
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
