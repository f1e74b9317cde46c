import { createHmac, timingSafeEqual } from 'node:crypto';

/** How long a link works. Seconds of the system clock. */
const LINK_LIFETIME = 15 * 60;

/**
 * Links that need no header: whoever has one may fetch what it names until it expires. The signature covers the path and the instant, so
 * that neither can be changed.
 */
export class SignedLinks {
  constructor(private readonly secret: string) {}

  /** The path with the instant at which it expires and the signature of both. */
  sign(path: string): string {
    const expires = String(Math.floor(Date.now() / 1000) + LINK_LIFETIME);
    return `${path}?expires=${expires}&signature=${this.signatureOf(path, expires)}`;
  }

  /** Whether this system signed exactly this path and instant, and the instant has not come yet. */
  isValid(path: string, { expires, signature }: { expires?: unknown; signature?: unknown }): boolean {
    if (typeof expires !== 'string' || typeof signature !== 'string') return false;
    const [expected, found] = [Buffer.from(this.signatureOf(path, expires)), Buffer.from(signature)];
    const isGenuine = expected.length === found.length && timingSafeEqual(expected, found);
    return isGenuine && Date.now() < Number(expires) * 1000;
  }

  private signatureOf(path: string, expires: string): string {
    return createHmac('sha256', this.secret).update(`${path}\n${expires}`).digest('base64url');
  }
}
