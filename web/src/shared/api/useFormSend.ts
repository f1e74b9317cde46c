import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useRouter } from '@tanstack/react-router';
import type { Refusal } from '../session/session';

/** Sends a mutation for a form: answers why it was refused; done, the page shows everything as it is then. */
export function useFormSend() {
  const apollo = useApolloClient();
  const router = useRouter();
  return async <Data, Variables extends OperationVariables>(
    mutation: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ): Promise<readonly Refusal[]> => {
    const { data } = await apollo.mutate({ mutation, variables } as never);
    const payload = Object.values(data as object).find((value) => value && typeof value === 'object');
    const refusals = (payload as { userErrors: Refusal[] }).userErrors;
    // A refusal may be about something that is older than what there is: that is shown too.
    if (refusals.length === 0 || refusals.some(({ code }) => code === 'STALE_VERSION')) await router.invalidate();
    return refusals;
  };
}
