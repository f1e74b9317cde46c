import type { PreloadedQueryRef } from '@apollo/client/react';
import { useApolloClient, useReadQuery } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { useRouter } from '@tanstack/react-router';
import { nodeOf } from '../../api/nodeOf';
import { useSend } from '../../api/useSend';
import { useFiles } from '../../files/useFiles';
import { FaceLink } from '../../frame/face';
import { Card } from '../../parts/Card';
import { Form, SubmitButton, TextArea } from '../../parts/Form';
import { NotFound } from '../../parts/NotFound';
import { Page } from '../../parts/Page';
import { RefusalBox } from '../../parts/RefusalBox';
import { SendFailed } from '../../parts/SendFailed';
import { useKept } from '../../parts/useKept';
import { Messages } from '../../requests/Messages';
import { TopicWord } from '../../requests/TopicWord';
import { isAllowed, Verb, Verbs } from '../../verbs/Verbs';
import { About } from './About';
import {
  HelpRequestCloseDocument,
  type HelpRequestPartsFragment,
  type HelpRequestQuery,
  type HelpRequestQueryVariables,
  HelpRequestReplyDocument,
} from './HelpRequests.generated';
import style from './Request.module.css';
import { RequestStatusBadge, RequestsWord } from './requestWords';

/** One request: what was written, by whom, and the way to go on (J2). */
export function RequestPage({ query }: { query: PreloadedQueryRef<HelpRequestQuery, HelpRequestQueryVariables> }) {
  const request = nodeOf(useReadQuery(query).data.node, 'ServiceRequest');
  const router = useRouter();
  const { send, refusals, failure } = useSend(HelpRequestCloseDocument);
  if (!request) return <NotFound />;
  const { id, version, number, subject, topic, status, subscription, assignee, actions } = request;
  const close = async () => {
    if (!(await send({ input: { requestId: id, expectedVersion: version } }))) await router.invalidate();
  };
  return (
    <Page
      title={subject}
      back={
        <FaceLink path="/requests">
          <RequestsWord />
        </FaceLink>
      }
      intro={
        <span className={style.state}>
          <RequestStatusBadge status={status} />
          <span>
            {number} · <TopicWord topic={topic} />
            {subscription ? ` · ${subscription.product.name} ${subscription.plan.name}` : ''}
            {assignee ? ` · ${assignee.name}` : ''}
          </span>
        </span>
      }
    >
      <div className={style.page}>
        <About request={request} />
        <Messages request={request} />
        {isAllowed(actions, 'SERVICE_REQUEST_REPLY') ? <Reply request={request} /> : null}
        {status === 'CLOSED' ? null : (
          <Verbs actions={actions}>
            <Verb action="SERVICE_REQUEST_CLOSE" look="quiet" onPress={() => void close()}>
              <Trans>This is settled: close the request</Trans>
            </Verb>
          </Verbs>
        )}
        <RefusalBox refusals={refusals} />
        {failure ? <SendFailed failure={failure} /> : null}
      </div>
    </Page>
  );
}

function Reply({ request: { id, status, account } }: { request: HelpRequestPartsFragment }) {
  const apollo = useApolloClient();
  const [body, keep, forget] = useKept(`reply ${id}`, '');
  const files = useFiles(account.id);
  const send = async () => {
    const input = { requestId: id, body: body.trim(), fileIds: files.ids };
    const { data } = await apollo.mutate({ mutation: HelpRequestReplyDocument, variables: { input } });
    const { userErrors } = data!.serviceRequestReply;
    if (userErrors.length === 0) {
      keep('');
      forget();
      files.clear();
    }
    return userErrors;
  };
  return (
    <Card className={style.form}>
      <Form send={send}>
        <TextArea
          name="body"
          label={
            status === 'CLOSED' ? <Trans>Write again: the request is opened anew</Trans> : <Trans>Your message</Trans>
          }
          value={body}
          onChange={(event) => keep(event.target.value)}
          required
        />
        {files.field}
        <div>
          <SubmitButton>
            <Trans>Send</Trans>
          </SubmitButton>
        </div>
      </Form>
    </Card>
  );
}
