import type { AccountRow } from '../accounts';
import { seatNames } from '../catalog';
import { getUser } from '../identity';
import {
  type DocumentName,
  linkTo,
  type PageLink,
  queueEmail,
  type TemplateData,
  type TemplateName,
} from '../notifications';
import { type Tx } from '../platform/database';
import type { SubscriptionRow } from './entities';

type Facts<Name extends TemplateName> = Omit<
  TemplateData[Name],
  'name' | 'accountName' | 'url' | 'productName' | 'planName' | 'seatNoun' | 'seats'
>;

/** The mails about one subscription that go to the account's billing contact. */
export type SubscriptionMail =
  | 'trialEnding'
  | 'trialExpired'
  | 'cancellationConfirmed'
  | 'cancellationWithdrawn'
  | 'renewalDeclined'
  | 'subscriptionExpired'
  | 'priceChange'
  | 'assignYourSeats'
  | 'renewalNotice'
  | 'annualRenewal'
  | 'renewalReceipt'
  | 'trialConverted';

/**
 * L6: tells the billing contact what happened to a subscription: whom, which account and what it is are added here. The mail leads to
 * the subscription unless the facts say where else.
 */
export async function mailContact<Name extends SubscriptionMail>(
  tx: Tx,
  account: AccountRow,
  subscription: Pick<SubscriptionRow, 'id' | 'productId' | 'planId' | 'seats'>,
  template: Name,
  facts: Facts<Name> & { url?: PageLink },
  attachments: DocumentName[] = [],
): Promise<void> {
  const contact = await getUser(tx, account.billingContactId);
  const data = {
    ...{ name: contact.name, accountName: account.name, url: linkTo(account.kind, 'subscription', subscription.id) },
    ...(await seatNames(tx, subscription)),
    seats: subscription.seats,
    ...facts,
  } as unknown as TemplateData[Name];
  const mail = { accountId: account.id, to: contact.email, locale: contact.locale };
  await queueEmail(tx, { ...mail, template, data, attachments });
}
