import { useApolloClient } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { useIdempotencyKey } from '../api/idempotencyKey';
import { Form, SubmitButton } from '../parts/Form';
import { PaymentMethodAddDocument } from './AddCard.generated';
import { useCardEntry } from './useCardEntry';

interface Props {
  account: string;
  /** Renewals are charged to it from now on. */
  makeDefault: boolean;
  /** It is stored. */
  done(methodId: string): void | Promise<void>;
}

/** Stores a card by the gateway's token (G7). */
export function AddCard({ account, makeDefault, done }: Props) {
  const apollo = useApolloClient();
  const { key, done: forgetKey } = useIdempotencyKey(`card ${account}`);
  const entry = useCardEntry();
  if (!entry.isPossible) return entry.fields;
  const send = async () => {
    const card = await entry.token();
    if ('problem' in card) return [{ code: 'CARD', field: [], message: card.problem }];
    const { token: gatewayToken } = card;
    const input = { accountId: account, gatewayToken, makeDefault, idempotencyKey: `${key} ${gatewayToken}` };
    const { data } = await apollo.mutate({ mutation: PaymentMethodAddDocument, variables: { input } });
    const { paymentMethod, userErrors } = data!.paymentMethodAdd;
    if (paymentMethod) {
      forgetKey();
      await done(paymentMethod.id);
    }
    return userErrors;
  };
  return (
    <Form send={send}>
      {entry.fields}
      <div>
        <SubmitButton look="secondary">
          <Trans>Add this card</Trans>
        </SubmitButton>
      </div>
    </Form>
  );
}
