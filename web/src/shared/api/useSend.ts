import type { OperationVariables, TypedDocumentNode, Unmasked } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useCallback, useRef, useState } from 'react';
import type { Refusal } from '../session/session';
import { type ApiFailure, failureOf } from './failure';

/** The payload of a mutation: its one field. */
export type PayloadOf<Data> = Unmasked<Data>[Exclude<keyof Unmasked<Data>, '__typename'>];

export interface Sending<Data, Variables> {
  /**
   * Sends it; answers the payload when it was done, null when it was refused or got no answer. A second press does nothing.
   * @param refused called where it was refused: then it changed nothing
   */
  send(variables: Variables, refused?: () => void): Promise<PayloadOf<Data> | null>;
  isSending: boolean;
  /** Why it was refused; the payload then shows the object as it is now. */
  refusals: readonly Refusal[];
  /** It got no answer: whether it was done is not known. */
  failure: ApiFailure | null;
  /** Forgets the last answer: something else is tried. */
  reset(): void;
}

/** A mutation as the pages use it: one document with one field that answers `userErrors`. */
export function useSend<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
): Sending<Data, Variables> {
  const [mutate, { loading }] = useMutation<Data, Variables>(document);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const isUnderWay = useRef(false);
  const reset = useCallback(() => {
    setRefusals([]);
    setFailure(null);
  }, []);
  const send = async (variables: Variables, refused?: () => void) => {
    // Two presses of one moment: the page has not been drawn anew between them.
    if (isUnderWay.current) return null;
    isUnderWay.current = true;
    reset();
    try {
      const { data } = await mutate({ variables } as never);
      const payload = Object.values(data as object).find((value) => typeof value === 'object') as PayloadOf<Data>;
      const { userErrors = [] } = payload as { userErrors?: Refusal[] };
      setRefusals(userErrors);
      if (userErrors.length === 0) return payload;
      refused?.();
      return null;
    } catch (error) {
      setFailure(failureOf(error));
      return null;
    } finally {
      isUnderWay.current = false;
    }
  };
  return { send, isSending: loading, refusals, failure, reset };
}
