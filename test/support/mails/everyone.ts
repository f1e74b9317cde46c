import { ONE_SEAT } from '../given';
import { buy } from '../lifecycle';
import { ask, mailsTo, PASSWORD, resetPassword, signInFrom, tokenIn } from '../people';
import { assign, release } from '../seats';
import { enableSecondFactor, signInWith } from '../secondFactors';
import { type MailEvent, mutate, type World } from './world';

const TWO_SEATS = { plan: 'gotomeeting pro', seats: 2 };

const requestReset = (world: World, email: string) => mutate(world, null, 'passwordRequestReset', { email });

async function tokenFor(world: World, email: string): Promise<string> {
  await requestReset(world, email);
  return tokenIn((await mailsTo(world.app, email)).at(-1)!.data.url);
}

const versionOf = async ({ app, contact, accountId }: World): Promise<number> =>
  (await ask(app, contact.token, 'query ($id: ID!) { account(id: $id) { version } }', { id: accountId })).account
    .version;

const handOver = async (world: World, who: World['contact'], email: string) => {
  const input = { accountId: world.accountId, expectedVersion: await versionOf(world), email, name: 'Nina' };
  return mutate(world, who, 'accountChangeBillingContact', input);
};

const signUp = async (world: World, email: string) => {
  const document = 'query ($id: ID!) { account(id: $id) { locale } }';
  const { locale } = (await ask(world.app, world.contact.token, document, { id: world.accountId })).account;
  const person = { email, password: PASSWORD, name: 'Nina', companyName: 'Nina’s' };
  return mutate(world, null, 'signUp', { ...person, country: 'FR', locale });
};

/** Somebody new who has signed up and followed the link; answers their access token. */
const signedUp = async (world: World): Promise<string> => {
  await signUp(world, world.emails.newcomer);
  const [mail] = await mailsTo(world.app, world.emails.newcomer);
  const token = tokenIn(mail!.data.url);
  return (await mutate(world, null, 'signUpConfirm', { token }, 'session { accessToken }')).session.accessToken;
};

const askForAddress = (world: World) => {
  const input = { email: world.emails.newcomer, currentPassword: PASSWORD };
  return mutate(world, world.contact, 'viewerChangeEmail', input);
};

const invite = ({ accountId, emails }: World) => ({
  accountId,
  ...{ email: emails.newcomer, name: 'Nina', roles: ['MEMBER'] },
});

const guess = ({ app }: World, email: string, address: string) => signInFrom(app, address, email, 'not the password');

