import { useLingui } from '@lingui/react/macro';
import { useMatch } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import style from './Page.module.css';

interface Props {
  /** What the page is called, in its heading and in the window's title. */
  title: string;
  /** What the heading shows, where that is more than the title. */
  heading?: ReactNode;
  /** Above the heading: where one came from. */
  back?: ReactNode;
  /** Beside the heading: what the page is for. */
  verbs?: ReactNode;
  /** Below the heading, one sentence. */
  intro?: ReactNode;
  children: ReactNode;
}

let shownPath: string | undefined;

/** A page: its title in the window, its heading, and the focus on it when one has come from another page. */
export function Page({ title, heading, back, verbs, intro, children }: Props) {
  const { t } = useLingui();
  const product = t`Billing Center`;
  const h1 = useRef<HTMLHeadingElement>(null);
  // The page's own path: while another one is on its way, the window's is that one's already.
  const pathname = useMatch({ strict: false, select: (match) => match.pathname });
  useEffect(() => {
    // Not when the browser itself opened the page: then reading begins at its top.
    if (shownPath !== undefined && shownPath !== pathname) h1.current?.focus({ preventScroll: true });
    shownPath = pathname;
  }, [pathname]);
  return (
    <>
      <title>{`${title} · ${product}`}</title>
      <header className={style.head}>
        <div className={style.words}>
          {back ? <div className={`${style.back} no-print`}>{back}</div> : null}
          <h1 ref={h1} tabIndex={-1}>
            {heading ?? title}
          </h1>
          {intro ? <p className="muted">{intro}</p> : null}
        </div>
        {verbs ? <div className={`${style.verbs} no-print`}>{verbs}</div> : null}
      </header>
      {children}
    </>
  );
}
