import { useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import style from './Dialog.module.css';

interface Props {
  title: ReactNode;
  /** The person wants it closed: by Escape, by the cross, by a press beside it. */
  close(): void;
  children: ReactNode;
  /** The buttons at its end. */
  verbs?: ReactNode;
  /** At the right edge and as high as the window: for a task with an address of its own. */
  isDrawer?: boolean;
}

/**
 * Over the page, which waits below it. The browser's own dialog: it keeps the focus inside and gives it back to where it came from,
 * and another one (a session that is over) stands above it.
 */
export function Dialog({ title, close, children, verbs, isDrawer = false }: Props) {
  const { t } = useLingui();
  const heading = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    dialog.current?.showModal();
    return () => {
      if (before?.isConnected) before.focus();
    };
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does it by keyboard
    <dialog
      ref={dialog}
      className={`${style.dialog} ${isDrawer ? style.drawer : style.window}`}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onClick={(event) => event.target === dialog.current && close()}
    >
      <div className={style.sheet}>
        <header className={style.head}>
          <h2 id={heading}>{title}</h2>
          <button type="button" className={style.cross} aria-label={t`Close`} onClick={close}>
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
              <path d="M3 3l10 10M13 3L3 13" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />
            </svg>
          </button>
        </header>
        <div className={style.body}>{children}</div>
        {verbs ? <footer className={style.verbs}>{verbs}</footer> : null}
      </div>
    </dialog>
  );
}

/** A dialog at the edge, for a task that has an address: closing it goes back to the page below. */
export function Drawer(props: Omit<Props, 'isDrawer'>) {
  return <Dialog {...props} isDrawer />;
}
