import { Plural, Trans } from '@lingui/react/macro';
import type { ExpiryReason, Frequency, InvoiceStatus, SeatNoun, SubscriptionStatus } from '../../schema.generated';
import { Status, type Tone } from '../parts/Status';

/** So many seats, by what the product calls them. */
export function Seats({ count, noun }: { count: number; noun: SeatNoun }) {
  switch (noun) {
    case 'ORGANIZER':
      return <Plural value={count} one="# organizer" other="# organizers" />;
    case 'AGENT':
      return <Plural value={count} one="# agent" other="# agents" />;
    case 'EXPERT':
      return <Plural value={count} one="# expert" other="# experts" />;
    case 'COMPUTER':
      return <Plural value={count} one="# computer" other="# computers" />;
  }
}

/** "Number of organizers": the field's label. */
export function SeatsLabel({ noun }: { noun: SeatNoun }) {
  switch (noun) {
    case 'ORGANIZER':
      return <Trans>Number of organizers</Trans>;
    case 'AGENT':
      return <Trans>Number of agents</Trans>;
    case 'EXPERT':
      return <Trans>Number of experts</Trans>;
    case 'COMPUTER':
      return <Trans>Number of computers</Trans>;
  }
}

/** "Add organizers": the articles' button, by what the product's seats are called. */
export function AddSeats({ noun }: { noun: SeatNoun }) {
  switch (noun) {
    case 'ORGANIZER':
      return <Trans>Add organizers</Trans>;
    case 'AGENT':
      return <Trans>Add agents</Trans>;
    case 'EXPERT':
      return <Trans>Add experts</Trans>;
    case 'COMPUTER':
      return <Trans>Add computers</Trans>;
  }
}

/** Beside an amount: how often it is billed. */
export function PerPeriod({ frequency }: { frequency: Frequency }) {
  return frequency === 'MONTHLY' ? <Trans>per month</Trans> : <Trans>per year</Trans>;
}

const SUBSCRIPTION_TONES: Readonly<Record<SubscriptionStatus, Tone>> = {
  ACTIVE: 'active',
  TRIALING: 'pending',
  PENDING_CANCELLATION: 'pending',
  PAST_DUE: 'late',
  EXPIRED: 'ended',
};

/** What a subscription is today. */
export function SubscriptionStatusBadge({ status }: { status: SubscriptionStatus }) {
  return <Status tone={SUBSCRIPTION_TONES[status]}>{subscriptionStatusWord(status)}</Status>;
}

function subscriptionStatusWord(status: SubscriptionStatus) {
  switch (status) {
    case 'ACTIVE':
      return <Trans>Active</Trans>;
    case 'TRIALING':
      return <Trans>Trial</Trans>;
    case 'PENDING_CANCELLATION':
      return <Trans>Pending cancellation</Trans>;
    case 'PAST_DUE':
      return <Trans>Payment overdue</Trans>;
    case 'EXPIRED':
      return <Trans>Expired</Trans>;
  }
}

/** Why a subscription is over. */
export function ExpiryReasonText({ reason }: { reason: ExpiryReason }) {
  switch (reason) {
    case 'CANCELLED':
      return <Trans>It was cancelled.</Trans>;
    case 'NON_PAYMENT':
      return <Trans>Its renewal was not paid.</Trans>;
    case 'TRIAL_ENDED':
      return <Trans>The trial is over.</Trans>;
  }
}

/** What an invoice is; overdue goes before everything else. */
export function InvoiceStatusBadge({ status, overdue }: { status: InvoiceStatus; overdue: boolean }) {
  if (overdue) return <Status tone="late">{<Trans>Overdue</Trans>}</Status>;
  switch (status) {
    case 'OPEN':
      return <Status tone="pending">{<Trans>Open</Trans>}</Status>;
    case 'PARTIALLY_PAID':
      return <Status tone="pending">{<Trans>Paid in part</Trans>}</Status>;
    case 'PAID':
      return <Status tone="good">{<Trans>Paid</Trans>}</Status>;
    case 'CREDITED':
      return <Status tone="ended">{<Trans>Credited</Trans>}</Status>;
  }
}
