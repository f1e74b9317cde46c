import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../../shared/parts/Button';
import { DateText } from '../../../shared/parts/Dates';
import { Money } from '../../../shared/parts/Money';
import { PerPeriod } from '../../../shared/words/terms';
import type { PricePartsFragment } from './Prices.generated';

/** A plan's price at one frequency, today and as it is planned last. */
export interface Planned {
  product: { name: string };
  plan: { id: string; name: string };
  price: PricePartsFragment;
  planned: PricePartsFragment | undefined;
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
      </td>
      <td className="number">
        {planned ? (
          <>
            <Money value={planned.unitPrice} />
            <p className="muted small">
              <Trans>
                from <DateText value={planned.validFrom} />
              </Trans>
            </p>
          </>
        ) : (
          '–'
        )}
      </td>
      <td className="number">
        <Button look="quiet" aria-label={t`Plan a price of ${name}`} onClick={() => schedule(row)}>
          <Trans>Plan a price</Trans>
        </Button>
      </td>
    </tr>
  );
}
