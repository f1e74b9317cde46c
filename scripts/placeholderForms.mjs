/**
 * `node scripts/placeholderForms.mjs`: writes the pages that stand in assets/forms for the real forms, which the vendor supplies
 * in a folder of its own (FORMS_DIR).
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, prepare, root } from './prepare.mjs';

prepare();
build();
const { renderPdf, stopTypesetter } = await import('../dist/src/documents/pdf.js');
const { translate } = await import('../dist/src/language/index.js');
const { FORMS } = await import('../dist/src/rules/index.js');

for (const { name, file } of FORMS) {
  const text = (key) => translate(`documents.placeholder.${key}`, 'en', { form: name, file });
  const title = text('title');
  const sheet = {
    ...{ language: 'en', title, author: 'Billing Center', createdAt: new Date('2026-01-01T00:00:00Z') },
    blocks: [{ kind: 'note', heading: text('heading'), lines: [text('text')] }],
  };
  writeFileSync(join(root, 'assets', 'forms', file), await renderPdf(sheet));
}
await stopTypesetter();
