import { parse as parseCookies } from 'cookie';
import { type Request, type Response, Router } from 'express';
import { languageOf, pickLocale } from '../language';
import { findSandboxMail, type ListedMail, listSandboxMails, mailboxEntries, type SandboxMail } from '../notifications';
import type { Deps } from '../platform/deps';
import { typeOfId } from '../platform/ids';
import { escapeHtml, mailboxLayout } from './mailboxLayout';

/**
 * What a sandbox has sent, as its readers see it: for browsers a list at `/sandbox/mailbox` and a page per mail, with its attachments; for
 * programs the latest mails as JSON. Like the bank it is open to whoever can reach the sandbox.
 */
export function sandboxMailboxPages({ database }: Pick<Deps, 'database'>): Router {
  const router = Router();
  router.get('/sandbox/mailbox', async (request, response) => {
    response.vary('accept');
    if (request.accepts(['json', 'html']) !== 'html') return void response.json(await mailboxEntries(database));
    const to = typeof request.query.to === 'string' ? request.query.to : null;
    const before = typeof request.query.before === 'string' ? request.query.before : null;
    send(request, response, (words) => listPage(words, { to, before }));
  });
  const send = async (request: Request, response: Response, page: (words: Words) => Promise<Page> | Page) => {
    const words = WORDS[languageOf(localeOf(request))];
    const { title, body, status = 200 } = await page(words);
    response.status(status).type('html').vary('cookie, accept-language');
    response.send(mailboxLayout({ language: languageOf(localeOf(request)), title, body }));
  };
  const listPage = async (words: Words, filter: { to: string | null; before: string | null }): Promise<Page> => {
    const { mails, recipients, next } = await listSandboxMails(database, filter);
    return { title: words.mailbox, body: listBody(words, mails, recipients, filter.to, next) };
  };
  router.get('/sandbox/mailbox/:id', async (request, response) => {
    const mail = await mailOf(request);
    await send(request, response, (words) =>
      mail
        ? { title: mail.subject, body: mailBody(words, mail) }
        : { title: words.nothing, body: back(words), status: 404 },
    );
  });
  router.get('/sandbox/mailbox/:id/body', async (request, response, next) => {
    const mail = await mailOf(request);
    if (!mail) return next();
    // In a frame of its own: a mail's styles are its own, and nothing in it runs. Its links lead out of the frame.
    response.setHeader('content-security-policy', MAIL_POLICY);
    response.type('html').send(mail.html.replace(/<head>/i, '<head><base target="_top">'));
  });
  router.get('/sandbox/mailbox/:id/attachments/:at', async (request, response, next) => {
    const attachment = (await mailOf(request))?.attachments[Number(request.params.at)];
    if (!attachment) return next();
    response.attachment(attachment.filename).type(attachment.contentType);
    response.send(Buffer.from(attachment.contentBase64, 'base64'));
  });
  const mailOf = ({ params }: Request): Promise<SandboxMail | null> => {
    const id = String(params.id);
    return typeOfId(id) === 'Email' ? findSandboxMail(database, id) : Promise.resolve(null);
  };
  return router;
}

const MAIL_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'";

interface Page {
  title: string;
  body: string;
  status?: number;
}

const WORDS = {
  en: {
    ...{
      mailbox: 'Mailbox',
      nothing: 'There is no such mail',
      all: 'Everybody',
      to: 'To',
      at: 'Sent',
      older: 'Older mails',
    },
    ...{ none: 'Nothing has been sent yet.', attachments: 'Attachments', start: 'Start page', show: 'Show' },
    ...{ frame: 'The mail', subject: 'Subject' },
  },
  fr: {
    ...{
      mailbox: 'Messagerie',
      nothing: 'Ce message n’existe pas',
      all: 'Tout le monde',
      to: 'À',
      at: 'Envoyé',
      older: 'Messages plus anciens',
    },
    ...{
      none: 'Rien n’a encore été envoyé.',
      attachments: 'Pièces jointes',
      start: 'Page d’accueil',
      show: 'Afficher',
    },
    ...{ frame: 'Le message', subject: 'Objet' },
  },
} as const;
type Words = (typeof WORDS)[keyof typeof WORDS];

const localeOf = ({ headers }: Request) =>
  pickLocale(parseCookies(headers.cookie ?? '').locale ?? headers['accept-language'] ?? null);

const back = ({ mailbox }: Words) => `<p><a href="/sandbox/mailbox">${mailbox}</a></p>`;

/** As the sandbox's clock shows it, in UTC. */
const written = (at: Date) =>
  `<time datetime="${at.toISOString()}">${at.toISOString().slice(0, 16).replace('T', ' ')}</time>`;

function listBody(
  words: Words,
  mails: ListedMail[],
  recipients: string[],
  to: string | null,
  next: string | null,
): string {
  const options = recipients.map((one) => `<option${one === to ? ' selected' : ''}>${escapeHtml(one)}</option>`);
  const rows = mails.map(
    ({ id, subject, toAddress, deliveredAt, attachments }) => `<tr>
      <th scope="row"><a href="/sandbox/mailbox/${id}">${escapeHtml(subject)}</a>${attachments > 0 ? ` <span class="clip">${attachments} PDF</span>` : ''}</th>
      <td>${escapeHtml(toAddress)}</td><td class="at">${written(deliveredAt)}</td></tr>`,
  );
  const more = `/sandbox/mailbox?${new URLSearchParams({ ...(to ? { to } : {}), before: next ?? '' })}`;
  return `<form><label>${words.to} <select name="to"><option value="">${words.all}</option>${options.join('')}</select></label>
    <button>${words.show}</button></form>
    ${
      rows.length === 0
        ? `<p>${words.none}</p>`
        : `<div class="frame" tabindex="0" role="region" aria-label="${words.mailbox}"><table><thead><tr><th scope="col">${words.subject}</th>
      <th scope="col">${words.to}</th><th scope="col">${words.at}</th></tr></thead><tbody>${rows.join('')}</tbody></table></div>`
    }
    ${next ? `<p><a href="${escapeHtml(more)}">${words.older}</a></p>` : ''}`;
}

function mailBody(words: Words, { id, toAddress, deliveredAt, attachments }: SandboxMail): string {
  const list = attachments.map(
    ({ filename }, at) => `<li><a href="/sandbox/mailbox/${id}/attachments/${at}">${escapeHtml(filename)}</a></li>`,
  );
  const attached = list.length > 0 ? `<h2>${words.attachments}</h2><ul>${list.join('')}</ul>` : '';
  return `${back(words)}
    <p>${words.to} <strong>${escapeHtml(toAddress)}</strong> · ${written(deliveredAt)}</p>
    ${attached}
    <iframe title="${words.frame}" src="/sandbox/mailbox/${id}/body" sandbox="allow-top-navigation-by-user-activation allow-popups"></iframe>`;
}
