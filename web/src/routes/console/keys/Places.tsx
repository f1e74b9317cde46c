import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { usePreview } from '../../../shared/api/usePreview';
import { useConsolePages } from '../useConsolePages';
import { GoToDocument, type GoToQuery } from './Palette.generated';

export interface Place {
  key: string;
  label: ReactNode;
  note: ReactNode;
  to: string;
  search?: object;
}

/** Shorter texts are in too many names. */
const SHORTEST = 2;

/** Where what is typed can lead: pages by their names, accounts by what is known of them, documents by their whole number. */
export function usePlaces(typed: string): { places: Place[]; isBusy: boolean } {
  const isSearch = typed.length >= SHORTEST;
  const { data, before } = usePreview(GoToDocument, { search: typed }, isSearch);
  const pages = useConsolePages()
    .filter(({ label }) => plain(label).includes(plain(typed)))
    .map(({ to, label }) => ({ key: to, label, note: <Trans>Page</Trans>, to }));
  const found = isSearch ? (data ?? before) : null;
  if (!found) return { places: pages, isBusy: isSearch };
  return { places: [...found.nodesOfNumber.flatMap(placeOf), ...accountsOf(found), ...pages], isBusy: data === null };
}

function placeOf(node: GoToQuery['nodesOfNumber'][number]): Place[] {
  if (!('account' in node)) return [];
  const place = { key: node.id, note: node.account.name };
  switch (node.__typename) {
    case 'Invoice':
      return [{ ...place, label: <Trans>Invoice {node.number}</Trans>, to: `/console/invoices/${node.id}` }];
    case 'Quote': {
      const label = (
        <Trans>
          Quote {node.number}, version {node.revision}
        </Trans>
      );
      return [{ ...place, label, to: `/console/quotes/${node.id}` }];
    }
    case 'ServiceRequest': {
      const to = `/console/requests/${node.id}`;
      return [{ ...place, label: <Trans>Request {node.number}</Trans>, to, search: { view: 'all' } }];
    }
    case 'PurchaseOrder': {
      const label = <Trans>Purchase order {node.purchaseOrderNumber}</Trans>;
      return [{ ...place, label, to: `/console/purchase-orders/${node.id}` }];
    }
  }
}

const accountsOf = ({ accounts }: GoToQuery): Place[] =>
  accounts.nodes.map(({ id, name, billingContact }) => ({
    ...{ key: id, label: name, to: `/console/accounts/${id}` },
    note: billingContact?.name ?? <Trans>Account</Trans>,
  }));

/** Without case and accents. */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
