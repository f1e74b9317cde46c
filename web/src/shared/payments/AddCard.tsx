import { useApolloClient } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { useIdempotencyKey } from '../api/idempotencyKey';
import { Form, SelectField, SubmitButton } from '../parts/Form';
import { Notice } from '../parts/Notice';
import { isSandbox } from '../sandbox/clock';
import { PaymentMethodAddDocument } from './AddCard.generated';
import { TEST_CARDS } from './testCards';

interface Props {
  account: string;
  /** Renewals are charged to it from now on. */
  makeDefault: boolean;
  /** It is stored. */
  done(methodId: string): void | Promise<void>;
}

/** Stores a card by the gateway's token (G7). In a sandbox one of its test cards; card numbers never come here. */
export function AddCard({ account, makeDefault, done }: Props) {
  const apollo = useApolloClient();
  const { key, done: forgetKey } = useIdempotencyKey(`card ${account}`);
  if (!isSandbox()) {
    return (
      <Notice tone="neutral">
        <Trans>A card cannot be added here yet. Please write to support.</Trans>
      </Notice>
    );
  }
  const send = async (fields: FormData) => {
    const gatewayToken = String(fields.get('gatewayToken'));
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
      <SelectField
        name="gatewayToken"
        label={<Trans>Test card</Trans>}
        hint={<Trans>This is a sandbox: no real card, no real money.</Trans>}
      >
        {TEST_CARDS.map(({ token, card, behaviour }) => (
          <option key={token} value={token}>
            {card} – {behaviour}
          </option>
        ))}
      </SelectField>
      <div>
        <SubmitButton look="secondary">
          <Trans>Add this card</Trans>
        </SubmitButton>
      </div>
    </Form>
  );
}
