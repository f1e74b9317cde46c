import { Trans } from '@lingui/react/macro';
import { lazy, Suspense, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { Button } from '../../../shared/parts/Button';

import style from './PaletteKey.module.css';

const load = () => import('./Palette');
const Palette = lazy(load);

/** How long after the page it is fetched, so that nothing that is typed at once is lost. Milliseconds. */
const LATER = 1_500;

/**
 * `⌘K` or `Ctrl-K` opens what leads to anything, from anywhere but a dialog; the button does so for whoever has no
 * keyboard.
 */
export function PaletteKey() {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey) || event.altKey || event.shiftKey)
        return;
      if (document.querySelector('dialog[open]')) return;
      event.preventDefault();
      setOpen(true);
    };
    const fetching = setTimeout(() => void load(), LATER);
    document.addEventListener('keydown', press);
    return () => {
      clearTimeout(fetching);
      document.removeEventListener('keydown', press);
    };
  }, []);
  return (
    <>
      <Button look="quiet" aria-keyshortcuts="Control+K Meta+K" onClick={() => setOpen(true)}>
        <span className={style.words}>
          <Trans>Go to</Trans>
        </span>{' '}
        <kbd className={style.key}>{/Mac/.test(navigator.userAgent) ? '⌘K' : 'Ctrl K'}</kbd>
      </Button>
      {isOpen
        ? createPortal(
            <Suspense>
              <Palette close={() => setOpen(false)} />
            </Suspense>,
            document.getElementById('main')!,
          )
        : null}
    </>
  );
}
