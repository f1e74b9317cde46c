import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useFormat } from '../format/useFormat';
import { type Explanation, Proration } from '../parts/Explained';
import { Money } from '../parts/Money';
import type { LinePartsFragment } from './Document.generated';
import style from './Invoice.module.css';

interface Props {
  lines: readonly LinePartsFragment[];
  caption: ReactNode;
}

/** What was charged or credited: each line with its days, its seats and its price; a prorated one opens to its days (C9). */
export function DocumentLines({ lines, caption }: Props) {
  const { days, number, percent } = useFormat();
  return (
    <table className={style.lines}>
      <caption className="hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Description</Trans>
          </th>
          <th scope="col" className={`${style.number} wide`}>
            <Trans>Quantity</Trans>
          </th>
          <th scope="col" className={`${style.number} wide`}>
            <Trans>Unit price</Trans>
          </th>
          <th scope="col" className={`${style.number} wide`}>
            <Trans>Tax rate</Trans>
          </th>
          <th scope="col" className={style.number}>
            <Trans>Amount</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <th scope="row">
              {line.description}
              {line.period ? (
                <span className={style.period}>{days(line.period.start, line.period.lastDay)}</span>
              ) : null}
              {line.explanation ? <How line={line} explanation={line.explanation} /> : null}
              {line.seats !== null && line.unitPrice ? (
                <span className="narrow muted small">
                  {number(line.seats)} × <Money value={line.unitPrice} />
                </span>
              ) : null}
            </th>
            <td className={`${style.number} wide`}>{line.seats === null ? '' : number(line.seats)}</td>
            <td className={`${style.number} wide`}>{line.unitPrice ? <Money value={line.unitPrice} /> : null}</td>
            <td className={`${style.number} wide`}>{percent(line.taxRate)}</td>
            <td className={style.number}>
              <Money value={line.amount} isCredit={line.kind === 'CREDIT'} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function How({ line, explanation }: { line: LinePartsFragment; explanation: Explanation }) {
  return (
    <details className="no-print">
      <summary className={style.how}>
        <Trans>How this comes about</Trans>
      </summary>
      <Proration explanation={explanation} value={line.amount} isCredit={line.kind === 'CREDIT'} />
    </details>
  );
}
