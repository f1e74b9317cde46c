import { Trans } from '@lingui/react/macro';
import { Choice } from '../parts/Choice';
import { PaymentMethodText } from '../words/payments';
import type { StoredMethodFragment } from './Methods.generated';

/** Chosen where another card is typed. */
export const ANOTHER = 'another';

interface Props {
  methods: readonly StoredMethodFragment[];
  /** The id of a method, or `ANOTHER`. */
  value: string;
  onChange(methodId: string): void;
}

/** What is paid with: a stored method, or another card. Nothing to choose where none is stored. */
export function MethodChoice({ methods, value, onChange }: Props) {
  if (methods.length === 0) return null;
  return (
    <Choice
      name="paymentMethodId"
      legend={<Trans>Pay with</Trans>}
      value={value}
      onChange={onChange}
      options={[
        ...methods.map((method) => ({
          value: method.id,
          label: <PaymentMethodText payment={{ ...method, methodType: method.type }} />,
          note: <MethodNote method={method} />,
        })),
        { value: ANOTHER, label: <Trans>Another card</Trans> },
      ]}
    />
  );
}

/** Methods that can be charged: one that its customer has not confirmed yet cannot. */
export const usable = (methods: readonly StoredMethodFragment[]) =>
  methods.filter(({ clientSecret }) => clientSecret === null);

/** When a card expires: 09/2027. */
export const expiryOf = ({ expiryMonth, expiryYear }: { expiryMonth: number; expiryYear: number }) =>
  `${String(expiryMonth).padStart(2, '0')}/${expiryYear}`;

function MethodNote({ method: { card, isDefault } }: { method: StoredMethodFragment }) {
  if (!card) return isDefault ? <Trans>default</Trans> : null;
  const expiry = expiryOf(card);
  return isDefault ? <Trans>expires {expiry} · default</Trans> : <Trans>expires {expiry}</Trans>;
}
