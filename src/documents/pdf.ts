import { translate } from '../language';
import { brandOf } from './branding';
import { DrawnDocuments } from './drawnDocuments';
import type { Sheet } from './sheet';
import { Typesetter } from './typesetter';

const typesetter = new Typesetter();
const drawn = new DrawnDocuments();

/**
 * A document as a PDF: tagged for screen readers (PDF/UA-1), with the fonts that it uses. The same sheet gives the same bytes, whenever and
 * wherever it is rendered.
 * @throws Unavailable when too many documents wait, or this one takes too long
 */
export function renderPdf({ language, title, author, createdAt, blocks }: Sheet): Promise<Buffer> {
  const { language: lang, region = null } = new Intl.Locale(language);
  const page = translate('documents.page', language, { page: '{page}', pages: '{pages}' });
  const brand = brandOf(author);
  const sheet = JSON.stringify({ title, author, brand, blocks, lang, region, page }, (_key, value) =>
    typeof value === 'string' ? printable(value) : value,
  );
  const request = { sheet, createdAt: Math.floor(createdAt.getTime() / 1000) };
  return drawn.of(JSON.stringify(request), () => typesetter.typeset(request));
}

/** Ends the process that makes PDFs. The next document that is drawn starts another. */
export const stopTypesetter = (): Promise<void> => typesetter.stop();

/** Without what a PDF must not contain, and without overrides of direction, which would print an amount backwards. */
const printable = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\ufeff]+/gu, ' ').replace(/[\u202d\u202e]/g, '');
