import { Trans } from '@lingui/react/macro';
import { useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Button } from '../../../shared/parts/Button';
import style from './ChangedBar.module.css';

/** "This invoice has changed in the meantime", with the way to see it: over the end of the window, so that nothing moves. */
export function ChangedBar({ news }: { news: ReactNode | null }) {
  const router = useRouter();
  return (
    <div role="status" className={`${style.place} no-print`}>
      {news ? (
        <div className={style.bar}>
          <span>{news}</span>
          <Button look="quiet" onClick={() => void router.invalidate()}>
            <Trans>Show</Trans>
          </Button>
        </div>
      ) : null}
    </div>
  );
}
