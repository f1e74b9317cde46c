import { ApolloProvider } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Link, Outlet } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { apollo } from '../api/apollo';
import type { Membership } from '../session/session';
import { AccountSwitcher } from './AccountSwitcher';
import style from './Frame.module.css';
import { FaceProvider } from './face';
import { PersonMenu } from './PersonMenu';

export interface NavItem {
  to: string;
  label: string;
  /** Only this page itself, not those below its path. */
  isExact?: boolean;
}

interface Props {
  /** What the face is called, where no account stands in its place. */
  name: string;
  nav: NavItem[];
  /** The account that is shown, and the person's others. */
  membership?: Membership;
  /** Between navigation and person: the cart. */
  tools?: ReactNode;
  /** `corporate` and `console` have a strip of their own colour; the console is dense. */
  face: 'billing' | 'corporate' | 'console';
}

/** What all pages of a face have around them: where one is, whose account it is, who one is. */
export function Frame({ name, nav, membership, tools, face }: Props) {
  const { t } = useLingui();
  return (
    <ApolloProvider client={apollo}>
      <FaceProvider value={face}>
        <div className={`${style.frame} ${style[face]} ${face === 'console' ? 'dense' : ''}`}>
          <header className={`${style.bar} no-print`}>
            <div className={style.inner}>
              <Link to="/" className={style.home} aria-label={t`Start page`}>
                <span className="mark" aria-hidden="true" />
              </Link>
              <AccountSwitcher membership={membership} name={name} />
              <nav className={style.nav} aria-label={t`Main`}>
                {nav.map((item) => (
                  <Link
                    key={item.to}
                    to={item.to}
                    className={style.link}
                    activeOptions={{ exact: item.isExact ?? false, includeSearch: false }}
                    activeProps={{ 'aria-current': 'page' }}
                  >
                    {item.label}
                  </Link>
                ))}
              </nav>
              <div className={style.tools}>
                {tools}
                <PersonMenu nav={nav} />
              </div>
            </div>
          </header>
          <main id="main" className={style.main} tabIndex={-1}>
            <Outlet />
          </main>
        </div>
      </FaceProvider>
    </ApolloProvider>
  );
}
