import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useFormat } from '../../../../shared/format/useFormat';
import { Button } from '../../../../shared/parts/Button';
import { DateText } from '../../../../shared/parts/Dates';
import { Notice } from '../../../../shared/parts/Notice';
import { RuleText } from '../../../../shared/parts/RuleText';
import type { Refusal } from '../../../../shared/session/session';
import { ValidityReasonText } from '../ValidityReasonText';
import type { Draft } from './draft';
import style from './Editor.module.css';
import type { Preview } from './usePreviewed';

interface Props {
  /** What the rules say of the draft as it stands. */
  data: NonNullable<Preview['data']>;
  draft: Draft;
  discountLimit: string;
  /** Whether a supervisor has approved exactly these lines (H9). */
  isApproved: boolean;
  setValidUntil(day: string): void;
}

/** What stands in the way of saving or sending it, each with its rule and the line that it belongs to. */
export function InTheWay({ data, draft, discountLimit, isApproved, setValidUntil }: Props) {
  const { percent } = useFormat();
  const places = data.lines.flatMap(({ approvalRequired }, at) => (approvalRequired ? [at] : []));
  const { validityLimit, refusals, sendingRefusals } = data;
  const isTooLong = sendingRefusals.some(({ code }) => code === 'VALIDITY_TOO_LONG');
  return (
    <>
      {refusals.length > 0 ? (
        <Notice tone="caution" title={<Trans>It cannot be saved like this yet</Trans>}>
          <Refusals refusals={refusals} draft={draft} />
        </Notice>
      ) : null}
      {sendingRefusals.length > 0 ? (
        <Notice
          tone="caution"
          title={<Trans>It cannot be sent like this</Trans>}
          ways={
            isTooLong && validityLimit ? (
              <Button onClick={() => setValidUntil(validityLimit.lastDay)}>
                <Trans>
                  Valid until <DateText value={validityLimit.lastDay} />
                </Trans>
              </Button>
            ) : null
          }
        >
          <Refusals refusals={sendingRefusals} draft={draft} />
        </Notice>
      ) : null}
      {places.length > 0 && !isApproved ? (
        <Notice tone="neutral" title={<Trans>A supervisor has to approve it before it is sent</Trans>}>
          <p>
            <Trans>More than {percent(discountLimit)} off the list price, or billed monthly:</Trans>{' '}
            {places.map((at) => (
              <LineLink key={at} at={at} draft={draft} isListed />
            ))}{' '}
            <RuleText id="H9" />
          </p>
        </Notice>
      ) : null}
      {data.purchaseOrderRequired && !draft.purchaseOrderId ? (
        <p className="muted small">
          <Trans>To accept it without paying by card, the customer needs a purchase order.</Trans> <RuleText id="I4" />
        </p>
      ) : null}
      {validityLimit && !isTooLong ? (
        <p className="muted small">
          <Trans>
            It can be accepted until <DateText value={validityLimit.lastDay} /> at the latest:
          </Trans>{' '}
          <ValidityReasonText reason={validityLimit.reason} /> <LineLink at={validityLimit.line} draft={draft} />{' '}
          <RuleText id="H16" />
        </p>
      ) : null}
    </>
  );
}

/** Each refusal with the line that it belongs to, and its rule. */
function Refusals({ refusals, draft }: { refusals: readonly Refusal[]; draft: Draft }) {
  return (
    <ul className={style.refusals}>
      {refusals.map((refusal) => (
        <li key={refusal.code + refusal.field.join()}>
          {refusal.message} <span className="rule-id">{refusal.code}</span>{' '}
          {refusal.rule ? <RuleText id={refusal.rule} /> : null}
          {refusal.field[0] === 'lines' && refusal.field[1] ? (
            <>
              {' '}
              <LineLink at={Number(refusal.field[1])} draft={draft} />
            </>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** Leads to a line: the focus goes into it. */
function LineLink({ at, draft, isListed = false }: { at: number; draft: Draft; isListed?: boolean }): ReactNode {
  const line = draft.lines[at];
  if (!line) return null;
  const focus = () => document.querySelector<HTMLElement>(`#${line.key} [data-cell]`)?.focus();
  return (
    <button type="button" className={style.lineLink} onClick={focus}>
      {isListed ? <Trans>line {at + 1}</Trans> : <Trans>go to line {at + 1}</Trans>}
    </button>
  );
}
