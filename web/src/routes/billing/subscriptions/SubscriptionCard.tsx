import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useFormat } from '../../../shared/format/useFormat';
import { Card } from '../../../shared/parts/Card';
import { Menu } from '../../../shared/parts/Menu';
import { Money } from '../../../shared/parts/Money';
import { isAllowed, MenuVerb, Verb, VerbRow, Verbs } from '../../../shared/verbs/Verbs';
import { AddSeats, ExpiryReasonText, PerPeriod, Seats, SubscriptionStatusBadge } from '../../../shared/words/terms';
import { Renewal } from './Renewal';
import { SeatMeter } from './SeatMeter';
import type { SubscriptionCardFragment } from './SubscriptionCard.generated';
import { SubscriptionCardFragmentDoc } from './SubscriptionCard.generated';
import style from './SubscriptionCard.module.css';

const DIALOGS = {
  cancel: lazy(() => import('./CancelDialog')),
  trialEnd: lazy(() => import('./TrialEndDialog')),
  withdraw: lazy(() => import('./WithdrawDialog')),
};

/** One subscription: what it is, what it costs, what comes next, and what can be done with it. */
export function SubscriptionCard({ subscription: masked }: { subscription: FragmentType<SubscriptionCardFragment> }) {
  const { data: subscription, complete } = useFragment({ fragment: SubscriptionCardFragmentDoc, from: masked });
  const [dialog, setDialog] = useState<keyof typeof DIALOGS | null>(null);
  const close = () => setDialog(null);
  const Dialog = dialog && DIALOGS[dialog];
  if (!complete) return null;
  const title = `${subscription.id}-title`;
  return (
    <Card as="article" className={style.card} aria-labelledby={title}>
      <Verbs actions={subscription.actions} subject={subscription}>
        {subscription.status === 'PENDING_CANCELLATION' ? (
          <PendingCancellation subscription={subscription} withdraw={() => setDialog('withdraw')} />
        ) : null}
        <header className={style.head}>
          <h2 id={title}>
            <Link to="/billing/subscriptions/$id" params={{ id: subscription.id }} className={style.name}>
              {subscription.product.name} <span className={style.plan}>{subscription.plan.name}</span>
            </Link>
          </h2>
          <SubscriptionStatusBadge status={subscription.status} />
          <Options subscription={subscription} cancel={() => setDialog('cancel')} />
        </header>
        <Facts subscription={subscription} />
        <MainVerbs subscription={subscription} chooseEnd={() => setDialog('trialEnd')} />
      </Verbs>
      {Dialog ? (
        <Suspense>
          <Dialog subscription={subscription} close={close} />
        </Suspense>
      ) : null}
    </Card>
  );
}

interface Part {
  subscription: SubscriptionCardFragment;
}

/** Above the subscription, as the help articles say. */
function PendingCancellation({ subscription, withdraw }: Part & { withdraw(): void }) {
  const { date } = useFormat();
  return (
    <div className={style.pending}>
      <p>
        <strong>
          <Trans>Pending cancellation</Trans>
        </strong>{' '}
        <Trans>You can use it up to and including {date(subscription.period.lastDay)}.</Trans>
      </p>
      <Verb action="SUBSCRIPTION_WITHDRAW_CANCELLATION" onPress={withdraw}>
        <Trans>Withdraw pending cancellation</Trans>
      </Verb>
    </div>
  );
}

function Options({ subscription, cancel }: Part & { cancel(): void }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { id, product, plan, status } = subscription;
  if (status === 'EXPIRED') return null;
  const modify = () => void navigate({ to: '/billing/subscriptions/$id/change', params: { id } });
  return (
    <span className={`${style.options} no-print`}>
      <Menu
        label={t`Options of ${product.name} ${plan.name}`}
        button={
          <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" fill="currentColor">
            <circle cx="4" cy="10" r="1.8" />
            <circle cx="10" cy="10" r="1.8" />
            <circle cx="16" cy="10" r="1.8" />
          </svg>
        }
      >
        <MenuVerb action="CART_ADD_CHANGE" onPress={modify}>
          <Trans>Modify subscription</Trans>
        </MenuVerb>
        <MenuVerb action="SUBSCRIPTION_CANCEL" onPress={cancel} look="danger">
          <Trans>Cancel subscription</Trans>
        </MenuVerb>
      </Menu>
    </span>
  );
}

