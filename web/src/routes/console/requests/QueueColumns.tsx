import { Trans } from '@lingui/react/macro';
import { Link, useParams } from '@tanstack/react-router';
import { useFormat } from '../../../shared/format/useFormat';
import { TopicWord } from '../../../shared/requests/TopicWord';
import type { Column } from '../lists/ListTable';
import { RequestState } from './RequestState';
import type { RequestsQuery } from './Requests.generated';
import { readRequestsSearch } from './requestViews';

type Listed = RequestsQuery['serviceRequests']['nodes'][number];

/** The queue as a table; beside an open request only what tells the requests apart. */
export const queueColumns: readonly Column<Listed>[] = [
  { head: <Trans>Request</Trans>, cell: (request) => <Subject request={request} /> },
  { head: <Trans>Account</Trans>, cell: ({ account }) => account.name, isBelow: true },
  { head: <Trans>Status</Trans>, cell: ({ status }) => <RequestState status={status} /> },
  {
    head: <Trans>Assigned to</Trans>,
    cell: ({ assignee }) => assignee?.name ?? <span className="muted">–</span>,
    look: 'wide aside',
  },
  { head: <Trans>Last message</Trans>, cell: ({ lastMessageAt }) => <Moment at={lastMessageAt} />, look: 'wide aside' },
];

function Subject({ request: { id, subject, number, topic } }: { request: Listed }) {
  const isOpen = useParams({ strict: false }).id === id;
  return (
    <>
      <Link
        to="/console/requests/$id"
        params={{ id }}
        search={readRequestsSearch}
        aria-current={isOpen ? 'true' : undefined}
      >
        {subject}
      </Link>
      <p className="muted small">
        {number} · <TopicWord topic={topic} />
      </p>
    </>
  );
}

/** Staff work in their own time zone. */
function Moment({ at }: { at: string }) {
  const { shortInstant } = useFormat();
  return <time dateTime={at}>{shortInstant(at, Intl.DateTimeFormat().resolvedOptions().timeZone)}</time>;
}
