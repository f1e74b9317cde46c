import type { PreloadedQueryRef } from '@apollo/client/react';
import { useApolloClient, useReadQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ServiceRequestTopic } from '../../../schema.generated';
import { useFiles } from '../../files/useFiles';
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
import { RequestsWord, SubjectWord } from './requestWords';
import { TaxForms } from './TaxForms';
import { TopicOptions } from './TopicOptions';

interface Props {
  query: PreloadedQueryRef<HelpRequestFormQuery, HelpRequestFormQueryVariables>;
  search: RequestSearch;
}

/** J1, J5: a new request; what is typed stays in the tab until it is sent. */
export function NewRequestPage({ query, search }: Props) {
  const { t } = useLingui();
  const { account } = useReadQuery(query).data;
  if (!account?.subscriptions) return <NotFound />;
  return (
    <Page
      title={account.kind === 'ONLINE' ? t`Write to support` : t`Write a request`}
      back={
        <FaceLink path="/requests">
          <RequestsWord />
        </FaceLink>
      }
    >
      <Card className={style.form}>
        <RequestForm query={query} search={search} account={account} />
      </Card>
    </Page>
  );
}

function RequestForm({ query, search, account }: Props & { account: NonNullable<HelpRequestFormQuery['account']> }) {
  const { t } = useLingui();
  const apollo = useApolloClient();
  const navigate = useNavigate();
  const face = useFace();
  const { node: about = null } = useReadQuery(query).data;
  const [subject, keepSubject, forgetSubject] = useKept('request subject', '');
  const [body, keepBody, forgetBody] = useKept('request body', '');
  const [topic, setTopic] = useState<ServiceRequestTopic>(search.topic ?? TOPICS[account.kind].at(-1)!);
  const files = useFiles(account.id);
  const { technician, subscriptions } = account;
  const send = async (fields: FormData) => {
    const input = {
      ...{ accountId: account.id, subject: subject.trim(), body: body.trim(), topic, fileIds: files.ids },
      ...(account.kind === 'CORPORATE' ? { addressee: fields.get('addressee') as 'TECHNICIAN' } : {}),
      subscriptionId: String(fields.get('subscriptionId') ?? '') || null,
      ...{ quoteId: search.quote, invoiceId: search.invoice, purchaseOrderId: search.purchaseOrder },
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
    <Form send={send}>
      {account.kind === 'CORPORATE' ? (
        <SelectField name="addressee" label={<Trans>To</Trans>}>
          <option value="TECHNICIAN">{technician ? t`${technician.name}, your technician` : t`our technicians`}</option>
          <option value="CORPORATE_ACCOUNT_SERVICES">{t`Corporate Account Services`}</option>
        </SelectField>
      ) : null}
      <SelectField
        name="topic"
        label={<Trans>About</Trans>}
        value={topic}
        onChange={(event) => setTopic(event.target.value as ServiceRequestTopic)}
      >
        <TopicOptions kind={account.kind} />
      </SelectField>
      {topic === 'TAX_FORM' ? <TaxForms forms={account.taxForms ?? []} /> : null}
      {about ? (
        <p>
          <Trans>It names</Trans>{' '}
          <strong>
            <SubjectWord subject={about} />
          </strong>
        </p>
      ) : subscriptions && subscriptions.nodes.length > 0 ? (
        <SelectField name="subscriptionId" label={<Trans>Subscription</Trans>} defaultValue={search.subscription ?? ''}>
          <option value="">{t`none in particular`}</option>
          {subscriptions.nodes.map(({ id, product, plan }) => (
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
      {files.field}
      <div>
        <SubmitButton>
          <Trans>Send</Trans>
        </SubmitButton>
      </div>
    </Form>
  );
}
