import { ALLOWED, refuse, type Verdict } from '../verdict';
import type { StaffRole } from './access';

/** A14, ours: how many recovery codes there are. */
export const RECOVERY_CODES = 10;

/** What was given as the second factor: nothing, a code that counts, or one that does not. */
export type GivenCode = 'NONE' | 'RIGHT' | 'WRONG';

/** A14: whether somebody who has proved who they are by their password, or by a mailed link, has the second factor too. */
export function decideSecondFactor(isEnabled: boolean, given: GivenCode): Verdict {
  if (!isEnabled || given === 'RIGHT') return ALLOWED;
  return [refuse(given === 'NONE' ? 'SECOND_FACTOR_REQUIRED' : 'SECOND_FACTOR_INVALID', 'A14', ['code'])];
}

/** A14: whether a code proves that a second factor which is being set up works. Null: nothing is being set up. */
export function decideEnabling(factor: { isEnabled: boolean } | null, given: GivenCode): Verdict {
  if (factor === null) return [refuse('SECOND_FACTOR_NOT_PREPARED', 'A14')];
  if (factor.isEnabled) return [refuse('SECOND_FACTOR_ENABLED', 'A14')];
  return decideSecondFactor(true, given);
}

/** A14: a second factor that counts is switched off before another is set up. */
export function decidePreparing(isEnabled: boolean): Verdict {
  return isEnabled ? [refuse('SECOND_FACTOR_ENABLED', 'A14')] : ALLOWED;
}

/** A14: what is done to a second factor needs one, and a code of it; whoever must have one cannot switch it off. */
export function decideFactorChange(isEnabled: boolean, given: GivenCode): Verdict {
  return isEnabled ? decideSecondFactor(true, given) : [refuse('SECOND_FACTOR_NOT_PREPARED', 'A14')];
}

/** A14: whether somebody may be without a second factor. Refuses FORBIDDEN_ROLE. */
export function decideDisabling(isRequired: boolean): Verdict {
  return isRequired ? [refuse('FORBIDDEN_ROLE', 'A14')] : ALLOWED;
}

/**
 * A14: whether a person must have a second factor before their role counts: staff, outside a sandbox, where they sign in here. An external
 * issuer asks for one itself.
 */
export function mustHaveSecondFactor(
  { staffRole }: { staffRole: StaffRole | null },
  { isSandbox, signsInHere }: { isSandbox: boolean; signsInHere: boolean },
): boolean {
  return staffRole !== null && !isSandbox && signsInHere;
}
