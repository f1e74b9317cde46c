import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useFormat } from '../../../shared/format/useFormat';
import { Table } from '../../../shared/lists/Table';
import style from './Account.module.css';

/** The latest of one kind; how many there are stands in the heading. */
export function Part({
  title,
  list,
  children,
}: {
  title: string;
  list: { totalCount: number } | null | undefined;
  children: ReactNode;
}) {
  const { number } = useFormat();
  const count = list?.totalCount ?? 0;
  return (
    <section className={style.part}>
      <h2>
        {title} <span className="muted">{number(count)}</span>
      </h2>
      {count === 0 ? (
        <p className="muted">
          <Trans>None yet</Trans>
        </p>
      ) : (
        <Table caption={title} head={null}>
          {children}
        </Table>
      )}
    </section>
  );
}
