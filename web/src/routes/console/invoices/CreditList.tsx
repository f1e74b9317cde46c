import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import style from '../../../shared/invoices/Invoice.module.css';
import { Card } from '../../../shared/parts/Card';
import { Money } from '../../../shared/parts/Money';
import { CreditReasonWord, CreditStatusBadge } from '../approvals/CreditWords';
import type { ConsoleCreditFragment } from './Invoice.generated';

/** G9: the credits that staff gave, or want to give, on an invoice. */
export function CreditList({ credits }: { credits: readonly ConsoleCreditFragment[] }) {
  return (
    <Card aria-labelledby="credits">
      <h2 id="credits" className={style.asideTitle}>
        <Trans>Credits by staff</Trans>
      </h2>
      <ul className={style.entries}>
        {credits.map(({ id, status, reason, total, author, comment, creditNote }) => (
          <li key={id}>
            <span>
              <Link to="/console/approvals/$id" params={{ id }}>
                {creditNote?.number ?? <CreditReasonWord reason={reason} />}
              </Link>
              <span className="muted small">
                {creditNote ? (
                  <>
                    <CreditReasonWord reason={reason} /> ·{' '}
                  </>
                ) : null}
                {author.name}
              </span>
              <span className="small">{comment}</span>
            </span>
            <span className={style.right}>
              <Money value={total} />
              <CreditStatusBadge status={status} />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
