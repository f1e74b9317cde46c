import { Trans, useLingui } from '@lingui/react/macro';
import type { QuoteLineKind } from '../../../../schema.generated';
import { useFormat } from '../../../../shared/format/useFormat';
import { Cell } from './Cell';
import { type DraftLine, newLine, type Offered, subscriptionsFor } from './draft';
import type { QuotePreviewQuery } from './Editor.generated';
import { PriceCells } from './PriceCells';
import { TimeCells } from './TimeCells';

type PreviewedLine = NonNullable<QuotePreviewQuery['quotePreview']>['lines'][number];

export interface LineFieldsProps {
  line: DraftLine;
  offered: Offered;
  /** The subscriptions that other lines touch: each is offered once before it is offered twice. */
  touched: ReadonlySet<string>;
  /** What the rules make of it; null: not known now. */
  previewed: PreviewedLine | null;
  change(change: Partial<DraftLine>): void;
  /** The id of the sentences that refuse that field. */
  refusedBy(field: string): string | undefined;
}

/** What a line does, to what, and on which terms. */
export function LineFields(props: LineFieldsProps) {
  const { line, offered, touched, change, refusedBy } = props;
  const { t } = useLingui();
  const kinds: [QuoteLineKind, string][] = [
    ['ADD', t`Add`],
    ['CHANGE', t`Change`],
    ['RENEW', t`Renew`],
    ['CANCEL', t`Cancel`],
  ];
  const choose = (kind: QuoteLineKind) => {
    const choices = subscriptionsFor(kind, offered.subscriptions);
    const first = choices.find(({ id }) => !touched.has(id)) ?? choices[0];
    const kept = line.kind === 'ADD' || kind === 'ADD' ? (first?.id ?? '') : line.subscriptionId;
    change({ ...newLine(kind, offered, kind === 'ADD' ? '' : kept), key: line.key, kind });
  };
  return (
    <>
      <Cell label={<Trans>What</Trans>} name="kind" width={line.kind === 'CANCEL' ? 'phrase' : 'usual'}>
        {(tied) => (
          <select {...tied} value={line.kind} onChange={({ target }) => choose(target.value as QuoteLineKind)}>
            {kinds.map(([kind, word]) => (
              <option key={kind} value={kind}>
                {word}
              </option>
            ))}
          </select>
        )}
      </Cell>
      {line.kind === 'ADD' ? <ProductCell {...props} /> : <SubscriptionCell {...props} />}
      {line.kind === 'CANCEL' ? null : <TermCells {...props} />}
      <TimeCells line={line} offered={offered} change={change} refusedBy={refusedBy} />
    </>
  );
}

function ProductCell({ line, offered: { products }, change, refusedBy }: LineFieldsProps) {
  const choose = (productId: string) => {
    const plans = products.find(({ id }) => id === productId)?.plans ?? [];
    change({ productId, planId: plans[0]?.id ?? '', price: '' });
  };
  return (
    <Cell label={<Trans>Product</Trans>} name="subject" width="widest" refusedBy={refusedBy('planId')}>
      {(tied) => (
        <select {...tied} value={line.productId} onChange={({ target }) => choose(target.value)}>
          {products.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Cell>
  );
}

function SubscriptionCell({ line, offered, change, refusedBy }: LineFieldsProps) {
  const { t } = useLingui();
  const { date } = useFormat();
  const choices = subscriptionsFor(line.kind, offered.subscriptions);
  const choose = (id: string) => change({ ...newLine(line.kind, offered, id), key: line.key });
  return (
    <Cell label={<Trans>Subscription</Trans>} name="subject" width="widest" refusedBy={refusedBy('subscriptionId')}>
      {(tied) => (
        <select {...tied} value={line.subscriptionId} onChange={({ target }) => choose(target.value)}>
          {choices.length === 0 ? <option value="">{t`no subscription`}</option> : null}
          {choices.map(({ id, product, plan, seats, period }) => (
            <option key={id} value={id}>
              {`${product.name} ${plan.name} × ${seats}${period ? `, ${t`until ${date(period.lastDay)}`}` : ''}`}
            </option>
          ))}
        </select>
      )}
    </Cell>
  );
}

function TermCells(props: LineFieldsProps) {
  const { line, offered, change, refusedBy } = props;
  const { t } = useLingui();
  const product = offered.products.find(({ id }) => id === line.productId);
  return (
    <>
      <Cell
        label={<Trans context="above a narrow field">Plan</Trans>}
        name="plan"
        width="usual"
        refusedBy={refusedBy('planId')}
      >
        {(tied) => (
          <select {...tied} value={line.planId} onChange={({ target }) => change({ planId: target.value })}>
            {product?.plans.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Cell>
      <Cell label={<Trans>Seats</Trans>} name="seats" width="usual" refusedBy={refusedBy('seats')}>
        {(tied) => (
          <input
            {...tied}
            className="number"
            inputMode="numeric"
            autoComplete="off"
            value={line.seats}
            onFocus={({ target }) => target.select()}
            onChange={({ target }) => change({ seats: target.value })}
          />
        )}
      </Cell>
      {line.kind === 'CHANGE' ? null : (
        <Cell label={<Trans>Billed</Trans>} name="frequency" width="usual" refusedBy={refusedBy('frequency')}>
          {(tied) => (
            <select
              {...tied}
              value={line.frequency}
              onChange={({ target }) => change({ frequency: target.value as DraftLine['frequency'] })}
            >
              <option value="ANNUAL">{t`annually`}</option>
              <option value="MONTHLY">{t`monthly`}</option>
            </select>
          )}
        </Cell>
      )}
      <PriceCells {...props} />
    </>
  );
}
