import type { Config } from '../platform/config';
import type { AccountKind } from '../rules';

/** A1: the web apps that people work in: one for each kind of account, and one for staff. */
export type Site = AccountKind | 'STAFF';

/** Base of each site's addresses, without a trailing slash. */
export type Sites = Readonly<Record<Site, string>>;

/** A page of a site, which the mailer makes an address from. */
export interface PageLink {
  site: Site;
  /** Begins with a slash. */
  path: string;
}

/** Where a mail leads to: a page of a site, or an http(s) address. */
export type Link = PageLink | string;

/** The pages that mails lead to, each by the id (or the one-time token) of what it shows. */
const PATHS = {
  account: (id: string) => `/accounts/${id}`,
  subscription: (id: string) => `/subscriptions/${id}`,
  order: (id: string) => `/orders/${id}`,
  invoice: (id: string) => `/invoices/${id}`,
  creditNote: (id: string) => `/credit-notes/${id}`,
  paymentConfirmation: (id: string) => `/payments/${id}/confirm`,
  quote: (id: string) => `/quotes/${id}`,
  purchaseOrder: (id: string) => `/purchase-orders/${id}`,
  request: (id: string) => `/requests/${id}`,
  signUpConfirmation: (token: string) => `/sign-up/confirm?token=${token}`,
  emailConfirmation: (token: string) => `/email/confirm?token=${token}`,
  invitation: (token: string) => `/invitation?token=${token}`,
  passwordReset: (token: string) => `/password-reset?token=${token}`,
};

/** Pages of the corporate portal, which shows all subscriptions, and the account, on one page each. */
const CORPORATE_PATHS: Partial<Record<keyof typeof PATHS, string>> = {
  account: '/account',
  subscription: '/subscriptions',
};

/** The page that shows one object on a site. */
export function linkTo(site: Site, page: keyof typeof PATHS, id: string): PageLink {
  const corporate = site === 'CORPORATE' ? CORPORATE_PATHS[page] : undefined;
  return { site, path: corporate ?? PATHS[page](id) };
}

/** Where a person signs in. */
export const signInPage = (site: Site): PageLink => ({ site, path: '/' });

/** Where a person who knows no password asks for a new one. */
export const forgottenPasswordPage = (site: Site): PageLink => ({ site, path: '/password-reset' });

/** The address of a link; what is neither a page nor an http(s) address becomes a path of the Billing Center. */
export function addressOf(link: Link, sites: Sites): string {
  if (typeof link !== 'string') return `${sites[link.site]}${link.path}`;
  return /^https?:\/\//.test(link) ? link : `${sites.ONLINE}/${link.replace(/^\//, '')}`;
}

/** Path by which a sandbox's mails lead to its pages. */
export const SANDBOX_PORTAL = '/portal';

/** The sites of a process: each as it is set, else its own pages below `publicUrl`; in a sandbox by way of `SANDBOX_PORTAL`. */
export function sitesOf(config: Pick<Config, 'sandbox' | 'sites'>, publicUrl: string): Sites {
  const { online, corporate, staff } = config.sites;
  const unset = (site: Site) =>
    config.sandbox ? `${publicUrl}${SANDBOX_PORTAL}/${SITE_NAMES[site]}` : `${publicUrl}${FACES[site]}`;
  return {
    ONLINE: online ?? unset('ONLINE'),
    CORPORATE: corporate ?? unset('CORPORATE'),
    STAFF: staff ?? unset('STAFF'),
  };
}

/** Where the web has the pages of each site. */
const FACES = { ONLINE: '/billing', CORPORATE: '/corporate', STAFF: '/console' } as const;

/** What the sites are called below `SANDBOX_PORTAL`. */
const SITE_NAMES = { ONLINE: 'billing-center', CORPORATE: 'corporate', STAFF: 'staff' } as const;

/** The web's path for the name of a site below `SANDBOX_PORTAL`; the start page for any other. */
export function faceOfSite(name: string): string {
  const site = (Object.keys(SITE_NAMES) as Site[]).find((candidate) => SITE_NAMES[candidate] === name);
  return site ? FACES[site] : '';
}
