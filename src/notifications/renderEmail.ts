import { type Content, Writer } from './content';
import { layOut, type RenderedEmail } from './layout';
import type { Sites } from './links';
import type { TemplateData, TemplateName } from './templateData';
import { templates } from './templates';

/**
 * L5, L6: makes an e-mail from its facts, in the language of the person who gets it, with their dates and amounts. `sites` are
 * where its links lead to.
 */
export function renderEmail<Name extends TemplateName>(
  email: { template: Name; locale: string; data: TemplateData[Name] },
  sites: Sites,
): RenderedEmail {
  const write = new Writer(email.locale, sites);
  const template: (data: TemplateData[Name], write: Writer) => Content = templates[email.template];
  const { name, accountName = null } = email.data as { name: string | null; accountName?: string | null };
  return layOut(template(email.data, write), { name, accountName }, write);
}
