import { Trans } from '@lingui/react/macro';
import style from './Spinner.module.css';

/** Turns while something is sent. */
export function Spinner() {
  return (
    <span className={style.spinner} role="status">
      <span className="hidden">
        <Trans>Please wait</Trans>
      </span>
    </span>
  );
}
