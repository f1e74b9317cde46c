import { Plural, Trans } from '@lingui/react/macro';
import type { Money as Amount } from '../../format/money';
import { useFormat } from '../../format/useFormat';
import { FaceLink, FaceLinkButton } from '../../frame/face';
import style from '../../invoices/Invoice.module.css';
import { Money } from '../../parts/Money';
import { Notice } from '../../parts/Notice';

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
            <li key={id} className={style.late}>
              <span>
                <Trans>
                  <FaceLink path={`/invoices/${id}`}>{number}</FaceLink>, due on {date(dueOn)}:{' '}
                  <Money value={amountOpen} />
                </Trans>
              </span>
              <FaceLinkButton path={`/invoices/${id}`} look="primary">
                <Trans>Pay</Trans>
              </FaceLinkButton>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
