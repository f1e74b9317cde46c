import type { PreloadedQueryRef } from '@apollo/client/react';
import { useReadQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useFormat } from '../../format/useFormat';
import { FaceLink, FaceLinkButton, useFace } from '../../frame/face';
import { Pager } from '../../lists/Pager';
import { Table } from '../../lists/Table';
import { Empty } from '../../parts/Empty';
import { NotFound } from '../../parts/NotFound';
import { Page } from '../../parts/Page';
import { TopicWord } from '../../requests/TopicWord';
import type { HelpRequestsQuery, HelpRequestsQueryVariables } from './HelpRequests.generated';
import { RequestStatusBadge } from './requestWords';

interface Props {
  query: PreloadedQueryRef<HelpRequestsQuery, HelpRequestsQueryVariables>;
  after: string | undefined;
}

/** What the contact has written to us about, the latest first (J1, J2). */
export function RequestsPage({ query, after }: Props) {
  const { t } = useLingui();
  const face = useFace();
  const { account } = useReadQuery(query).data;
  if (!account?.serviceRequests) return <NotFound />;
  const { nodes, totalCount, pageInfo } = account.serviceRequests;
  const title = face === 'corporate' ? t`Requests` : t`Help requests`;
  return (
    <Page title={title} verbs={nodes.length > 0 ? <NewRequest /> : null}>
      {nodes.length === 0 ? (
        <Empty title={<Trans>No request yet</Trans>} verb={<NewRequest />}>
          <Trans>Write to us: the answers appear here and come by e-mail.</Trans>
        </Empty>
      ) : (
        <Table caption={title} head={<Head />}>
          {nodes.map((request) => (
            <Row key={request.id} request={request} timeZone={account.timeZone} />
          ))}
        </Table>
      )}
      <Pager pageInfo={pageInfo} totalCount={totalCount} shown={nodes.length} after={after} />
    </Page>
  );
}

function NewRequest() {
  const face = useFace();
  return (
    <FaceLinkButton path="/requests/new" look="primary">
      {face === 'corporate' ? <Trans>Write a request</Trans> : <Trans>Write to support</Trans>}
    </FaceLinkButton>
  );
}

function Head() {
  return (
    <tr>
      <th scope="col">
        <Trans>Request</Trans>
      </th>
      <th scope="col" className="wide">
        <Trans>About</Trans>
      </th>
      <th scope="col">
        <Trans>Status</Trans>
      </th>
      <th scope="col" className="wide">
        <Trans>Last message</Trans>
      </th>
    </tr>
  );
}

type Listed = NonNullable<NonNullable<HelpRequestsQuery['account']>['serviceRequests']>['nodes'][number];

function Row({ request, timeZone }: { request: Listed; timeZone: string }) {
  const { dayOf } = useFormat();
  const { id, number, subject, topic, status, lastMessageAt } = request;
  return (
    <tr>
      <th scope="row">
        <FaceLink path={`/requests/${id}`}>{subject}</FaceLink>
        <br />
        <span className="muted small">{number}</span>
      </th>
      <td className="wide">
        <TopicWord topic={topic} />
      </td>
      <td>
        <RequestStatusBadge status={status} />
      </td>
      <td className="wide">{dayOf(lastMessageAt, timeZone)}</td>
    </tr>
  );
}
