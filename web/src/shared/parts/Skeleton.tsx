import { Trans } from '@lingui/react/macro';
import style from './Skeleton.module.css';

/** A grey block of the size of what will stand there; it shows itself only after 150 ms. Sizes in rem. */
export function Skeleton({ height, width = '100%' }: { height: number; width?: string }) {
  return <span className={style.block} style={{ height: `${height}rem`, width }} aria-hidden="true" />;
}

/** A page while its data are on their way: a heading and some cards, unless the page has a skeleton of its own. */
export function PageSkeleton() {
  return (
    <div className={style.page} aria-busy="true">
      <span className="hidden" role="status">
        <Trans>Loading</Trans>
      </span>
      <Skeleton height={2.1} width="14rem" />
      <Skeleton height={11} />
      <Skeleton height={11} />
    </div>
  );
}
