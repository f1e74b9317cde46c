import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../../shared/parts/Button';
import { DateText } from '../../../shared/parts/Dates';
import { Money } from '../../../shared/parts/Money';
import { PerPeriod } from '../../../shared/words/terms';
import type { PricePartsFragment } from './Prices.generated';
import style from './Prices.module.css';

/** A plan's price at one frequency, today and as it is planned, in the order of the days. */
export interface Planned {
  product: { name: string };
  plan: { id: string; name: string };
  price: PricePartsFragment;
  planned: readonly PricePartsFragment[];
}

export function PriceRow({ row, schedule }: { row: Planned; schedule(row: Planned): void }) {
  const { t } = useLingui();
  const { product, plan, price, planned } = row;
  const name = `${product.name} ${plan.name}`;
  return (
    <tr>
      <th scope="row">
        {name}
        <p className="muted small">
          <PerPeriod frequency={price.frequency} />
        </p>
      </th>
      <td className="number">
        <Money value={price.unitPrice} />
      </td>
      <td className="wide">
        <DateText value={price.validFrom} />
        {price.validUntil ? (
          <p className="muted small">
            <Trans>
              until <DateText value={price.validUntil} />
            </Trans>
          </p>
        ) : null}
      </td>
      <td className="number">
        {planned.length === 0
          ? '–'
          : planned.map(({ id, unitPrice, validFrom, validUntil }) => (
              <div key={id} className={style.planned}>
                <Money value={unitPrice} />
                <p className="muted small">
                  {validUntil ? (
                    <Trans>
                      from <DateText value={validFrom} /> to <DateText value={validUntil} />
                    </Trans>
                  ) : (
                    <Trans>
                      from <DateText value={validFrom} />
                    </Trans>
                  )}
                </p>
              </div>
            ))}
      </td>
      <td className="number">
        <Button look="quiet" aria-label={t`Plan a price of ${name}`} onClick={() => schedule(row)}>
          <Trans>Plan a price</Trans>
        </Button>
      </td>
    </tr>
  );
}
