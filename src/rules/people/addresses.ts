import { ALLOWED, refuse, type Verdict } from '../verdict';
import type { Actor, StaffRole } from './access';

/** What is known of the person an address names. */
export interface Addressee {
  staffRole: StaffRole | null;
  /** When they followed a link that was mailed to the address; null: never. */
  emailProvenAt: Date | null;
}

/** A13: an address counts once its owner has followed a link that was mailed to it. */
export function hasProvenAddress({ emailProvenAt }: Pick<Addressee, 'emailProvenAt'>): boolean {
  return emailProvenAt !== null;
}

/**
 * A13, A16: nobody has a session under an address that they never proved, nor after their access was withdrawn. Refuses
 * EMAIL_NOT_PROVEN, ACCESS_WITHDRAWN.
 */
export function decideSession(person: Pick<Addressee, 'emailProvenAt'> & { disabledAt: Date | null }): Verdict {
  if (person.disabledAt !== null) return [refuse('ACCESS_WITHDRAWN', 'A16')];
  return hasProvenAddress(person) ? ALLOWED : [refuse('EMAIL_NOT_PROVEN', 'A13')];
}

/**
 * A13: whether signing up with an address opens something new (null: nobody has it). People who have proven it, and
 * staff, are told by e-mail that they have access already. Being invited, which anybody can do to any address, keeps
 * nobody from signing up.
 */
export function mayOpenAccount(person: Addressee | null): boolean {
  return person === null || (person.staffRole === null && !hasProvenAddress(person));
}

/**
 * A3, A13: whether the link of a sign-up still opens its account. Whoever proved the address by another link meanwhile
 * may have it, staff may not. Refuses TOKEN_INVALID.
 */
export function decideSignUpConfirmation(person: Addressee | null): Verdict {
  return person?.staffRole ? [refuse('TOKEN_INVALID', 'A13', ['token'])] : ALLOWED;
}

/**
 * A11, A13: whether an address can become a colleague's; null: nobody has it. A customer who was only ever invited
 * gives way, unless an account would be left without its billing contact. Refuses EMAIL_ALREADY_USED.
 * @param person `isContact`: they are, or are proposed as, the billing contact of an account
 */
export function decideStaffAddress(person: (Addressee & { isContact: boolean }) | null): Verdict {
  if (person === null) return ALLOWED;
  if (!mayOpenAccount(person)) return [refuse('EMAIL_ALREADY_USED', 'A11', ['email'])];
  return person.isContact ? [refuse('EMAIL_ALREADY_USED', 'A13', ['email'])] : ALLOWED;
}

/** A14: another address is not the present one. Refuses INVALID_INPUT. */
export function decideNewAddress(email: string, present: string): Verdict {
  return email === present ? [refuse('INVALID_INPUT', 'A14', ['email'])] : ALLOWED;
}

/**
 * A13, A14: whether an address that somebody has proven becomes theirs; null: nobody else has it. A person who was only ever invited under
 * it gives way, unless an account would be left without its billing contact. Refuses EMAIL_ALREADY_USED.
 * @param holder `isContact`: they are, or are proposed as, the billing contact of an account
 */
export function decideEmailConfirmation(holder: (Addressee & { isContact: boolean }) | null): Verdict {
  const isFree = mayOpenAccount(holder) && !holder?.isContact;
  return isFree ? ALLOWED : [refuse('EMAIL_ALREADY_USED', 'A14', ['token'])];
}

/**
 * A11, A13: whether somebody who names a person decides on their name: staff do until the person has proven the
 * address.
 */
export function mayRename(actor: Pick<Actor, 'staffRole'>, person: Addressee): boolean {
  return actor.staffRole !== null && person.staffRole === null && !hasProvenAddress(person);
}
