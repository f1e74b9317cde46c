import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

/** How sealed texts begin. No text that is to be sealed begins like this. */
const VERSION = 'v1';
const CIPHER = 'aes-256-gcm';
const [IV_BYTES, TAG_BYTES] = [12, 16];

interface Key {
  /** Tells a sealed text's key; says nothing of the key. */
  id: string;
  key: Buffer;
}

/**
 * Seals texts that must not be readable in the database or in a backup, with AES-256-GCM. The first key seals; all of them open, so that
 * keys can be changed. Without keys nothing is sealed. A sealed text opens only beside what it was sealed with, such as the id of its row.
 */
export class SecretBox {
  private readonly keys: readonly Key[];

  /** `secrets`: 32 random bytes each. */
  constructor(secrets: readonly Buffer[]) {
    this.keys = secrets.map((secret) => {
      const key = Buffer.from(hkdfSync('sha256', secret, '', 'secrets of second factors', 32));
      return { id: createHash('sha256').update(key).digest('hex').slice(0, 8), key };
    });
  }

  seal(text: string, about: string): string {
    const [first] = this.keys;
    if (!first) return text;
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv(CIPHER, first.key, iv).setAAD(Buffer.from(about));
    const sealed = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return [VERSION, first.id, sealed.toString('base64url')].join('.');
  }

  /** The text. One that was never sealed is answered as it is; null: no key opens it. */
  open(kept: string, about: string): string | null {
    const [version, id, sealed] = kept.split('.');
    if (version !== VERSION) return kept;
    const key = this.keys.find((candidate) => candidate.id === id);
    return key ? decipher(key, Buffer.from(sealed ?? '', 'base64url'), about) : null;
  }

  /** Whether it is kept as it would be now. */
  isCurrent(kept: string): boolean {
    const [first] = this.keys;
    return !first || kept.startsWith(`${VERSION}.${first.id}.`);
  }
}

function decipher({ key }: Key, sealed: Buffer, about: string): string | null {
  try {
    const [iv, tag] = [sealed.subarray(0, IV_BYTES), sealed.subarray(-TAG_BYTES)];
    const opening = createDecipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES });
    opening.setAAD(Buffer.from(about)).setAuthTag(tag);
    return opening.update(sealed.subarray(IV_BYTES, -TAG_BYTES), undefined, 'utf8') + opening.final('utf8');
  } catch {
    return null;
  }
}
