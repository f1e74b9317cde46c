import { Entity } from 'typeorm';
import { Bytes, Flag, FoundBy, FoundByWords, Id, Instant, Integer, Json, Text } from '../platform/database';
import type { Currency, StaffRole } from '../rules';

/** A person who can sign in: a member of customers' accounts, or staff. */
@FoundByWords({ table: 'user_words', owner: 'user_id', of: ['searchName', 'email'] })
@Entity('users')
export class UserRow {
  @Id() id!: string;
  /** Lower case. */
  @Text() email!: string;
  @Text() name!: string;
  @FoundBy('name') readonly searchName?: string;
  @Text() locale!: string;
  @Text() staffRole!: StaffRole | null;
  /** A13: when its owner first followed a link that was mailed to the address (business clock); null: never, so nobody can act as them. */
  @Instant() emailProvenAt!: Date | null;
  /** A16: when a colleague's access was withdrawn (business clock); null: it was not. */
  @Instant() disabledAt!: Date | null;
  /** argon2id; null until an invitation is accepted. */
  @Text() passwordHash!: string | null;
  /** The subject claim of an external issuer, once this person has come from there; compared byte by byte. */
  @Bytes() externalSubject!: string | null;
  @Instant() createdAt!: Date;
}

/** A signed-in browser: a chain of refresh tokens, of which only SHA-256 hashes are kept. Instants are the system clock's. */
@Entity('sessions')
export class SessionRow {
  @Id() id!: string;
  @Text() userId!: string;
  @Text() refreshTokenHash!: string;
  /** The token before the current one, which still answers for some seconds. */
  @Text() replacedTokenHash!: string | null;
  @Instant() createdAt!: Date;
  @Instant() refreshedAt!: Date;
  @Instant() expiresAt!: Date;
  @Instant() endedAt!: Date | null;
  /** A15: the network it began from; null: not known. */
  @Text() network!: string | null;
}

export type TokenPurpose = 'PASSWORD_RESET' | 'INVITATION';

/** A link that sets a password once; only its hash is kept. Instants are the system clock's. */
@Entity('one_time_tokens')
export class OneTimeTokenRow {
  @Id() tokenHash!: string;
  @Text() userId!: string;
  @Text() purpose!: TokenPurpose;
  @Instant() expiresAt!: Date;
  @Instant() usedAt!: Date | null;
}

/** A14: a person's second factor: an authenticator app. Instants are the system clock's. */
@Entity('second_factors')
export class SecondFactorRow {
  @Id() userId!: string;
  /** What the app has too, in Base32; sealed (`Config.secrets`), where there is a key. */
  @Text() secret!: string;
  /** From when on it counts; null: it is being set up. */
  @Instant() enabledAt!: Date | null;
  /** The step of time, of 30 seconds, whose code was used last; 0: none. */
  @Integer() lastStep!: number;
}

/** A14: a code that works once in place of the app's; only its hash is kept. */
@Entity('recovery_codes')
export class RecoveryCodeRow {
  @Id() codeHash!: string;
  @Text() userId!: string;
  @Instant() usedAt!: Date | null;
}

/** A14: another address that a person asked for, or once got. Instants are the system clock's. */
@Entity('email_changes')
export class EmailChangeRow {
  @Id() tokenHash!: string;
  @Text() userId!: string;
  /** Whose change waits for its link, one for each person; null: it was made. */
  @Text() waitingFor!: string | null;
  /** Lower case. */
  @Text() email!: string;
  /** The address from before, once the change is made. */
  @Text() formerEmail!: string | null;
  /** null: the change was made. */
  @Instant() expiresAt!: Date | null;
}

/** A13: an account that somebody asked for, until the link that was mailed to the address is followed. Instants are the system clock's. */
@Entity('sign_ups')
export class SignUpRow {
  @Id() tokenHash!: string;
  @Text() email!: string;
  /** argon2id. */
  @Text() passwordHash!: string;
  @Text() name!: string;
  @Text() companyName!: string;
  /** ISO 3166-1 alpha-2, upper case. */
  @Text() country!: string;
  @Text() currency!: Currency;
  @Text() timeZone!: string;
  @Text() locale!: string;
  @Instant() expiresAt!: Date;
}

/** A key of the embedded issuer. */
@Entity('signing_keys')
export class SigningKeyRow {
  /** The key's thumbprint (RFC 7638), which tokens name as `kid`. */
  @Id() id!: string;
  @Json() privateJwk!: object;
  /** True for the key that signs, null for one that only verifies; unique, so that two processes never start with two keys. */
  @Flag() active!: boolean | null;
  @Instant() createdAt!: Date;
}
