import { useReadQuery } from '@apollo/client/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { createFileRoute, Link, redirect } from '@tanstack/react-router';
import { useState } from 'react';
import { apollo } from '../shared/api/apollo';
import { load } from '../shared/api/load';
import { Entrance } from '../shared/entrance/Entrance';
import { useFormat } from '../shared/format/useFormat';
import { Button } from '../shared/parts/Button';
import { Notice } from '../shared/parts/Notice';
import { Change } from '../shared/secondFactor/Change';
import { RecoveryCodes } from '../shared/secondFactor/RecoveryCodes';
import { SecondFactorDocument } from '../shared/secondFactor/SecondFactor.generated';
import style from '../shared/secondFactor/SecondFactor.module.css';
import { SetUp } from '../shared/secondFactor/SetUp';
import { sessionState } from '../shared/session/session';
import { chooseLanguage } from '../shared/viewer/chooseLanguage';
import { addWords } from '../shared/words/language';

export const Route = createFileRoute('/security')({
  beforeLoad: async () => {
    if (sessionState().kind === 'signedOut')
      throw redirect({ to: '/sign-in', search: { next: '/security' }, replace: true } as never);
    await addWords('security');
  },
  loader: () => load(SecondFactorDocument, {}),
  component: Security,
});

/** A14: how one signs in: the second factor of the person. */
function Security() {
  const { t } = useLingui();
  const { viewer } = useReadQuery(Route.useLoaderData()).data;
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const refresh = () => apollo.query({ query: SecondFactorDocument, fetchPolicy: 'network-only' });
  const show = (recoveryCodes: readonly string[] | null) => {
    setCodes(recoveryCodes);
    void refresh();
  };
  const factor = viewer?.secondFactor;
  const back = (
    <Link to="/">
      <Trans>Back</Trans>
    </Link>
  );
  return (
    <Entrance title={t`Second factor`} otherwise={codes ? undefined : back} chooseLanguage={chooseLanguage}>
      {codes ? (
        <RecoveryCodes codes={codes} done={() => setCodes(null)} />
      ) : factor?.enabledAt ? (
        <Enabled {...factor} enabledAt={factor.enabledAt} done={show} />
      ) : (
        <div className={style.stack}>
          {factor?.isRequired ? (
            <Notice tone="caution" title={<Trans>Your role needs a second factor</Trans>}>
              <Trans>Set it up now: until then you cannot work here.</Trans>
            </Notice>
          ) : null}
          {factor ? (
            <SetUp done={show} />
          ) : (
            <p>
              <Trans>You sign in with your organization, which asks for a second factor itself.</Trans>
            </p>
          )}
        </div>
      )}
    </Entrance>
  );
}

interface EnabledProps {
  enabledAt: string;
  recoveryCodesLeft: number;
  isRequired: boolean;
  done(recoveryCodes: readonly string[] | null): void;
}

function Enabled({ enabledAt, recoveryCodesLeft, isRequired, done }: EnabledProps) {
  const { date } = useFormat();
  const [what, setWhat] = useState<'renew' | 'off' | null>(null);
  const change = (recoveryCodes: readonly string[] | null) => {
    setWhat(null);
    done(recoveryCodes);
  };
  return (
    <div className={style.stack}>
      <Notice tone="good" title={<Trans>Switched on since {date(enabledAt.slice(0, 10))}</Trans>}>
        <Plural value={recoveryCodesLeft} one="# recovery code is left." other="# recovery codes are left." />
      </Notice>
      {what ? (
        <Change what={what} done={change} cancel={() => setWhat(null)} />
      ) : (
        <div className={style.row}>
          <Button onClick={() => setWhat('renew')}>
            <Trans>New recovery codes</Trans>
          </Button>
          {isRequired ? null : (
            <Button look="danger" onClick={() => setWhat('off')}>
              <Trans>Switch off</Trans>
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
