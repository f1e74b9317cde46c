import { Trans, useLingui } from '@lingui/react/macro';
import { Cell } from './Cell';
import { type DraftLine, timesOf } from './draft';
import type { LineFieldsProps } from './LineFields';

/** H14, H15: when it takes effect, and whose period an added subscription shares. */
export function TimeCells({ line, offered, change, refusedBy }: Omit<LineFieldsProps, 'previewed' | 'touched'>) {
  const { t } = useLingui();
  const words = {
    ...{ ON_ACCEPTANCE: t`on acceptance`, ON_DATE: t`on a date`, AT_PERIOD_END: t`at the end of the period` },
  };
  const { kind, frequency } = line;
  const partners = offered.subscriptions.filter((one) => one.status === 'ACTIVE' && one.frequency === frequency);
  return (
    <>
      <Cell label={<Trans>Takes effect</Trans>} name="when" width="wide" refusedBy={refusedBy('effectiveWhen')}>
        {(tied) => (
          <select
            {...tied}
            value={line.when}
            onChange={({ target }) => change({ when: target.value as DraftLine['when'] })}
          >
            {timesOf(kind).map((when) => (
              <option key={when} value={when}>
                {words[when]}
              </option>
            ))}
          </select>
        )}
      </Cell>
      {line.when === 'ON_DATE' ? (
        <Cell label={<Trans>Date</Trans>} name="on" width="wide" refusedBy={refusedBy('effectiveOn')}>
          {(tied) => (
            <input {...tied} type="date" value={line.on} onChange={({ target }) => change({ on: target.value })} />
          )}
        </Cell>
      ) : null}
      {kind === 'ADD' && (partners.length > 0 || line.coTermWith) ? (
        <Cell label={<Trans>First period</Trans>} name="coTerm" width="wide" refusedBy={refusedBy('coTermWith')}>
          {(tied) => (
            <select {...tied} value={line.coTermWith} onChange={({ target }) => change({ coTermWith: target.value })}>
              <option value="">{t`its own full period`}</option>
              {partners.map(({ id, product, plan }) => (
                <option key={id} value={id}>
                  {t`ends with ${product.name} ${plan.name}`}
                </option>
              ))}
            </select>
          )}
        </Cell>
      ) : null}
    </>
  );
}
