import type { Frequency } from '../../rules';
import { type Ask, type Step, Story } from './story';

/** Who the story is about (demoData). */
export const ONLINE_CONTACT = 'history@demo.example';

/**
 * Two years of an online customer: renewals month by month, a change to more and one to fewer seats, a cancellation that has run out and
 * one that is pending, a trial, and a renewal that the card was declined for.
 */
export function onlineHistory(ask: Ask): Step[] {
  const story = new Story(ask, ONLINE_CONTACT);
  const buy = async (product: string, plan: string, seats: number, frequency: Frequency = 'MONTHLY') => {
    const { id: accountId } = await story.account();
    const input = { accountId, planId: await story.plan(product, plan), seats, frequency };
    await story.tell('cartAddPurchase', input, 'cart { id }');
    await story.order();
  };
  const change = async (product: string, seats: number) => {
    const { id: subscriptionId, version: expectedVersion } = await story.subscription(product);
    await story.tell('cartAddChange', { subscriptionId, expectedVersion, change: { seats } }, 'cart { id }');
    await story.order();
  };
  const cancel = async (product: string) => {
    const { id: subscriptionId, version: expectedVersion } = await story.subscription(product);
    await story.tell('subscriptionCancel', { subscriptionId, expectedVersion }, 'subscription { id }');
  };
  const assign = async (product: string, emails: string[]) => {
    const { id: subscriptionId } = await story.subscription(product);
    await story.tell('seatAssign', { subscriptionId, emails, notify: false }, 'assignments { id }');
  };
  return [
    { before: { months: 24, days: -9 }, run: () => story.addCard('tok_visa') },
    { before: { months: 24, days: -9 }, run: () => buy('gotomeeting', 'Pro', 5) },
    { before: { months: 24, days: -10 }, run: () => assign('gotomeeting', MEETING_PEOPLE) },
    { before: { months: 22, days: -15 }, run: () => buy('gotowebinar', 'Pro', 4, 'ANNUAL') },
    { before: { months: 9, days: -12 }, run: () => buy('gotoassist-remote-support', 'Standard', 2) },
    { before: { months: 8, days: -14 }, run: () => cancel('gotoassist-remote-support') },
    { before: { months: 6, days: -20 }, run: () => change('gotomeeting', 8) },
    { before: { months: 8, days: -2 }, run: () => change('gotowebinar', 3) },
    { before: { months: 1, days: -16 }, run: () => buy('gotomypc', 'Pro', 3) },
    { before: { months: 1, days: 3 }, run: () => buy('openvoice', 'Standard', 6) },
    { before: { days: 6 }, run: () => cancel('gotomypc') },
    { before: { days: 5 }, run: () => tryOut(story) },
    { before: { days: 4 }, run: () => story.addCard('tok_declined') },
    { before: { days: 2 }, run: () => askForHelp(story) },
  ];
}

async function tryOut(story: Story): Promise<void> {
  const { id: accountId } = await story.account();
  const input = { accountId, planId: await story.plan('gototraining', 'Pro'), seats: 3 };
  await story.tell('cartAddTrial', input, 'cart { id }');
  await story.order();
}

async function askForHelp(story: Story): Promise<void> {
  const { id: accountId } = await story.account();
  const { id: subscriptionId } = await story.subscription('gotomeeting');
  const text = {
    subject: 'Passer à GoToMeeting Starter',
    body: 'Bonjour,\n\nNous n’avons plus besoin du niveau Pro. Pouvez-vous nous passer à Starter ?\n\nMerci.',
  };
  await story.tell(
    'serviceRequestOpen',
    { accountId, subscriptionId, topic: 'TIER_DOWNGRADE', ...text },
    'serviceRequest { id }',
  );
}

const MEETING_PEOPLE = ['claire.martin', 'louis.bernard', 'anne-charlotte.de.la.rochefoucauld'].map(
  (name) => `${name}@atelier-lumiere.example`,
);
