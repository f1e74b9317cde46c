import { useLingui } from '@lingui/react/macro';
import { useRouter } from '@tanstack/react-router';
import { Menu, MenuItem } from '../parts/Menu';
import { pageOf } from '../session/home';
import { type Membership, useViewer } from '../session/session';
import style from './AccountSwitcher.module.css';

/** The account that is shown; who has several changes to another one here. */
export function AccountSwitcher({ membership, name }: { membership: Membership | undefined; name: string }) {
  const { t } = useLingui();
  const router = useRouter();
  const { memberships } = useViewer();
  const shown = membership?.account.name ?? name;
  if (!membership || memberships.length < 2) return <span className={style.name}>{shown}</span>;
  const open = (other: Membership) => void router.navigate(pageOf(other) as never);
  const button = (
    <>
      <span className={style.name}>{shown}</span>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        <path d="M2.5 4.5L6 8l3.5-3.5" fill="none" stroke="currentColor" strokeWidth="1.6" />
      </svg>
    </>
  );
  return (
    <Menu label={t`Account ${shown}: change to another one`} button={button} buttonClassName={style.button}>
      {memberships.map((other) => (
        <MenuItem
          key={other.id}
          onPress={() => open(other)}
          note={other.account.kind === 'ONLINE' ? t`Billing Center` : t`Corporate Billing Portal`}
        >
          {other.account.name}
        </MenuItem>
      ))}
    </Menu>
  );
}
