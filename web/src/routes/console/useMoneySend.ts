import type { OperationVariables, TypedDocumentNode, Unmasked } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useRouter } from '@tanstack/react-router';
import { forgetKey, keyOfIntent } from '../../shared/api/idempotencyKey';
import type { Refusal } from '../../shared/session/session';

/**
 * Sends a correction for a form, under the key of exactly what is sent (L2): the same again after no answer is done once. Answers why it was
 * refused; what came of it goes to `done`.
 */
export function useMoneySend() {
  const apollo = useApolloClient();
  const router = useRouter();
  return async <Data, Variables extends OperationVariables & { input: object }>(
    mutation: TypedDocumentNode<Data, Variables>,
    input: Omit<Variables['input'], 'idempotencyKey'>,
    done: (data: Unmasked<Data>) => void,
  ): Promise<readonly Refusal[]> => {
    const intent = JSON.stringify(input);
    const variables = { input: { ...input, idempotencyKey: keyOfIntent(intent) } };
    const { data } = await apollo.mutate({ mutation, variables } as never);
    forgetKey(intent);
    const [payload] = Object.values(data as object) as { userErrors: Refusal[] }[];
    const { userErrors } = payload!;
    if (userErrors.length === 0) done(data as Unmasked<Data>);
    await router.invalidate();
    return userErrors;
  };
}
