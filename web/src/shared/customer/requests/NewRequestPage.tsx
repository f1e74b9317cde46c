import type { PreloadedQueryRef } from '@apollo/client/react';
import { useApolloClient, useReadQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import type { ServiceRequestTopic } from '../../../schema.generated';
import { FaceLink, useFace } from '../../frame/face';
import { Card } from '../../parts/Card';
import { Form, SelectField, SubmitButton, TextArea, TextField } from '../../parts/Form';
import { NotFound } from '../../parts/NotFound';
import { Page } from '../../parts/Page';
import { useKept } from '../../parts/useKept';
import {
  type HelpRequestFormQuery,
  type HelpRequestFormQueryVariables,
  HelpRequestOpenDocument,
} from './HelpRequests.generated';
import style from './Request.module.css';
import { type RequestSearch, TOPICS } from './requestSearch';
import { TopicWord } from './requestWords';

interface Props {
  query: PreloadedQueryRef<HelpRequestFormQuery, HelpRequestFormQueryVariables>;
  search: RequestSearch;
}

/** J1: a new request; what is typed stays in the tab until it is sent. */
export function NewRequestPage({ query, search }: Props) {
  const { t } = useLingui();
  const apollo = useApolloClient();
  const navigate = useNavigate();
  const face = useFace();
  const { account } = useReadQuery(query).data;
  const [subject, keepSubject, forgetSubject] = useKept('request subject', '');
  const [body, keepBody, forgetBody] = useKept('request body', '');
  if (!account?.subscriptions) return <NotFound />;
  const send = async (fields: FormData) => {
    const input = {
      ...{ accountId: account.id, subject: subject.trim(), body: body.trim() },
      topic: fields.get('topic') as ServiceRequestTopic,
      subscriptionId: String(fields.get('subscriptionId') ?? '') || null,
    };
    const { data } = await apollo.mutate({ mutation: HelpRequestOpenDocument, variables: { input } });
    const { serviceRequest, userErrors } = data!.serviceRequestOpen;
    if (serviceRequest) {
      forgetSubject();
      forgetBody();
      await navigate({ to: `/${face}/requests/${serviceRequest.id}`, replace: true } as never);
    }
    return userErrors;
  };
  return (
    <Page
      title={t`Write to support`}
      back={
        <FaceLink path="/requests">
          <Trans>Help requests</Trans>
        </FaceLink>
      }
    >
      <Card className={style.form}>
        <Form send={send}>
          <SelectField
            name="topic"
            label={<Trans>About</Trans>}
            defaultValue={search.topic ?? TOPICS[account.kind].at(-1)}
          >
            {TOPICS[account.kind].map((topic) => (
              <option key={topic} value={topic}>
                <TopicWord topic={topic} />
              </option>
            ))}
          </SelectField>
          {account.subscriptions.nodes.length > 0 ? (
            <SelectField
              name="subscriptionId"
              label={<Trans>Subscription</Trans>}
              defaultValue={search.subscription ?? ''}
            >
              <option value="">{t`none in particular`}</option>
              {account.subscriptions.nodes.map(({ id, product, plan }) => (
                <option key={id} value={id}>
                  {product.name} {plan.name}
                </option>
              ))}
            </SelectField>
          ) : null}
          <TextField
            name="subject"
            label={<Trans>Subject</Trans>}
            value={subject}
            onChange={(event) => keepSubject(event.target.value)}
            required
          />
          <TextArea
            name="body"
            label={<Trans>Message</Trans>}
            hint={<Trans>Never write a card number here.</Trans>}
            rows={8}
            value={body}
            onChange={(event) => keepBody(event.target.value)}
            required
          />
          <div>
            <SubmitButton>
              <Trans>Send</Trans>
            </SubmitButton>
          </div>
        </Form>
      </Card>
    </Page>
  );
}
