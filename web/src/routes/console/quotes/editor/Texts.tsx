import { Trans, useLingui } from '@lingui/react/macro';
import { type ComponentProps, type ReactNode, useId } from 'react';
import { useFormat } from '../../../../shared/format/useFormat';
import { DateText } from '../../../../shared/parts/Dates';
import type { Draft } from './draft';
import style from './Editor.module.css';
import { PurchaseOrderField } from './PurchaseOrderField';
import type { Preview } from './usePreviewed';

interface Props {
  purchaseOrders: ComponentProps<typeof PurchaseOrderField>['purchaseOrders'];
  draft: Draft;
  change(change: Partial<Draft>): void;
  preview: Preview;
}

/** How long it is valid, the purchase order that it names, and what is written besides the lines. */
export function Texts({ purchaseOrders, draft, change, preview }: Props) {
  const { data } = preview;
  const { t } = useLingui();
  const { date } = useFormat();
  const validity = useId();
  const refused = [...(data?.refusals ?? []), ...(data?.sendingRefusals ?? [])].some(
    ({ field: [first] }) => first === 'validUntil',
  );
  return (
    <section aria-label={t`Validity and texts`} className={style.texts}>
      <div className={style.cell}>
        <label htmlFor={validity}>
          <Trans>Valid up to and including</Trans>
        </label>
        <input
          id={validity}
          type="date"
          value={draft.validUntil || (data?.validUntil ?? '')}
          aria-invalid={refused || undefined}
          aria-describedby={`${validity}-hint`}
          onChange={({ target }) => change({ validUntil: target.value })}
        />
        <p id={`${validity}-hint`} className="muted small">
          {draft.validUntil ? (
            date(draft.validUntil)
          ) : data?.validUntil ? (
            <Trans>
              <DateText value={data.validUntil} />, unless you choose another day
            </Trans>
          ) : null}
        </p>
      </div>
      <PurchaseOrderField
        purchaseOrders={purchaseOrders}
        value={draft.purchaseOrderId}
        choose={(purchaseOrderId) => change({ purchaseOrderId })}
        preview={preview}
      />
      <Area label={<Trans>Message to the customer</Trans>} value={draft.note} change={(note) => change({ note })} />
      <Area label={<Trans>Terms</Trans>} value={draft.terms} change={(terms) => change({ terms })} />
      <Area
        label={<Trans>For staff only</Trans>}
        value={draft.internalNote}
        change={(internalNote) => change({ internalNote })}
      />
    </section>
  );
}

function Area({ label, value, change }: { label: ReactNode; value: string; change(text: string): void }) {
  const id = useId();
  return (
    <div className={style.cell}>
      <label htmlFor={id}>{label}</label>
      <textarea id={id} rows={3} dir="auto" value={value} onChange={({ target }) => change(target.value)} />
    </div>
  );
}
