import { Trans, useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import { useFormat } from '../../../../shared/format/useFormat';
import { RuleText } from '../../../../shared/parts/RuleText';
import type { EditedAccountFragment, SavedQuoteFragment } from './Editor.generated';
import style from './Editor.module.css';
import type { Preview } from './usePreviewed';

type PurchaseOrder = NonNullable<EditedAccountFragment['purchaseOrders']>['nodes'][number];

const CHOOSABLE = ['DRAFT', 'PROPOSED', 'ACTIVE'];

/** The purchase orders that a quote can name: the account's latest, and those that the quote names already. */
export function choosableOf(account: EditedAccountFragment, ...quotes: (SavedQuoteFragment | null)[]): PurchaseOrder[] {
  const named = quotes.flatMap((quote) => quote?.purchaseOrder ?? []);
  const all = [...(account.purchaseOrders?.nodes ?? []), ...named.filter(({ status }) => CHOOSABLE.includes(status))];
  return all.filter(({ id }, at) => all.findIndex((one) => one.id === id) === at);
}

interface Props {
  /** Those of the account that are drafted, proposed or in force. */
  purchaseOrders: readonly PurchaseOrder[];
  value: string;
  choose(id: string): void;
  preview: Preview;
}

/** I1, I4, I7: the purchase order that the quote names; without one, whether the customer will be asked for one, or which one is drawn on. */
export function PurchaseOrderField({ purchaseOrders, value, choose, preview: { shown } }: Props) {
  const { t } = useLingui();
  const { money } = useFormat();
  const id = useId();
  const states = { DRAFT: t`draft, proposed with the quote`, PROPOSED: t`proposed`, ACTIVE: t`in force` };
  const textOf = ({ number, status, remaining }: PurchaseOrder) =>
    [
      number ?? t`no number yet`,
      status in states ? states[status as keyof typeof states] : null,
      remaining ? t`${money(remaining)} left` : t`no ceiling`,
    ]
      .filter(Boolean)
      .join(' · ');
  const inherited = shown?.inheritedPurchaseOrder?.number;
  const isUnknown = value !== '' && purchaseOrders.every((one) => one.id !== value);
  return (
    <div className={style.cell}>
      <label htmlFor={id}>
        <Trans>Purchase order</Trans>
      </label>
      <select id={id} value={value} aria-describedby={`${id}-hint`} onChange={({ target }) => choose(target.value)}>
        <option value="">{t`none named`}</option>
        {isUnknown ? <option value={value}>{t`one that is no longer in force`}</option> : null}
        {purchaseOrders.map((one) => (
          <option key={one.id} value={one.id}>
            {textOf(one)}
          </option>
        ))}
      </select>
      <p id={`${id}-hint`} className="muted small">
        {value ? null : inherited ? (
          <Trans>If the customer names none, {inherited} is drawn on, as far as it suffices.</Trans>
        ) : shown?.purchaseOrderRequired ? (
          <Trans>The customer will be asked for one, unless they pay by card.</Trans>
        ) : (
          <Trans>The customer can name one, but need not.</Trans>
        )}{' '}
        {value ? null : <RuleText id={inherited ? 'I7' : 'I4'} />}
      </p>
    </div>
  );
}
