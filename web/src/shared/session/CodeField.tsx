import { Trans } from '@lingui/react/macro';
import { TextField } from '../parts/Form';
import type { Refusal } from './session';

/** A14: the code of the second factor. A recovery code does as well. */
export function CodeField({ isNew = false }: { isNew?: boolean }) {
  return (
    <TextField
      name="code"
      label={<Trans>Code of your authenticator app</Trans>}
      hint={
        isNew ? (
          <Trans>The 6 digits that the app shows now.</Trans>
        ) : (
          <Trans>The 6 digits that the app shows now, or one of your recovery codes. Each works once.</Trans>
        )
      }
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
      required
    />
  );
}

/** What was typed as the code; null before it was asked for. */
export function codeIn(fields: FormData): string | null {
  const code = fields.get('code');
  return code === null ? null : String(code);
}

/** Whether the form has to ask for a code, which it did not know before. */
export const asksForCode = (refusals: readonly Refusal[]): boolean =>
  refusals.some(({ code }) => code === 'SECOND_FACTOR_REQUIRED');
