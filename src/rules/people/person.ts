import { decideText } from '../text';
import { ALLOWED, refuse, type Verdict } from '../verdict';
import { decidePassword } from './account';

/** A14: people give themselves any name that a document can carry. */
export function decideOwnName(name: string): Verdict {
  return decideText(['name'], name);
}

/** A14, A12: whoever changes their password names the present one, so that an open browser is not enough. */
export function decidePasswordChange(password: string, knowsPresent: boolean): Verdict {
  const isKnown = knowsPresent ? ALLOWED : [refuse('INVALID_INPUT', 'A14', ['currentPassword'])];
  return [...isKnown, ...decidePassword(password)];
}
