import { Trans } from '@lingui/react/macro';
import { useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Button } from '../../../shared/parts/Button';
import style from './NewsBar.module.css';

interface Props {
  /** What is in the bar anyway: the views of the list. */
  children?: ReactNode;
  /** "2 new requests"; null: nothing is new. */
  news: ReactNode;
}

/** The views of a list, and beside them what is new: it has a place of its own, so that no row moves until somebody asks for it. */
export function NewsBar({ children, news }: Props) {
  const router = useRouter();
  return (
    <div className={style.bar}>
      {children}
      <div role="status" className={`${style.news} no-print`}>
        {news ? (
          <>
            <span>{news}</span>
            <Button look="quiet" onClick={() => void router.invalidate()}>
              <Trans>Show</Trans>
            </Button>
          </>
        ) : null}
      </div>
    </div>
  );
}
