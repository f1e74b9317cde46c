import { accountsKept, eraseRecipientIn } from './accounts';
import { actionsKept, eraseFromTrailIn, recordAudit } from './audit';
import type { Deps } from './deps';
import { emailChangesOf, erasePersonIn, findUserByEmail, lockUserByEmail, personKept } from './identity';
import { eraseMailsIn, mailsKept } from './notifications';
import type { Tx } from './platform/database';
import { messagesKept } from './requests';
import { decideErasure, ERASED_NAME, enforce, erasedAddress, Refused, refuse } from './rules';
import { eraseSeatsIn, seatsKept } from './subscriptions';

/**
 * L8: everything that is kept about the person of an address (lower case), or under the address where nobody can sign in with it. The
 * trail says that it was given out.
 * @throws Refused INVALID_INPUT where there is nothing
 */
export function exportPersonalData({ database }: Pick<Deps, 'database'>, email: string): Promise<object> {
  return database.transaction(async (tx) => {
    const user = await findUserByEmail(tx, email);
    const former = user ? await formerAddressesOf(tx, user.id) : [];
    const kept = {
      ...(user && (await personKept(tx, user))),
      ...(await accountsKept(tx, { id: user?.id ?? '', email })),
      seats: await ofEach([email, ...former], (address) => seatsKept(tx, address)),
      mails: await ofEach([email, ...former], (address) => mailsKept(tx, address)),
      messages: user ? await messagesKept(tx, user.id) : [],
      actions: user ? await actionsKept(tx, user.id) : [],
    };
    const isNothing = Object.values(kept).every((part) => Array.isArray(part) && part.length === 0);
    if (isNothing) throw new Refused(refuse('INVALID_INPUT', 'L8', ['email']));
    await note(tx, 'person.export', user?.id ?? null);
    return kept;
  });
}

/**
 * L8: erases the person of an address (lower case); what was issued stays as it is.
 * @throws Refused INVALID_INPUT, MEMBER_IS_BILLING_CONTACT
 */
export async function erasePersonalData(
  { database, memberships }: Pick<Deps, 'database' | 'memberships'>,
  email: string,
): Promise<void> {
  await database.transaction(async (tx) => {
    // Accounts are locked before people.
    const found = await findUserByEmail(tx, email);
    if (found) await memberships.lockAccounts(tx, found.id);
    const user = await lockUserByEmail(tx, email);
    enforce(decideErasure(user && { ...user, isContact: await memberships.isContact(tx, user.id) }));
    const { id, name } = user!;
    const accountIds = (await accountsKept(tx, user!)).memberships.map(({ accountId }) => accountId);
    const erased = { email: erasedAddress(id), name: ERASED_NAME };
    const addresses = [email, ...(await formerAddressesOf(tx, id))];
    const replacements = [
      ...addresses.map((address) => [address, erased.email] as const),
      [name, erased.name] as const,
    ];
    await memberships.leaveAll(tx, null, id);
    for (const address of addresses) {
      await eraseRecipientIn(tx, address);
      await eraseSeatsIn(tx, address, erased);
      await eraseMailsIn(tx, address, accountIds, replacements);
    }
    await eraseFromTrailIn(tx, id, accountIds, replacements);
    await erasePersonIn(tx, user!);
    await note(tx, 'person.erase', id);
  });
}

const note = (tx: Tx, action: string, subjectId: string | null) =>
  recordAudit(tx, null, { accountId: null, action, subjectId, rule: 'L8' });

/** A14: the addresses that a person had before, and that are nobody else's since. */
async function formerAddressesOf(tx: Tx, userId: string): Promise<string[]> {
  const former = (await emailChangesOf(tx, userId)).flatMap(({ formerEmail }) => formerEmail ?? []);
  return ofEach([...new Set(former)], async (address) => ((await findUserByEmail(tx, address)) ? [] : [address]));
}

async function ofEach<Item, Result>(
  items: readonly Item[],
  read: (item: Item) => Promise<Result[]>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const item of items) results.push(...(await read(item)));
  return results;
}
