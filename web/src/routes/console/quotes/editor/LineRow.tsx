import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useId, useRef } from 'react';
import { DateText } from '../../../../shared/parts/Dates';
import { RuleText } from '../../../../shared/parts/RuleText';
import { Status } from '../../../../shared/parts/Status';
import type { Refusal } from '../../../../shared/session/session';
import { type Subscriptions, unreadable } from './draft';
import style from './Editor.module.css';
import { LineFields, type LineFieldsProps } from './LineFields';
import { OutrunText } from './OutrunText';

interface Props extends Omit<LineFieldsProps, 'refusedBy'> {
  /** Its place, from 1. */
  place: number;
  /** Why the rules would not save it; the path begins below the line. */
  refusals: readonly Refusal[];
  /** It was just added: writing goes on here. */
  isNew: boolean;
  remove(): void;
}

/** A line of the draft: its fields, and what the rules say about it. */
export function LineRow({ place, refusals, isNew, remove, ...props }: Props) {
  const { t } = useLingui();
  const { line, offered, previewed } = props;
  const id = useId();
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isNew) row.current?.querySelector<HTMLElement>('[data-cell=kind]')?.focus();
  }, [isNew]);
  const isTouched = (subscription: Subscriptions[number]) =>
    subscription.id === (line.subscriptionId || line.coTermWith);
  const typo = unreadable(line);
  const said = `${id}-said`;
  const refusedBy = (field: string) =>
    typo === field || refusals.some(({ field: [first] }) => first === field) ? said : undefined;
  return (
    <li ref={row} id={line.key} className={style.line}>
      <fieldset className={style.fields}>
        <legend className={style.place}>
          <span className="hidden">
            <Trans>Line</Trans>{' '}
          </span>
          {place}
        </legend>
        <LineFields {...props} refusedBy={refusedBy} />
      </fieldset>
      <button type="button" className={style.remove} aria-label={t`Remove line ${place}`} onClick={remove}>
        <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
          <path d="M3 3l10 10M13 3L3 13" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />
        </svg>
      </button>
      <div id={said} className={style.said} aria-live="polite">
        {typo ? (
          <p className={style.refusal}>
            {typo === 'unitPrice' ? (
              <Trans>This is not an amount: write it as 1240.50.</Trans>
            ) : (
              <Trans>This is no discount: write it as 12.5.</Trans>
            )}
          </p>
        ) : null}
        {refusals.map((refusal) => (
          <p key={refusal.code + refusal.field.join()} className={style.refusal}>
            {refusal.message} <span className="rule-id">{refusal.code}</span>{' '}
            {refusal.rule ? <RuleText id={refusal.rule} /> : null}
          </p>
        ))}
        {line.isOutdated ? (
          <OutrunText before={offered.before.find(isTouched)} now={offered.subscriptions.find(isTouched)} />
        ) : null}
        {previewed?.approvalRequired ? (
          <p>
            <Status tone="pending">
              <Trans>Needs a supervisor’s approval</Trans>
            </Status>
          </p>
        ) : null}
        {previewed && line.when === 'AT_PERIOD_END' ? (
          <p className="muted">
            <Trans>
              takes effect on <DateText value={previewed.takesEffectOn} />
            </Trans>
          </p>
        ) : null}
      </div>
    </li>
  );
}
