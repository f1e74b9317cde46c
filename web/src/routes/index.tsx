import { Trans, useLingui } from '@lingui/react/macro';
import { createFileRoute, redirect } from '@tanstack/react-router';
import { Entrance } from '../shared/entrance/Entrance';
import { AccountList } from '../shared/frame/AccountList';
import { homeOf } from '../shared/session/home';
import { sessionState, useViewer } from '../shared/session/session';

export const Route = createFileRoute('/')({
  beforeLoad: () => {
    const session = sessionState();
    if (session.kind !== 'signedIn') throw redirect({ to: '/sign-in', replace: true });
    const home = homeOf(session.session.viewer);
    if (home) throw redirect({ ...home, replace: true } as never);
  },
  component: ChooseAccount,
});

/** Who belongs to several accounts chooses one; who belongs to none is told so. */
function ChooseAccount() {
  const { t } = useLingui();
  const { memberships, user } = useViewer();
  if (memberships.length === 0) {
    return (
      <Entrance title={t`No account yet`} intro={<Trans>You are signed in as {user.email ?? user.name}.</Trans>}>
        <p>
          <Trans>You do not belong to any account. Ask whoever manages yours to invite you.</Trans>
        </p>
      </Entrance>
    );
  }
  return (
    <Entrance title={t`Choose an account`} intro={<Trans>You are signed in as {user.email ?? user.name}.</Trans>}>
      <AccountList memberships={memberships} />
    </Entrance>
  );
}
