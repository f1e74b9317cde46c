import { createFileRoute } from '@tanstack/react-router';
import { load } from '../../../shared/api/load';
import { AccountPageDocument } from '../../../shared/customer/account/Account.generated';
import { AccountPage } from '../../../shared/customer/account/AccountPage';

export const Route = createFileRoute('/corporate/account/')({
  loader: ({ context }) => load(AccountPageDocument, { account: context.membership.account.id }),
  component: Account,
});

function Account() {
  return <AccountPage query={Route.useLoaderData()} />;
}
