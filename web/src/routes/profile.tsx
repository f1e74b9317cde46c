import { useReadQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { createFileRoute, Link, redirect } from '@tanstack/react-router';
import { load } from '../shared/api/load';
import { Entrance } from '../shared/entrance/Entrance';
import { useFormat } from '../shared/format/useFormat';
import { LinkButton } from '../shared/parts/Button';
import { NameAndLanguage } from '../shared/profile/NameAndLanguage';
import { OwnAddress } from '../shared/profile/OwnAddress';
import { OwnPassword } from '../shared/profile/OwnPassword';
import { ProfileDocument } from '../shared/profile/Profile.generated';
import { ProfilePart } from '../shared/profile/ProfilePart';
import { sessionState, useViewer } from '../shared/session/session';
import { chooseLanguage } from '../shared/viewer/chooseLanguage';
import { addWords } from '../shared/words/language';

export const Route = createFileRoute('/profile')({
  beforeLoad: async () => {
    if (sessionState().kind === 'signedOut')
      throw redirect({ to: '/sign-in', search: { next: '/profile' }, replace: true } as never);
    await addWords('security');
  },
  loader: () => load(ProfileDocument, {}),
  component: Profile,
});

/** A14: what people change about themselves, whichever face they work in. */
function Profile() {
  const { t } = useLingui();
  const { user } = useViewer();
  const { viewer } = useReadQuery(Route.useLoaderData()).data;
  const back = (
    <Link to="/">
      <Trans>Back</Trans>
    </Link>
  );
  return (
    <Entrance title={t`My profile`} otherwise={back} chooseLanguage={chooseLanguage}>
      <NameAndLanguage name={user.name} locale={user.locale} />
      {viewer?.secondFactor ? (
        <>
          <OwnAddress email={user.email ?? ''} hasSecondFactor={viewer.secondFactor.enabledAt !== null} />
          <OwnPassword email={user.email ?? ''} />
          <SecondFactor enabledAt={viewer.secondFactor.enabledAt ?? null} />
        </>
      ) : (
        <ProfilePart title={<Trans>Signing in</Trans>}>
          <p>
            <Trans>You sign in with your organization, which keeps your address and password.</Trans>
          </p>
        </ProfilePart>
      )}
    </Entrance>
  );
}

function SecondFactor({ enabledAt }: { enabledAt: string | null }) {
  const { date } = useFormat();
  return (
    <ProfilePart title={<Trans>Second factor</Trans>}>
      <p>
        {enabledAt ? (
          <Trans>Switched on since {date(enabledAt.slice(0, 10))}</Trans>
        ) : (
          <Trans>Off: your password alone signs you in.</Trans>
        )}
      </p>
      <LinkButton to="/security">
        {enabledAt ? <Trans>Change</Trans> : <Trans>Set up a second factor</Trans>}
      </LinkButton>
    </ProfilePart>
  );
}
