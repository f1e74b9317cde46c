import { useReadQuery } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { createFileRoute, Link, useRouter } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { load } from '../../../shared/api/load';
import { nodeOf } from '../../../shared/api/nodeOf';
import { useSend } from '../../../shared/api/useSend';
import { LinkButton } from '../../../shared/parts/Button';
import { NotFound } from '../../../shared/parts/NotFound';
import { RefusalBox } from '../../../shared/parts/RefusalBox';
import { SendFailed } from '../../../shared/parts/SendFailed';
import { Messages } from '../../../shared/requests/Messages';
import { TopicWord } from '../../../shared/requests/TopicWord';
import { useViewer } from '../../../shared/session/session';
import { isAllowed, Verb, VerbRow, Verbs } from '../../../shared/verbs/Verbs';
import { Shortcut } from '../keys/Shortcut';
import { NewQuote } from '../quotes/NewQuote';
import { About } from './About';
import { AssignToOther } from './AssignToOther';
import { Meanwhile } from './Meanwhile';
import style from './Queue.module.css';
import { Reply } from './Reply';
import { RequestState } from './RequestState';
import {
  RequestAssignDocument,
  RequestCloseDocument,
  RequestDocument,
  type RequestPartsFragment,
} from './Requests.generated';
import { readRequestsSearch } from './requestViews';

export const Route = createFileRoute('/console/requests/$id')({
  loader: ({ params }) => load(RequestDocument, { id: params.id }),
  component: RequestPane,
});

/** One request beside the queue: what was written, and what to do about it (J2). */
function RequestPane() {
  const request = nodeOf(useReadQuery(Route.useLoaderData()).data.node, 'ServiceRequest');
  if (!request) return <NotFound />;
  return (
    <section className={style.pane} aria-labelledby="request" key={request.id}>
      <Heading request={request} />
      <About request={request} />
      <RequestVerbs request={request} />
      {isAllowed(request.actions, 'SERVICE_REQUEST_REPLY') ? (
        <Shortcut letter="r">
          <Reply request={request} />
        </Shortcut>
      ) : null}
      <Meanwhile request={request} />
      <Messages request={request} isLatestFirst />
    </section>
  );
}

function Heading({ request }: { request: RequestPartsFragment }) {
  const { subject, number, topic, status, account, assignee, subscription } = request;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <header>
      <div className={style.head}>
        <h2 id="request" ref={heading} tabIndex={-1}>
          {subject}
        </h2>
        <LinkButton to="/console/requests" search={readRequestsSearch} look="quiet">
          <Trans>Close</Trans>
        </LinkButton>
      </div>
      <div className={style.facts}>
        <RequestState status={status} />
        <Link to="/console/accounts/$id" params={{ id: account.id }}>
          {account.name}
        </Link>
        <span className="muted">
          {number} · <TopicWord topic={topic} />
          {subscription ? ` · ${subscription.product.name} ${subscription.plan.name}` : ''} ·{' '}
          {assignee?.name ?? <Trans>assigned to nobody</Trans>}
        </span>
      </div>
    </header>
  );
}

function RequestVerbs({ request }: { request: RequestPartsFragment }) {
  const { id, version, status, account, assignee, actions } = request;
  const [isGiving, setGiving] = useState(false);
  const { user } = useViewer();
  const router = useRouter();
  const assigning = useSend(RequestAssignDocument);
  const closing = useSend(RequestCloseDocument);
  const seen = { requestId: id, expectedVersion: version };
  // Whatever came of it, the list is no longer as it was read.
  const assign = () => assigning.send({ input: { ...seen, assigneeId: user.id } }).then(() => router.invalidate());
  const close = () => closing.send({ input: seen }).then(() => router.invalidate());
  const failure = assigning.failure ?? closing.failure;
  return (
    <div className="no-print">
      <Verbs actions={actions}>
        <VerbRow>
          {assignee?.id === user.id ? null : (
            <Shortcut letter="a">
              <Verb action="SERVICE_REQUEST_ASSIGN" look="primary" onPress={() => void assign()}>
                <Trans>Assign to me</Trans>
              </Verb>
            </Shortcut>
          )}
          <Shortcut letter="A">
            <Verb action="SERVICE_REQUEST_ASSIGN" onPress={() => setGiving(true)}>
              <Trans>Assign to a colleague</Trans>
            </Verb>
          </Shortcut>
          <NewQuote account={account} request={id} />
          {status === 'CLOSED' ? null : (
            <Verb action="SERVICE_REQUEST_CLOSE" onPress={() => void close()}>
              <Trans>Close the request</Trans>
            </Verb>
          )}
        </VerbRow>
      </Verbs>
      <RefusalBox refusals={assigning.refusals.length > 0 ? assigning.refusals : closing.refusals} />
      {isGiving ? <AssignToOther request={request} close={() => setGiving(false)} /> : null}
      {failure ? <SendFailed failure={failure} /> : null}
    </div>
  );
}
