import { Link } from '@tanstack/react-router';
import style from './Tabs.module.css';

interface Props {
  /** The parameter of the address. */
  name: string;
  /** What is chosen among, for who listens. */
  label: string;
  tabs: readonly { value: string; label: string }[];
  /** What the address without the parameter shows. */
  first: string;
}

/** A few views of one list, side by side; each is an address. */
export function Tabs({ name, label, tabs, first }: Props) {
  return (
    <nav className={`${style.tabs} no-print`} aria-label={label}>
      {tabs.map((tab) => (
        <Link
          key={tab.value}
          to="."
          search={
            ((search: { account?: string }) => ({
              account: search.account,
              [name]: tab.value === first ? undefined : tab.value,
            })) as never
          }
          className={style.tab}
          // The address of the first tab is a part of the others'.
          activeOptions={{ exact: true }}
          activeProps={{ 'aria-current': 'page' }}
        >
          {tab.label}
        </Link>
      ))}
    </nav>
  );
}
