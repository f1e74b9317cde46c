import { hash, verify } from '@node-rs/argon2';
import { randomToken } from './secrets';

/** The same password typed on another keyboard may come in other code points. */
const normalised = (password: string) => password.normalize('NFKC');

/** argon2id of a password. Takes tens of milliseconds, so never inside a transaction. */
export function hashPassword(password: string): Promise<string> {
  return hash(normalised(password));
}

let hashOfNobody: Promise<string> | undefined;

/** Whether the password is the one of the hash. It takes as long when there is none, so that time does not tell who exists. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  hashOfNobody ??= hash(randomToken());
  const matches = await verify(passwordHash ?? (await hashOfNobody), normalised(password));
  return passwordHash !== null && matches;
}
