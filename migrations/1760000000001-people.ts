import type { MigrationInterface, QueryRunner } from 'typeorm';
import { code, createTable, dropTables, flag, id, instant, json, optional, text } from './table';

/** People who sign in, their sessions, one-time tokens (password reset, invitation), and the embedded issuer's keys. */
export class People1760000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'users',
      columns: [
        id('id'),
        code('email', { length: '254' }),
        text('name'),
        code('locale', { length: '35' }),
        optional(code('staff_role')),
        optional(text('password_hash')),
        optional(text('external_subject')),
        instant('created_at'),
      ],
      unique: { users_email: ['email'], users_external_subject: ['external_subject'] },
      checks: { users_staff_role: "staff_role IN ('TECHNICIAN', 'SUPPORT_AGENT', 'SUPERVISOR')" },
    });
    // A session is a chain of refresh tokens: using one replaces it; using any that was replaced ends the session.
    await createTable(runner, {
      name: 'sessions',
      columns: [
        id('id'),
        id('user_id'),
        code('refresh_token_hash'),
        optional(code('replaced_token_hash')),
        instant('created_at'),
        instant('refreshed_at'),
        instant('expires_at'),
        optional(instant('ended_at')),
      ],
      indexes: { sessions_by_user: ['user_id'] },
      references: { user_id: 'users' },
    });
    await createTable(runner, {
      name: 'one_time_tokens',
      columns: [
        code('token_hash'),
        id('user_id'),
        code('purpose'),
        instant('expires_at'),
        optional(instant('used_at')),
      ],
      primaryKey: ['token_hash'],
      indexes: { one_time_tokens_by_user: ['user_id'] },
      checks: { one_time_tokens_purpose: "purpose IN ('PASSWORD_RESET', 'INVITATION')" },
      references: { user_id: 'users' },
    });
    await createTable(runner, {
      name: 'signing_keys',
      columns: [code('id'), json('private_jwk'), optional(flag('active')), instant('created_at')],
      unique: { signing_keys_one_active: ['active'] },
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['signing_keys', 'one_time_tokens', 'sessions', 'users']);
  }
}
