import { createFileRoute } from '@tanstack/react-router';
import { load } from '../../../shared/api/load';
import { AccountHistoryDocument } from '../../../shared/customer/history/History.generated';
import { HistoryPage } from '../../../shared/customer/history/HistoryPage';

export const Route = createFileRoute('/corporate/account/history')({
  validateSearch: ({ after }: Record<string, unknown>): { after?: string } => (after ? { after: String(after) } : {}),
  loaderDeps: ({ search: { after } }) => ({ after }),
  loader: ({ context, deps: { after } }) =>
    load(AccountHistoryDocument, { account: context.membership.account.id, after }),
  component: History,
});

function History() {
  const { timeZone } = Route.useRouteContext().membership.account;
  return <HistoryPage query={Route.useLoaderData()} after={Route.useSearch().after} timeZone={timeZone} />;
}
