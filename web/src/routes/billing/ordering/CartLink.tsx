import { useQuery } from '@apollo/client/react';
import { Plural, Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import style from './CartLink.module.css';
import { CartCountDocument } from './PutInCart.generated';

/** How long after the page the cart is asked for, where the page has not asked itself. Milliseconds. */
const AFTER_PAGE = 400;

/** In the header: how much is in the cart, and the way to it. */
export function CartLink({ account }: { account: string }) {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    const idle = setTimeout(() => setIdle(true), AFTER_PAGE);
    return () => clearTimeout(idle);
  }, []);
  const { data } = useQuery(CartCountDocument, { variables: { account }, skip: !isIdle });
  const count = data?.account?.cart?.items.length ?? null;
  return (
    <Link to="/billing/cart" className={style.link}>
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        <path
          d="M1.5 2.5h2.6l2.2 9.6h8.6l2-7H5.2M7.5 16.6a1.1 1.1 0 1 0 0 .01M14 16.6a1.1 1.1 0 1 0 0 .01"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.6"
          strokeLinejoin="round"
          strokeLinecap="round"
        />
      </svg>
      <span className="hidden">
        <Trans>Cart</Trans>
        {count === null ? null : (
          <>
            {', '}
            <Plural value={count} _0="empty" one="# item" other="# items" />
          </>
        )}
      </span>
      {count ? (
        <span className={style.count} aria-hidden="true">
          {count}
        </span>
      ) : null}
    </Link>
  );
}
