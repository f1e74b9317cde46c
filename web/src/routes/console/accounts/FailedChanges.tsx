import { Trans } from '@lingui/react/macro';
import { Link, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useSend } from '../../../shared/api/useSend';
import { totalOf } from '../../../shared/format/money';
import { useFormat } from '../../../shared/format/useFormat';
import { DateText } from '../../../shared/parts/Dates';
import { ExplainedLine } from '../../../shared/parts/Explained';
import { Notice } from '../../../shared/parts/Notice';
import { RefusalBox } from '../../../shared/parts/RefusalBox';
import { SendFailed } from '../../../shared/parts/SendFailed';
import { Verb, VerbRow, Verbs } from '../../../shared/verbs/Verbs';
import { AbandonChange } from './AbandonChange';
import { OrderEffectRetryDocument, type PlannedChangesFragment } from './Account.generated';
import style from './Account.module.css';
import { ChangeText } from './ChangeText';

type Effect = PlannedChangesFragment['effects'][number];

/** H13: the changes of accepted quotes that could not be carried out: why, what they would bill now, and what to do about them. */
export function FailedChanges({ orders }: { orders: readonly PlannedChangesFragment[] }) {
  const [done, setDone] = useState<Effect | null>(null);
  return (
    <>
      {done ? (
        <div className={style.notice}>
          <Notice
            tone="good"
            isOutcome
            title={
              <Trans>
                Carried out: <ChangeText line={done.line} />
              </Trans>
            }
          />
        </div>
      ) : null}
      {orders.flatMap((order) =>
        order.effects
          .filter(({ status }) => status === 'FAILED')
          .map((effect) => <Failed key={effect.id} order={order} effect={effect} done={setDone} />),
      )}
    </>
  );
}

interface FailedProps {
  order: PlannedChangesFragment;
  effect: Effect;
  done(effect: Effect): void;
}

function Failed({ order: { quote, actions }, effect, done }: FailedProps) {
  const router = useRouter();
  const [isGivingUp, setGivingUp] = useState(false);
  const { send, refusals, failure } = useSend(OrderEffectRetryDocument);
  const { id: effectId, line, dueOn, failure: why } = effect;
  const retry = async () => {
    const order = (await send({ input: { effectId } }))?.order;
    if (!order) return;
    if (order.effects.some(({ id, status }) => id === effectId && status === 'DONE')) done(effect);
    await router.invalidate();
  };
  return (
    <div className={style.notice}>
      <Notice
        tone="bad"
        title={
          <Trans>
            Not carried out on <DateText value={dueOn} />: <ChangeText line={line} />
          </Trans>
        }
      >
        {why ? <p>{why.message}</p> : null}
        {quote ? (
          <p>
            <Link to="/console/quotes/$id" params={{ id: quote.id }}>
              <Trans>
                Quote {quote.number}, version {quote.revision}
              </Trans>
            </Link>
          </p>
        ) : null}
        <WouldBill effect={effect} />
        <Verbs actions={actions}>
          <VerbRow>
            <Verb action="ORDER_EFFECT_RETRY" look="primary" onPress={() => void retry()}>
              <Retry effect={effect} />
            </Verb>
            <Verb action="ORDER_EFFECT_ABANDON" onPress={() => setGivingUp(true)}>
              <Trans>Give it up</Trans>
            </Verb>
          </VerbRow>
        </Verbs>
        <RefusalBox refusals={refusals} />
        {failure ? <SendFailed failure={failure} /> : null}
      </Notice>
      {isGivingUp ? <AbandonChange effect={effect} close={() => setGivingUp(false)} /> : null}
    </div>
  );
}

/** What it would charge and credit on today's terms, with tax; null: nothing. */
const comesTo = ({ billing }: Effect) => totalOf(billing.flatMap(({ amount, tax }) => [amount, tax]));

function Retry({ effect }: { effect: Effect }) {
  const { money } = useFormat();
  const total = comesTo(effect);
  return total ? <Trans>Try again · {money(total)} with tax</Trans> : <Trans>Try again</Trans>;
}

function WouldBill({ effect: { billing } }: { effect: Effect }) {
  if (billing.length === 0) return null;
  return (
    <div className={style.bill}>
      <p>
        <Trans>On today’s terms it would bill:</Trans>
      </p>
      {billing.map(({ id, description, amount, explanation, kind }) => (
        <ExplainedLine
          key={id}
          label={description}
          value={amount}
          explanation={explanation}
          isCredit={kind !== 'CHARGE'}
        />
      ))}
    </div>
  );
}
