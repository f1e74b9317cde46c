import { randomBytes } from 'node:crypto';
import { generateSecret, generateURI, verifySync } from 'otplib';
import { hashToken } from './secrets';

/** What authenticator apps show above the code. */
const ISSUER = 'Billing Center';

/** How far an app's clock may differ: one code before and after the present one. Seconds. */
const TOLERANCE = 30;

/** A new secret for an authenticator app: 160 bits, Base32. */
export const newSecret = (): string => generateSecret();

/** The same with everything that an app wants to know, as a link that opens one. */
export const linkOf = (secret: string, email: string): string => generateURI({ issuer: ISSUER, label: email, secret });

/** The step of time whose code it is (RFC 6238: 6 digits, 30 seconds, SHA-1); null when it is none of now. */
export function stepOf(secret: string, code: string, at = new Date()): number | null {
  const digits = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(digits)) return null;
  const result = verifySync({
    secret,
    token: digits,
    epochTolerance: TOLERANCE,
    epoch: Math.floor(at.getTime() / 1000),
  });
  return result.valid && 'timeStep' in result ? result.timeStep : null;
}

/** Letters and digits that nobody takes for each other. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A new recovery code: 16 letters, 79 bits, as people read it. */
export function newRecoveryCode(): string {
  const letters = [...randomBytes(64)].filter((byte) => byte < 248).map((byte) => LETTERS[byte % LETTERS.length]!);
  return letters
    .slice(0, 16)
    .join('')
    .replace(/(.{4})(?=.)/g, '$1-');
}

/** What is kept of a recovery code; however it is typed, it is the same. */
export const hashOfRecoveryCode = (code: string): string => hashToken(code.toLowerCase().replace(/[^a-z0-9]/g, ''));
