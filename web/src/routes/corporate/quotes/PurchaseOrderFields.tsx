import { Trans, useLingui } from '@lingui/react/macro';
import { useFormat } from '../../../shared/format/useFormat';
import { DateField } from '../../../shared/parts/DateField';
import { SelectField, TextField } from '../../../shared/parts/Form';
import type { ShownQuote } from './$id';
import type { Given } from './AcceptForm';

interface Props {
  quote: ShownQuote;
  given: Given;
  change(changed: Partial<Given>): void;
  /** In the account's time zone. */
  today: string;
}

/** I1, I4: the purchase order it is carried out on: the one proposed with it, one that exists, a new number, or none. */
export function PurchaseOrderFields({ quote, given, change, today }: Props) {
  const { t } = useLingui();
  const { money } = useFormat();
  const { purchaseOrder, account } = quote;
  const inForce = account.purchaseOrders?.nodes ?? [];
  const isProposed = purchaseOrder?.status === 'PROPOSED';
  const proposed = isProposed ? purchaseOrder : null;
  const hint = proposed?.ceiling ? (
    <Trans>
      {quote.author.name} has proposed a purchase order of up to {money(proposed.ceiling)}.
    </Trans>
  ) : (
    <Trans>It is printed on the invoice.</Trans>
  );
  return (
    <>
      {inForce.length > 0 ? (
        <SelectField
          name="purchaseOrderId"
          label={<Trans>Purchase order</Trans>}
          value={given.purchaseOrderId ?? ''}
          onChange={(event) => change({ purchaseOrderId: event.target.value })}
        >
          {purchaseOrder?.status === 'ACTIVE' ? null : <option value="">{t`A new number, or none`}</option>}
          {inForce.map(({ id, number, remaining }) => (
            <option key={id} value={id}>
              {remaining ? t`${number ?? ''} (${money(remaining)} left)` : (number ?? '')}
            </option>
          ))}
        </SelectField>
      ) : null}
      {!given.purchaseOrderId ? (
        <>
          <TextField
            name="purchaseOrderNumber"
            label={<Trans>Purchase order number</Trans>}
            hint={hint}
            maxLength={64}
            autoComplete="off"
            spellCheck={false}
            defaultValue={given.number || (proposed?.number ?? '')}
            onChange={(event) => change({ number: event.target.value })}
          />
          <DateField
            name="purchaseOrderExpiresOn"
            label={<Trans>Its last valid day</Trans>}
            min={today}
            defaultValue={given.expiresOn || (proposed?.expiresOn ?? '')}
            onChange={(expiresOn) => change({ expiresOn })}
          />
        </>
      ) : null}
    </>
  );
}
