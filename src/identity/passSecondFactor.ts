import type { Tx } from '../platform/database';
import { decideSecondFactor, enforce, Refused } from '../rules';
import type { Circumstances } from './circumstances';
import type { Deps } from './deps';
import type { UserRow } from './entities';
import { requireEmbeddedIssuer } from './passwordSignIn';
import { mailSecondFactorChanged } from './secondFactorMails';
import { lockSecondFactor, spendCodeIn, type UsedCode } from './secondFactors';

/** Of whom a code was asked, and which one came. */
interface Asked {
  user: UserRow;
  code: string | null;
  circumstances: Omit<Circumstances, 'locale'>;
}

/**
 * A14: a unit of work that somebody with a second factor begins by a code of it. It counts tries, in the same transaction uses up the code
 * that was right, and tells the owner of a recovery code that was used.
 * @throws Refused SECOND_FACTOR_REQUIRED, SECOND_FACTOR_INVALID; RATE_LIMITED
 */
export function passSecondFactor<Result>(
  deps: Pick<Deps, 'database' | 'issuer' | 'config'>,
  asked: Asked,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  return tryCode(deps, asked, async (tx) => {
    const factor = await lockSecondFactor(tx, asked.user.id);
    if (factor?.enabledAt) {
      const used = await spendCodeIn(tx, deps.config, factor, asked.code);
      enforce(decideSecondFactor(true, used.given));
      await tellOfRecoveryCode(tx, asked.user, used);
    }
    return work(tx);
  });
}

/** Does what a code is needed for; a wrong one counts, and is told to operators. */
export async function tryCode<Result>(
  deps: Pick<Deps, 'database' | 'issuer' | 'config'>,
  { user, code, circumstances }: Asked,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  const { limits, failures } = requireEmbeddedIssuer(deps);
  if (code !== null) await limits.countCode(user.id);
  try {
    const result = await deps.database.transaction(work);
    if (code !== null) await limits.forgiveCodes(user.id);
    return result;
  } catch (error) {
    const isWrong =
      error instanceof Refused && error.refusals.some((refusal) => refusal.code === 'SECOND_FACTOR_INVALID');
    if (isWrong) failures.note('WRONG_CODE', user.id, circumstances);
    throw error;
  }
}

export async function tellOfRecoveryCode(tx: Tx, user: UserRow, { isRecoveryCode }: UsedCode): Promise<void> {
  if (isRecoveryCode) await mailSecondFactorChanged(tx, user, 'CODE_USED');
}
