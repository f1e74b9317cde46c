import { recordAudit } from '../audit';
import { Refused, refuse } from '../rules';
import type { Deps } from './deps';
import { mailSecondFactorChanged } from './secondFactorMails';
import { lockSecondFactor, removeSecondFactorIn } from './secondFactors';
import { endSessionsIn } from './sessions';
import { lockUserByEmail } from './users';

/**
 * A14: how operators help somebody who has lost their app and their recovery codes: by the command `staff without-factor`, which is
 * nobody's doing in the audit trail. Their sessions end, and they are told by mail.
 * @throws Refused NOT_FOUND: nobody has the address, or no second factor
 */
export async function takeSecondFactorAway({ database }: Pick<Deps, 'database'>, email: string): Promise<void> {
  await database.transaction(async (tx) => {
    const user = await lockUserByEmail(tx, email);
    const factor = user && (await lockSecondFactor(tx, user.id));
    if (!user || !factor) throw new Refused(refuse('NOT_FOUND', 'A14', ['email']));
    await removeSecondFactorIn(tx, user.id);
    await endSessionsIn(tx, user.id);
    const fact = { accountId: null, action: 'SECOND_FACTOR_TAKE_AWAY', subjectId: user.id, rule: 'A14' };
    await recordAudit(tx, null, fact);
    await mailSecondFactorChanged(tx, user, 'DISABLED');
  });
}
