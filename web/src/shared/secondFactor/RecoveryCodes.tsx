import { Trans } from '@lingui/react/macro';
import { Button } from '../parts/Button';
import { Notice } from '../parts/Notice';
import style from './SecondFactor.module.css';

/** A14: the recovery codes, this one time. */
export function RecoveryCodes({ codes, done }: { codes: readonly string[]; done(): void }) {
  return (
    <div className={style.stack}>
      <Notice tone="good" isOutcome title={<Trans>Keep these recovery codes in a safe place</Trans>}>
        <Trans>Each lets you in once without the app. They are not shown again.</Trans>
      </Notice>
      <ul className={style.codes}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <Button look="primary" onClick={done}>
        <Trans>I have kept them</Trans>
      </Button>
    </div>
  );
}
