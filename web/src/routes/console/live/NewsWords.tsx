import { Plural } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Marked, News } from './useNews';

/** What a list is of. */
export type Listed = 'REQUEST' | 'QUOTE' | 'INVOICE' | 'PURCHASE_ORDER' | 'ACCOUNT' | 'CREDIT';

/** "2 new requests · 1 request changed"; null: nothing is new. */
export function newsWords(of: Listed, { fresh, changed, elsewhere }: News<Marked>): ReactNode {
  const others = changed.length + elsewhere;
  if (fresh + others === 0) return null;
  return (
    <>
      {fresh > 0 ? <Fresh of={of} count={fresh} /> : null}
      {fresh > 0 && others > 0 ? ' · ' : null}
      {others > 0 ? <Changed of={of} count={others} /> : null}
    </>
  );
}

function Fresh({ of, count }: { of: Listed; count: number }) {
  switch (of) {
    case 'REQUEST':
      return <Plural value={count} one="# new request" other="# new requests" />;
    case 'QUOTE':
      return <Plural value={count} one="# new quote" other="# new quotes" />;
    case 'INVOICE':
      return <Plural value={count} one="# new invoice" other="# new invoices" />;
    case 'PURCHASE_ORDER':
      return <Plural value={count} one="# new purchase order" other="# new purchase orders" />;
    case 'ACCOUNT':
      return <Plural value={count} one="# new account" other="# new accounts" />;
    case 'CREDIT':
      return <Plural value={count} one="# new credit" other="# new credits" />;
  }
}

function Changed({ of, count }: { of: Listed; count: number }) {
  switch (of) {
    case 'REQUEST':
      return <Plural value={count} one="# request changed" other="# requests changed" />;
    case 'QUOTE':
      return <Plural value={count} one="# quote changed" other="# quotes changed" />;
    case 'INVOICE':
      return <Plural value={count} one="# invoice changed" other="# invoices changed" />;
    case 'PURCHASE_ORDER':
      return <Plural value={count} one="# purchase order changed" other="# purchase orders changed" />;
    case 'ACCOUNT':
      return <Plural value={count} one="# account changed" other="# accounts changed" />;
    case 'CREDIT':
      return <Plural value={count} one="# credit changed" other="# credits changed" />;
  }
}
