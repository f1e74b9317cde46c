import { useApolloClient } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { useRouter } from '@tanstack/react-router';
import { useFiles } from '../../../shared/files/useFiles';
import { Form, SubmitButton, TextArea } from '../../../shared/parts/Form';
import { useKept } from '../../../shared/parts/useKept';
import { type RequestPartsFragment, RequestReplyDocument } from './Requests.generated';

/** J2: the answer to the customer; what is typed stays in the tab until it is sent. */
export function Reply({ request: { id, account } }: { request: RequestPartsFragment }) {
  const files = useFiles(account.id);
  const apollo = useApolloClient();
  const router = useRouter();
  const [body, keep, forget] = useKept(`reply ${id}`, '');
  const send = async () => {
    const input = { requestId: id, body: body.trim(), fileIds: files.ids };
    const { data } = await apollo.mutate({ mutation: RequestReplyDocument, variables: { input } });
    const { userErrors } = data!.serviceRequestReply;
    if (userErrors.length === 0) {
      keep('');
      forget();
      files.clear();
      await router.invalidate();
    }
    return userErrors;
  };
  return (
    <Form send={send}>
      <TextArea
        name="body"
        label={<Trans>Your answer</Trans>}
        rows={4}
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
  );
}
