import { useReadQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { createFileRoute, redirect } from '@tanstack/react-router';
import { load } from '../shared/api/load';
import { Entrance } from '../shared/entrance/Entrance';
import { AnchorButton, Button } from '../shared/parts/Button';
import { NotYourBillingDocument } from '../shared/session/NotYourBilling.generated';
import { sessionState, signOut } from '../shared/session/session';

export const Route = createFileRoute('/not-your-billing')({
  validateSearch: ({ account }: { account?: string }): { account: string } => ({ account: String(account ?? '') }),
  beforeLoad: () => {
    if (sessionState().kind === 'signedOut') throw redirect({ to: '/sign-in', replace: true });
  },
  loaderDeps: ({ search }) => search,
  loader: ({ deps }) => load(NotYourBillingDocument, { id: deps.account }),
  component: NotYourBilling,
});

/** A5: a member who is not the billing contact is told so, with the contact's name where they may know it. */
function NotYourBilling() {
  const { t } = useLingui();
  const { account } = useReadQuery(Route.useLoaderData()).data;
  const contact = account?.billingContact;
  return (
    <Entrance title={t`Billing is somebody else’s task`} intro={account?.name}>
      {contact ? (
        <p>
          <Trans>
            Only the billing contact sees and changes the billing of this account. That is{' '}
            <strong>{contact.name}</strong>.
          </Trans>
        </p>
      ) : (
        <p>
          <Trans>
            Only the billing contact of this account sees and changes its billing. Ask whoever manages it for you.
          </Trans>
        </p>
      )}
      <p style={{ display: 'flex', flexWrap: 'wrap', gap: 'var(--s-8)', marginTop: 'var(--s-16)' }}>
        {contact?.email ? (
          <AnchorButton look="primary" href={`mailto:${contact.email}`}>
            <Trans>Write to {contact.name}</Trans>
          </AnchorButton>
        ) : null}
        <Button onClick={() => void signOut()}>
          <Trans>Sign out</Trans>
        </Button>
      </p>
    </Entrance>
  );
}
