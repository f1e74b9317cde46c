import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useFormat } from '../../../shared/format/useFormat';
import { Table } from '../../../shared/lists/Table';
import { TopicWord } from '../../../shared/requests/TopicWord';
import { RequestState } from './RequestState';
import type { RequestsQuery } from './Requests.generated';
import { readRequestsSearch } from './requestViews';

type Listed = RequestsQuery['serviceRequests']['nodes'][number];

interface Props {
  requests: readonly Listed[];
  /** The id of the one that stands beside the list. */
  opened: string | undefined;
}

/** The queue as a table. Staff work in their own time zone. */
export function QueueTable({ requests, opened }: Props) {
  const { t } = useLingui();
  return (
    <Table caption={t`Requests`} head={<Head />}>
      {requests.map((request) => (
        <Row key={request.id} request={request} isOpen={request.id === opened} />
      ))}
    </Table>
  );
}

function Row({ request, isOpen }: { request: Listed; isOpen: boolean }) {
  const { shortInstant } = useFormat();
  const { id, number, subject, topic, status, lastMessageAt, account, assignee } = request;
  return (
    <tr>
      <th scope="row">
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
      </th>
      <td>{account.name}</td>
      <td>
        <RequestState status={status} />
      </td>
      <td className="wide aside">{assignee?.name ?? <span className="muted">–</span>}</td>
      <td className="wide aside">
        <time dateTime={lastMessageAt}>
          {shortInstant(lastMessageAt, Intl.DateTimeFormat().resolvedOptions().timeZone)}
        </time>
      </td>
    </tr>
  );
}

function Head() {
  return (
    <tr>
      <th scope="col">
        <Trans>Request</Trans>
      </th>
      <th scope="col">
        <Trans>Account</Trans>
      </th>
      <th scope="col">
        <Trans>Status</Trans>
      </th>
      <th scope="col" className="wide aside">
        <Trans>Assigned to</Trans>
      </th>
      <th scope="col" className="wide aside">
        <Trans>Last message</Trans>
      </th>
    </tr>
  );
}
