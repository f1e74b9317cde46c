import { Trans } from '@lingui/react/macro';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Reason } from '../session/session';
import style from './Box.module.css';
import { RuleText } from './RuleText';

interface Props {
  refusals: readonly Reason[];
  /** What did not happen: "Not possible online". */
  title?: ReactNode;
  /** The ways out: links and buttons that lead on. */
  children?: ReactNode;
  /** The focus moves here when it appears; false where it stands there from the start. */
  takesFocus?: boolean;
}

/** Why a rule refuses: a sentence each, the rule, and the way out. Nothing broke, so it is not red. */
export function RefusalBox({ refusals, title, children, takesFocus = true }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus && refusals.length > 0) box.current?.focus();
  }, [takesFocus, refusals]);
  if (refusals.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1} aria-live="polite" className={`${style.box} ${style.caution}`}>
      <p className={style.title}>{title ?? <Trans>This is not possible now</Trans>}</p>
      {refusals.map((refusal) => (
        <div key={refusal.code + refusal.message}>
          <p>{refusal.message}</p>
          <p className="rule-id">
            {refusal.code}
            {refusal.rule ? (
              <>
                {' · '}
                <RuleText id={refusal.rule} />
              </>
            ) : null}
          </p>
        </div>
      ))}
      {children ? <div className={style.ways}>{children}</div> : null}
    </div>
  );
}
