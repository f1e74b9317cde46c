import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { type Money as Amount, signOf } from '../../../shared/format/money';
import { useFormat } from '../../../shared/format/useFormat';
import { Notice } from '../../../shared/parts/Notice';
import style from '../Outcome.module.css';

/** What came of a correction, with the amounts that the API answered. */
export type Outcome =
  | { kind: 'recorded'; amount: Amount; open: Amount; toBalance: Amount }
  | { kind: 'reversed'; amount: Amount; open: Amount }
  | { kind: 'credited'; amount: Amount; open: Amount; note: string }
  | { kind: 'asked'; amount: Amount }
  | { kind: 'reissued'; id: string; number: string };

/** Stands above the invoice until it is left. */
export function OutcomeNotice({ outcome }: { outcome: Outcome }) {
  return (
    <div className={style.outcome}>
      <Notice
        tone={outcome.kind === 'asked' ? 'caution' : 'good'}
        isOutcome
        title={<OutcomeText outcome={outcome} />}
      />
    </div>
  );
}

function OutcomeText({ outcome }: { outcome: Outcome }) {
  const { money } = useFormat();
  switch (outcome.kind) {
    case 'recorded':
      return signOf(outcome.toBalance) > 0 ? (
        <Trans>
          {money(outcome.amount)} recorded. Open now: {money(outcome.open)}. {money(outcome.toBalance)} went to the
          account balance.
        </Trans>
      ) : (
        <Trans>
          {money(outcome.amount)} recorded. Open now: {money(outcome.open)}.
        </Trans>
      );
    case 'reversed':
      return (
        <Trans>
          The payment of {money(outcome.amount)} no longer counts. Open now: {money(outcome.open)}.
        </Trans>
      );
    case 'credited':
      return (
        <Trans>
          {money(outcome.amount)} credited by {outcome.note}. Open now: {money(outcome.open)}.
        </Trans>
      );
    case 'asked':
      return <Trans>A supervisor is asked to approve {money(outcome.amount)}. Nothing is credited yet.</Trans>;
    case 'reissued':
      return (
        <Trans>
          Issued again as{' '}
          <Link to="/console/invoices/$id" params={{ id: outcome.id }}>
            {outcome.number}
          </Link>
          .
        </Trans>
      );
  }
}
