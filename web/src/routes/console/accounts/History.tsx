import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { HistoryList } from '../../../shared/history/HistoryList';
import { Card } from '../../../shared/parts/Card';
import type { ShownAccount } from './$id';
import style from './Account.module.css';

/** L4: the latest of what was done to the account, and the way to all of it. */
export function History({ account: { id, auditTrail, timeZone } }: { account: ShownAccount }) {
  if (!auditTrail || auditTrail.nodes.length === 0) return null;
  return (
    <section className={`${style.part} no-print`} aria-labelledby="history">
      <h2 id="history">
        <Trans>History</Trans>
      </h2>
      <Card as="div">
        <HistoryList entries={auditTrail.nodes} timeZone={timeZone} />
      </Card>
      {auditTrail.totalCount > auditTrail.nodes.length ? (
        <p>
          <Link to="/console/accounts/$id/history" params={{ id }}>
            <Trans>All of the history</Trans>
          </Link>
        </p>
      ) : null}
    </section>
  );
}
