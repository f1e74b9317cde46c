import { Trans, useLingui } from '@lingui/react/macro';
import { Table } from '../../../shared/lists/Table';
import { Button } from '../../../shared/parts/Button';
import { Dialog } from '../../../shared/parts/Dialog';
import { Money } from '../../../shared/parts/Money';
import style from './Add.module.css';
import type { Plan, Product } from './ProductList';

/** What tells a product's plans apart, side by side. */
export function ComparePlans({ product, close }: { product: Product; close(): void }) {
  const { t } = useLingui();
  const { plans } = product;
  const features = plans[0]?.features ?? [];
  const priceOf = (plan: Plan) => plan.prices.find(({ frequency }) => frequency === 'MONTHLY')?.unitPrice;
  return (
    <Dialog
      title={<Trans>Plans of {product.name} compared</Trans>}
      close={close}
      verbs={
        <Button look="primary" onClick={close}>
          <Trans>Close</Trans>
        </Button>
      }
    >
      <Table
        caption={t`Plans of ${product.name} compared`}
        head={
          <tr>
            <td />
            {plans.map(({ id, name }) => (
              <th key={id} scope="col" className={style.cell}>
                {name}
              </th>
            ))}
          </tr>
        }
      >
        <tr>
          <th scope="row">
            <Trans>Per seat and month</Trans>
          </th>
          {plans.map((plan) => {
            const price = priceOf(plan);
            return (
              <td key={plan.id} className={style.cell}>
                {price ? <Money value={price} /> : '–'}
              </td>
            );
          })}
        </tr>
        {features.map(({ key, label }) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            {plans.map((plan) => (
              <td key={plan.id} className={style.cell}>
                <Feature feature={plan.features.find((feature) => feature.key === key)} />
              </td>
            ))}
          </tr>
        ))}
      </Table>
    </Dialog>
  );
}

function Feature({ feature }: { feature: Plan['features'][number] | undefined }) {
  if (!feature?.included) {
    return (
      <span className="muted">
        <Trans>no</Trans>
      </span>
    );
  }
  return <span>{feature.limit ?? <Trans>yes</Trans>}</span>;
}