function Facts({ subscription }: Part) {
  const { seats, seatsAssigned, seatsFree, unitPrice, periodPrice, frequency, product } = subscription;
  return (
    <dl className={style.facts}>
      <div>
        <dt>
          <Trans>Seats</Trans>
        </dt>
        <dd>
          <span className={style.figure}>
            <Seats count={seats} noun={product.seatNoun} />
          </span>
          <SeatMeter seats={seats} assigned={seatsAssigned} free={seatsFree} />
          <Link to="/billing/seats/$id" params={{ id: subscription.id }} className="small no-print">
            {seatsFree > 0 ? <Trans>Assign seats</Trans> : <Trans>See who has them</Trans>}
          </Link>
        </dd>
      </div>
      {periodPrice && unitPrice && frequency ? (
        <div>
          <dt>
            <Trans>Price without tax</Trans>
          </dt>
          <dd>
            <span className={style.figure}>
              <Money value={periodPrice} /> <PerPeriod frequency={frequency} />
            </span>
            <span className="muted small">
              <Trans>
                <Money value={unitPrice} /> per seat
              </Trans>
              {subscription.priceIsNegotiated ? (
                <>
                  {' · '}
                  <Trans>negotiated</Trans>
                </>
              ) : null}
            </span>
          </dd>
        </div>
      ) : null}
      <Next subscription={subscription} />
    </dl>
  );
}

/** What happens next, on which day, and what it costs. */
function Next({ subscription }: Part) {
  const { date } = useFormat();
  const { status, nextRenewal, period, expiryReason, endsOn, conversionFrequency } = subscription;
  if (nextRenewal)
    return <Renewal forecast={nextRenewal} converts={status === 'TRIALING' ? conversionFrequency : null} />;
  if (status === 'TRIALING') {
    return (
      <div>
        <dt>
          <Trans>Last day of the trial</Trans>
        </dt>
        <dd>
          <span className={style.figure}>{date(period.lastDay)}</span>
          <span className="muted small">
            <Trans>It then ends by itself, without any cost.</Trans>
          </span>
        </dd>
      </div>
    );
  }
  return (
    <div>
      <dt>{status === 'EXPIRED' ? <Trans>Expired</Trans> : <Trans>Last day of use</Trans>}</dt>
      <dd>
        <span className={style.figure}>{date(status === 'EXPIRED' ? (endsOn ?? period.lastDay) : period.lastDay)}</span>
        <span className="muted small">
          {expiryReason ? <ExpiryReasonText reason={expiryReason} /> : <Trans>Nothing more will be charged.</Trans>}
        </span>
      </dd>
    </div>
  );
}

/** The verbs that stand on the card, the most wanted first. */
function MainVerbs({ subscription, chooseEnd }: Part & { chooseEnd(): void }) {
  const navigate = useNavigate();
  const { id, status, product, actions } = subscription;
  const go = (drawer: 'subscribe' | 'reactivate' | 'change') => () =>
    void navigate({ to: `/billing/subscriptions/$id/${drawer}`, params: { id } });
  if (status === 'EXPIRED') {
    const isTrial = isAllowed(actions, 'CART_ADD_SUBSCRIBE_NOW');
    return (
      <VerbRow>
        {isTrial ? (
          <Verb action="CART_ADD_SUBSCRIBE_NOW" look="primary" onPress={go('subscribe')}>
            <Trans>Subscribe now</Trans>
          </Verb>
        ) : (
          <Verb action="CART_ADD_REACTIVATION" onPress={go('reactivate')}>
            <Trans>Reactivate</Trans>
          </Verb>
        )}
      </VerbRow>
    );
  }
  if (status === 'TRIALING') {
    return (
      <VerbRow>
        <Verb action="CART_ADD_SUBSCRIBE_NOW" look="primary" onPress={go('subscribe')}>
          <Trans>Subscribe now</Trans>
        </Verb>
        <Verb action="SUBSCRIPTION_SET_TRIAL_CONVERSION" onPress={chooseEnd}>
          <Trans>Choose what follows the trial</Trans>
        </Verb>
      </VerbRow>
    );
  }
  return (
    <VerbRow>
      <Verb action="SUBSCRIPTION_ADD_SEATS" onPress={go('change')}>
        <AddSeats noun={product.seatNoun} />
      </Verb>
    </VerbRow>
  );
}
