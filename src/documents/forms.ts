import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { AccountRow } from '../accounts';
import type { AttachedDocument } from '../notifications';
import { type Config, ConfigurationError } from '../platform/config';
import { downloadableForms, FORMS, type Form, formsFor } from '../rules';

const filesOf = ({ id }: AccountRow, forms: readonly Form[]): AttachedDocument[] =>
  forms.map(({ file }) => ({ subjectId: id, name: file }));

/** J4: the files of the forms an account's contact can download. */
export const taxFormNames = (account: AccountRow) => filesOf(account, downloadableForms(account));

/** J1, J2: the files of all forms of an account, which staff's replies can carry. */
export const formNames = (account: AccountRow) => filesOf(account, formsFor(account));

/** The bytes of a form of an account; null where the account has none of that name. */
export async function openForm({ formsDir }: Pick<Config, 'formsDir'>, account: AccountRow, name: string) {
  return formsFor(account).some(({ file }) => file === name) ? readFile(join(formsDir, name)) : null;
}

/**
 * Makes sure that the folder of forms holds every form, so that none is missing when a customer asks for it.
 * @throws ConfigurationError that names every file that is not there
 */
export async function requireForms({ formsDir }: Pick<Config, 'formsDir'>): Promise<void> {
  const isThere = (file: string) =>
    stat(join(formsDir, file)).then(
      (found) => found.isFile(),
      () => false,
    );
  const found = await Promise.all(FORMS.map(({ file }) => isThere(file)));
  const missing = FORMS.filter((_form, place) => !found[place]);
  if (missing.length === 0) return;
  throw new ConfigurationError(
    missing.map(({ name, file }) => `FORMS_DIR: there is no ${join(formsDir, file)} (${name})`),
  );
}
