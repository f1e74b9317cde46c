import { useRouterState } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Table } from '../../../shared/lists/Table';
import { useIsNarrow } from './useIsNarrow';

/** A column: what stands above it, and what it shows of each. The first one names the row. */
export interface Column<One> {
  head: ReactNode;
  cell(one: One): ReactNode;
  /** `number` is flush right, `wide` goes away on a phone. */
  look?: string;
  /** On a phone it stands below what names the row. */
  isBelow?: boolean;
}

interface Props<One> {
  caption: string;
  columns: readonly Column<One>[];
  rows: readonly One[];
  foot?: ReactNode;
}

/** A list as a table. While another page of it is on its way it stays, dimmed. */
export function ListTable<One extends { id: string }>({ caption, columns, rows, foot }: Props<One>) {
  const isBusy = useRouterState({ select: ({ isLoading }) => isLoading });
  const isNarrow = useIsNarrow();
  const below = columns.filter(({ isBelow }) => isBelow && isNarrow);
  const shown = columns.filter((column) => !below.includes(column));
  const head = (
    <tr>
      {shown.map(({ head: title, look }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: columns never change places
        <th key={at} scope="col" className={look}>
          {title}
        </th>
      ))}
    </tr>
  );
  return (
    <Table caption={caption} head={head} foot={foot} isBusy={isBusy}>
      {rows.map((row) => (
        <tr key={row.id}>
          {shown.map(({ cell, look }, at) => {
            const Cell = at === 0 ? 'th' : 'td';
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns never change places
              <Cell key={at} scope={at === 0 ? 'row' : undefined} className={look}>
                {cell(row)}
                {at === 0
                  ? below.map((column, place) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: columns never change places
                      <p key={place}>{column.cell(row)}</p>
                    ))
                  : null}
              </Cell>
            );
          })}
        </tr>
      ))}
    </Table>
  );
}
