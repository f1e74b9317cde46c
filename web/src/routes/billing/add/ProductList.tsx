import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { Money } from '../../../shared/parts/Money';
import type { AddQuery } from './Add.generated';
import style from './Add.module.css';

export type Product = AddQuery['products']['nodes'][number];
export type Plan = Product['plans'][number];

/** What is sold, each a link to its plans. */
export function ProductList({ products }: { products: readonly Product[] }) {
  return (
    <ul className={style.products}>
      {products.map((product) => (
        <li key={product.id} className={style.product}>
          <h3>
            <Link to="/billing/add" search={{ product: product.key, step: 'plan' }} className={style.productLink}>
              {product.name}
            </Link>
          </h3>
          <p className="muted small">{product.description}</p>
          <From plan={product.plans[0]} />
        </li>
      ))}
    </ul>
  );
}

/** The lowest plan's price: where the product begins. */
function From({ plan }: { plan: Plan | undefined }) {
  const price = plan?.prices.find(({ frequency }) => frequency === 'MONTHLY');
  if (!price) return null;
  return (
    <p className="small">
      <Trans>
        From <Money value={price.unitPrice} /> per seat and month, without tax
      </Trans>
    </p>
  );
}
