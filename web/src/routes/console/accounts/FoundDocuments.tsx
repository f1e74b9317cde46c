import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { Card } from '../../../shared/parts/Card';
import style from './Account.module.css';
import type { AccountsQuery } from './Accounts.generated';

type Found = NonNullable<AccountsQuery['nodesOfNumber']>[number];

/** The documents of exactly the number that was searched for, each with the way to it. */
export function FoundDocuments({ documents }: { documents: readonly Found[] }) {
  const found = documents.filter((document) => 'account' in document);
  if (found.length === 0) return null;
  return (
    <Card className={style.found} aria-labelledby="found">
      <h2 id="found">
        <Trans>Documents of this number</Trans>
      </h2>
      <ul>
        {found.map((document) => (
          <li key={document.id}>
            <DocumentLink document={document} />{' '}
            <span className="muted">
              <Link to="/console/accounts/$id" params={{ id: document.account.id }}>
                {document.account.name}
              </Link>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

type Known = Extract<Found, { account: unknown }>;

function DocumentLink({ document }: { document: Known }) {
  switch (document.__typename) {
    case 'ServiceRequest':
      return (
        <Link to="/console/requests/$id" params={{ id: document.id }} search={{ view: 'all' }}>
          <Trans>Request {document.number}</Trans>
        </Link>
      );
    case 'Quote':
      return (
        <Link to="/console/quotes/$id" params={{ id: document.id }}>
          <Trans>
            Quote {document.number}, version {document.revision}
          </Trans>
        </Link>
      );
    case 'Invoice':
      return (
        <Link to="/console/invoices/$id" params={{ id: document.id }}>
          <Trans>Invoice {document.number}</Trans>
        </Link>
      );
    case 'CreditNote':
      return <Trans>Credit note {document.number}</Trans>;
    case 'PurchaseOrder':
      return (
        <Link to="/console/purchase-orders/$id" params={{ id: document.id }}>
          <Trans>Purchase order {document.purchaseOrderNumber}</Trans>
        </Link>
      );
  }
}
