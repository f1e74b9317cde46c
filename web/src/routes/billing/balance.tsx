import { createFileRoute } from '@tanstack/react-router';
import { load } from '../../shared/api/load';
import { BalanceDocument } from '../../shared/customer/balance/Balance.generated';
import { BalancePage } from '../../shared/customer/balance/BalancePage';

export const Route = createFileRoute('/billing/balance')({
  validateSearch: ({ after }: Record<string, unknown>): { after?: string } => (after ? { after: String(after) } : {}),
  loaderDeps: ({ search: { after } }) => ({ after }),
  loader: ({ context, deps: { after } }) => load(BalanceDocument, { account: context.membership.account.id, after }),
  component: Balance,
});

function Balance() {
  return <BalancePage query={Route.useLoaderData()} after={Route.useSearch().after} />;
}
