import { type Caller, recordAudit } from '../audit';
import type { Tx } from '../platform/database';
import { decideDisabling, decideEnabling, decideFactorChange, decidePreparing, enforce } from '../rules';
import type { Deps } from './deps';
import type { UserRow } from './entities';
import { linkOf, newSecret } from './oneTimeCodes';
import { tellOfRecoveryCode, tryCode } from './passSecondFactor';
import { provePassword } from './provePassword';
import { mailSecondFactorChanged } from './secondFactorMails';
import {
  enableSecondFactorIn,
  isRequiredOf,
  lockSecondFactor,
  prepareSecondFactorIn,
  removeSecondFactorIn,
  renewRecoveryCodesIn,
  spendCodeIn,
} from './secondFactors';
import { endSessionsIn, type OpenedSession, startSessionIn } from './sessions';
import { getUser } from './users';

type FactorDeps = Pick<Deps, 'database' | 'issuer' | 'config'>;

/**
 * A14: begins to set up a second factor: answers the secret for an authenticator app. It counts only once a code of it has come.
 * @throws Refused INVALID_INPUT (`currentPassword`), SECOND_FACTOR_ENABLED; RATE_LIMITED
 */
export async function prepareSecondFactor(
  deps: FactorDeps,
  caller: Caller,
  { currentPassword }: { currentPassword: string },
): Promise<{ secret: string; link: string }> {
  const user = await provePassword(deps, caller, currentPassword);
  const secret = newSecret();
  await deps.database.transaction(async (tx) => {
    const factor = await lockSecondFactor(tx, user.id);
    enforce(decidePreparing(factor?.enabledAt != null));
    await prepareSecondFactorIn(tx, deps.config, user.id, secret);
  });
  return { secret, link: linkOf(secret, user.email) };
}

/**
 * A14: switches the second factor on by a code of the secret that was answered. All sessions of the person end but the one that is
 * answered, and they are told by mail. Answers the recovery codes, this one time.
 * @throws Refused SECOND_FACTOR_NOT_PREPARED, SECOND_FACTOR_ENABLED, SECOND_FACTOR_REQUIRED, SECOND_FACTOR_INVALID; RATE_LIMITED
 */
export async function enableSecondFactor(
  deps: FactorDeps,
  caller: Caller,
  { code }: { code: string },
): Promise<{ recoveryCodes: string[]; opened: OpenedSession }> {
  const user = await getUser(deps.database, caller.actor.userId);
  return tryCode(deps, { user, code, circumstances: caller }, async (tx) => {
    const factor = await lockSecondFactor(tx, user.id);
    const given = factor ? (await spendCodeIn(tx, deps.config, factor, code)).given : 'NONE';
    enforce(decideEnabling(factor && { isEnabled: factor.enabledAt !== null }, given));
    await enableSecondFactorIn(tx, user.id);
    const recoveryCodes = await renewRecoveryCodesIn(tx, user.id);
    await endSessionsIn(tx, user.id);
    await noteChange(tx, caller, user, 'ENABLED');
    return { recoveryCodes, opened: await startSessionIn(tx, user.id, caller.ipAddress) };
  });
}

interface Proof {
  currentPassword: string;
  code: string;
}

/**
 * A14: switches the second factor off; staff who must have one cannot.
 * @throws Refused FORBIDDEN_ROLE, INVALID_INPUT (`currentPassword`), SECOND_FACTOR_NOT_PREPARED, SECOND_FACTOR_REQUIRED,
 * SECOND_FACTOR_INVALID; RATE_LIMITED
 */
export async function disableSecondFactor(deps: FactorDeps, caller: Caller, proof: Proof): Promise<void> {
  await changeByCode(deps, caller, proof, async (tx, user) => {
    enforce(decideDisabling(isRequiredOf(deps, user)));
    await removeSecondFactorIn(tx, user.id);
    await noteChange(tx, caller, user, 'DISABLED');
  });
}

/**
 * A14: new recovery codes in place of all earlier ones.
 * @throws Refused as `disableSecondFactor`, without FORBIDDEN_ROLE
 */
export function renewRecoveryCodes(deps: FactorDeps, caller: Caller, proof: Proof): Promise<string[]> {
  return changeByCode(deps, caller, proof, async (tx, user) => {
    const recoveryCodes = await renewRecoveryCodesIn(tx, user.id);
    await noteChange(tx, caller, user, 'CODES_RENEWED');
    return recoveryCodes;
  });
}

async function changeByCode<Result>(
  deps: FactorDeps,
  caller: Caller,
  { currentPassword, code }: Proof,
  work: (tx: Tx, user: UserRow) => Promise<Result>,
): Promise<Result> {
  const user = await provePassword(deps, caller, currentPassword);
  return tryCode(deps, { user, code, circumstances: caller }, async (tx) => {
    const factor = await lockSecondFactor(tx, user.id);
    const used = factor?.enabledAt ? await spendCodeIn(tx, deps.config, factor, code) : null;
    enforce(decideFactorChange(used !== null, used?.given ?? 'NONE'));
    await tellOfRecoveryCode(tx, user, used!);
    return work(tx, user);
  });
}

async function noteChange(
  tx: Tx,
  caller: Caller,
  user: UserRow,
  change: 'ENABLED' | 'DISABLED' | 'CODES_RENEWED',
): Promise<void> {
  const fact = { accountId: null, action: `VIEWER_SECOND_FACTOR_${change}`, subjectId: user.id, rule: 'A14' };
  await recordAudit(tx, caller, fact);
  await mailSecondFactorChanged(tx, user, change);
}
