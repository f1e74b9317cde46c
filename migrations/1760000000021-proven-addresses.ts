import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, dropColumns, instant, optional } from './table';

/**
 * When a person proved their address by following a mailed link (`email_proven_at`). Of the people there are, those count as proven
 * who once set a password by a mailed link, whom an external issuer vouched for, and the demo's. Everybody else chose a password under
 * an address that nobody checked: their sessions end, and the link of a password reset proves the address.
 */
export class ProvenAddresses1760000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'users', [optional(instant('email_proven_at'))]);
    await runner.query(`UPDATE users SET email_proven_at = (SELECT proven_at FROM
      (SELECT subject_id, MIN(at) AS proven_at FROM audit_entries WHERE action = 'PASSWORD_RESET' GROUP BY subject_id) resets
      WHERE resets.subject_id = users.id)`);
    await runner.query(`UPDATE users SET email_proven_at = created_at
      WHERE email_proven_at IS NULL AND (external_subject IS NOT NULL OR email LIKE '%@demo.example')`);
    await runner.query(`UPDATE sessions SET ended_at = refreshed_at
      WHERE ended_at IS NULL AND user_id IN (SELECT id FROM users WHERE email_proven_at IS NULL)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropColumns(runner, 'users', ['email_proven_at']);
  }
}
