import { Plural, Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { Money as Amount } from '../../../shared/format/money';
import { useFormat } from '../../../shared/format/useFormat';
import { Money } from '../../../shared/parts/Money';
import { Notice } from '../../../shared/parts/Notice';
import style from './Subscriptions.module.css';

interface Props {
  invoices: readonly { id: string; number: string; dueOn: string; amountOpen: Amount }[];
}

/** What should have been paid already stands before everything else. */
export function Overdue({ invoices }: Props) {
  const { date } = useFormat();
  if (invoices.length === 0) return null;
  return (
    <div className={style.overdue}>
      <Notice
        tone="bad"
        title={<Plural value={invoices.length} one="# invoice is overdue" other="# invoices are overdue" />}
      >
        <ul>
          {invoices.map(({ id, number, dueOn, amountOpen }) => (
            <li key={id}>
              <Trans>
                <Link to="/billing/invoices/$id" params={{ id }}>
                  {number}
                </Link>
                , due on {date(dueOn)}: <Money value={amountOpen} />
              </Trans>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