/** L6: what people of any account are told. */
export const EVERYONES_EVENTS: MailEvent[] = [
  {
    when: 'seats are assigned, to a person we know and to an address',
    sends: { member: ['seatAssigned'], holder: ['seatAssigned'] },
    given: async (world) => {
      const subscriptionId = await buy(world.app, world, TWO_SEATS);
      const emails = [world.emails.member, world.emails.holder];
      return () => assign(world.app, world.contact, { subscriptionId, emails });
    },
  },
  {
    when: 'seats are assigned without telling',
    sends: {},
    given: async (world) => {
      const subscriptionId = await buy(world.app, world, ONE_SEAT);
      return () => assign(world.app, world.contact, { subscriptionId, emails: [world.emails.holder], notify: false });
    },
  },
  {
    when: 'seats are released',
    sends: { member: ['seatReleased'], holder: ['seatReleased'] },
    given: async (world) => {
      const subscriptionId = await buy(world.app, world, TWO_SEATS);
      const emails = [world.emails.member, world.emails.holder];
      await assign(world.app, world.contact, { subscriptionId, emails });
      return () => release(world.app, world.contact, { subscriptionId, emails });
    },
  },
  {
    when: 'somebody new signs up',
    sends: { newcomer: ['signUpConfirmation'] },
    given: async (world) => () => signUp(world, world.emails.newcomer),
  },
  {
    when: 'somebody signs up with an address that has access already',
    sends: { contact: ['signUpKnown'], technician: ['signUpKnown'] },
    given: async (world) => async () => {
      await signUp(world, world.emails.contact);
      await signUp(world, world.emails.technician);
    },
  },
  {
    when: 'a sign-up is confirmed',
    sends: {},
    given: async (world) => {
      await signUp(world, world.emails.newcomer);
      const [mail] = await mailsTo(world.app, world.emails.newcomer);
      return () => mutate(world, null, 'signUpConfirm', { token: tokenIn(mail!.data.url) });
    },
  },
  {
    when: 'a member is invited',
    sends: { newcomer: ['invitation'] },
    given: async (world) => () => mutate(world, world.contact, 'memberInvite', invite(world)),
  },
  {
    when: 'a colleague is invited',
    sends: { recruit: ['invitation'] },
    given: async (world) => {
      const input = { email: world.emails.recruit, name: 'Tara', role: 'SUPPORT_AGENT' };
      return () => mutate(world, world.staff.supervisor, 'staffInvite', input);
    },
  },
  {
    when: 'an invitation is accepted',
    sends: {},
    given: async (world) => {
      await mutate(world, world.contact, 'memberInvite', invite(world));
      const [mail] = await mailsTo(world.app, world.emails.newcomer);
      return () => resetPassword(world.app, tokenIn(mail!.data.url));
    },
  },
  {
    when: 'the contact hands their role to a member',
    sends: { contact: ['billingContactChanged'], member: ['billingContactChanged'] },
    given: async (world) => () => handOver(world, world.contact, world.emails.member),
  },
  {
    when: 'a support agent hands the role to somebody new',
    sends: { contact: ['billingContactChanged'], newcomer: ['billingContactChanged', 'invitation'] },
    given: async (world) => () => handOver(world, world.staff.supportAgent, world.emails.newcomer),
  },
  {
    when: 'somebody has forgotten their password',
    sends: { contact: ['passwordReset'] },
    given: async (world) => () => requestReset(world, world.emails.contact),
  },
  {
    when: 'nobody has the address whose password was forgotten',
    sends: {},
    given: async (world) => () => requestReset(world, world.emails.newcomer),
  },
  {
    when: 'ten wrong passwords come from several places, and an eleventh',
    sends: { contact: ['signInsFailed'] },
    given: async (world) => async () => {
      for (let place = 1; place <= 11; place += 1) await guess(world, world.emails.contact, `203.0.113.${place}`);
    },
  },
  {
    when: 'nobody has the address whose password is guessed',
    sends: {},
    given: async (world) => async () => {
      for (let place = 1; place <= 11; place += 1) await guess(world, world.emails.newcomer, `203.0.113.${place}`);
    },
  },
  {
    when: 'a second factor is switched on',
    sends: { newcomer: ['secondFactorChanged'] },
    given: async (world) => {
      const token = await signedUp(world);
      return () => enableSecondFactor(world.app, { token });
    },
  },
  {
    when: 'a recovery code is used',
    sends: { newcomer: ['secondFactorChanged'] },
    given: async (world) => {
      const { recoveryCodes } = await enableSecondFactor(world.app, { token: await signedUp(world) });
      return () => signInWith(world.app, world.emails.newcomer, recoveryCodes[0]);
    },
  },
  {
    when: 'another address is asked for',
    sends: { contact: ['emailChangeAsked'], newcomer: ['emailConfirmation'] },
    given: async (world) => () => askForAddress(world),
  },
  {
    when: 'the link to another address is followed',
    sends: { contact: ['emailChanged'] },
    given: async (world) => {
      await askForAddress(world);
      const [mail] = await mailsTo(world.app, world.emails.newcomer);
      return () => mutate(world, world.contact, 'viewerConfirmEmail', { token: tokenIn(mail!.data.url) });
    },
  },
  {
    when: 'a password is changed',
    sends: { contact: ['passwordChanged'] },
    given: async (world) => {
      const token = await tokenFor(world, world.emails.contact);
      return () => resetPassword(world.app, token);
    },
  },
];
