import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 32 random bytes, base64url. */
export function randomToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a token: its SHA-256. It needs no salt and no slowness, since a token cannot be guessed. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

export function isSameHash(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(one), Buffer.from(other));
}

/** Whether two texts are the same, in a time that tells nothing of where they differ. */
export const isSameText = (one: string, other: string) => isSameHash(hashToken(one), hashToken(other));
