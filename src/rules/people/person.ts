import { decideName } from '../text';
import { ALLOWED, refuse, type Verdict } from '../verdict';
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
