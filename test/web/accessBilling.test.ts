import { PASSWORD } from '../support/people';
import { type Reader, readersOfBilling } from './support/billing';
import { describeViews, openAll, type View } from './support/views';
import type { Visitor } from './support/visitor';
import { describeWeb } from './support/web';

/** What an online customer has and has paid, and who they are; whoever adds a page to the Billing Center adds it here or in access. */
const VIEWS: View<Reader>[] = [
  { name: 'second-factor', path: '/security', who: 'empty' },
  { name: 'second-factor-key', path: '/security', who: 'empty', open: setUpFactor },
  { name: 'profile', path: '/profile', who: 'empty' },
  { name: 'profile-address', path: '/profile', who: 'empty', open: changeAddress },
  { name: 'email-confirm', path: '/email/confirm?token=x', who: 'empty', open: confirmAddress },
  { name: 'profile-refused', path: '/profile', who: 'empty', open: changeNothing },
  { name: 'payment-confirm', path: '/billing/payments/{waitingPayment}/confirm', who: 'shopper' },
  { name: 'payment-confirm-declined', path: '/billing/payments/{declinedPayment}/confirm', who: 'shopper' },
  { name: 'invoices', path: '/billing/invoices', who: 'full' },
  { name: 'invoices-two-hundred', path: '/billing/invoices', who: 'large' },
  { name: 'account-long-names', path: '/billing/account', who: 'large' },
  { name: 'invoices-empty', path: '/billing/invoices', who: 'empty' },
  { name: 'invoices-filtered', path: '/billing/invoices?year=2019&state=paid', who: 'full' },
  { name: 'invoice', path: '/billing/invoices/{invoice}', who: 'full' },
  { name: 'invoice-open', path: '/billing/invoices/{open}', who: 'late', open: payByCard },
  { name: 'credit-note', path: '/billing/credit-notes/{note}', who: 'full', open: openAll },
  { name: 'balance', path: '/billing/balance', who: 'full', open: openAll },
  { name: 'balance-empty', path: '/billing/balance', who: 'empty' },
  { name: 'payment', path: '/billing/payment', who: 'late', open: removeMethod },
  { name: 'payment-empty', path: '/billing/payment', who: 'cardless' },
  { name: 'subscription', path: '/billing/subscriptions/{subscription}', who: 'full', open: openAll },
  { name: 'seats', path: '/billing/seats/{subscription}', who: 'full', open: pasteAddresses },
  { name: 'seats-release', path: '/billing/seats/{subscription}', who: 'full', open: releaseSeat },
  { name: 'seats-refused', path: '/billing/seats/{lateSubscription}', who: 'late' },
  { name: 'mailbox', path: '/sandbox/mailbox' },
  { name: 'account', path: '/billing/account', who: 'full', open: editAccount },
  { name: 'account-invite', path: '/billing/account', who: 'full', open: invite },
  { name: 'account-hand-over', path: '/billing/account', who: 'full', open: handOver },
  { name: 'history', path: '/billing/account/history', who: 'full' },
  { name: 'help-requests', path: '/billing/requests', who: 'full' },
  { name: 'help-requests-empty', path: '/billing/requests', who: 'empty' },
  { name: 'help-request-new', path: '/billing/requests/new?topic=TIER_DOWNGRADE', who: 'full', open: sendEmpty },
  { name: 'help-request', path: '/billing/requests/{request}', who: 'full' },
  { name: 'billing-not-found', path: '/billing/nothing', who: 'full' },
];

describeWeb('access: what has been bought', (web) => describeViews(VIEWS, readersOfBilling(web)));

async function setUpFactor(visitor: Visitor): Promise<void> {
  await visitor.page.locator('input[type=password]').fill(PASSWORD);
  await visitor.page.locator('button[type=submit]').click();
  await visitor.page.locator('code').first().waitFor();
}

async function changeAddress(visitor: Visitor): Promise<void> {
  await visitor.press(/^(Change the address|Changer d’adresse)$/);
}

async function confirmAddress(visitor: Visitor): Promise<void> {
  await visitor.press(/^(Use the new address|Utiliser la nouvelle adresse)$/);
  await visitor.sees('TOKEN_INVALID');
}

async function changeNothing(visitor: Visitor): Promise<void> {
  await visitor.press(/^(Change the password|Changer le mot de passe)$/);
  await visitor.page.locator('[aria-invalid]').first().waitFor();
}

async function payByCard(visitor: Visitor): Promise<void> {
  await openAll(visitor);
  await visitor.choose(/^(Another card|Autre carte)$/);
}

async function removeMethod(visitor: Visitor): Promise<void> {
  await visitor.press(/^(Remove|Retirer)$/);
  await visitor.page.getByRole('dialog').waitFor();
}

async function pasteAddresses(visitor: Visitor): Promise<void> {
  await visitor.page.getByRole('textbox').fill('ana@roy.example\nana@roy.example, bob\ncarl@roy.example');
  await visitor.sees('bob');
}

async function releaseSeat(visitor: Visitor): Promise<void> {
  await visitor.page.getByRole('checkbox').last().check();
  await visitor.press(/^(Release 1 seat|Libérer 1 poste)$/);
  await visitor.page.getByRole('dialog').waitFor();
}

async function editAccount(visitor: Visitor): Promise<void> {
  await visitor.press(/^(Modify|Modifier)$/, /^(Address on invoices|Adresse de facturation)$/);
  await visitor.page.getByLabel(/^(City|Ville)/).fill('');
  await visitor.press(/^(Save|Enregistrer)$/);
  await visitor.page.locator('[aria-invalid]').first().waitFor();
}

async function invite(visitor: Visitor): Promise<void> {
  await visitor.press(/^(Invite a person|Inviter une personne)$/);
}

async function handOver(visitor: Visitor): Promise<void> {
  await visitor.press(/^(Hand over to another person|Transmettre à une autre personne)$/);
}

async function sendEmpty(visitor: Visitor): Promise<void> {
  await visitor.press(/^(Send|Envoyer)$/);
  await visitor.page.locator('[aria-invalid]').first().waitFor();
}
