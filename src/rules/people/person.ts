import { decideName } from '../text';
import { ALLOWED, refuse, type Verdict } from '../verdict';
import type { StaffRole } from './access';
import { decidePassword } from './account';

/** A14: people give themselves any name that documents and mails can carry. */
export function decideOwnName(name: string): Verdict {
  return decideName('name', name);
}

/** A14: who changes what protects them names their present password, so that an open browser is not enough. */
export function decidePresentPassword(knowsPresent: boolean): Verdict {
  return knowsPresent ? ALLOWED : [refuse('INVALID_INPUT', 'A14', ['currentPassword'])];
}

/** A14, A12: so it is with a new password. */
export function decidePasswordChange(password: string, knowsPresent: boolean): Verdict {
  return [...decidePresentPassword(knowsPresent), ...decidePassword(password)];
}

/** L8: what stands in the place of the name of a person who was erased. */
export const ERASED_NAME = 'Erased person';

/** L8: an address that nobody has, in the place of the one of a person who was erased. */
export const erasedAddress = (userId: string): string => `${userId}@erased.invalid`;

/**
 * L8: whether a person can be erased; null: nobody has the address. Refuses INVALID_INPUT, MEMBER_IS_BILLING_CONTACT.
 * @param person `isContact`: they are, or are proposed as, the billing contact of an account
 */
export function decideErasure(person: { staffRole: StaffRole | null; isContact: boolean } | null): Verdict {
  if (person === null || person.staffRole !== null) return [refuse('INVALID_INPUT', 'L8', ['email'])];
  return person.isContact ? [refuse('MEMBER_IS_BILLING_CONTACT', 'L8')] : ALLOWED;
}
