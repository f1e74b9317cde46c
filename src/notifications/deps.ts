import type { Deps as PlatformDeps } from '../platform/deps';
import type { Sites } from './links';
import type { Mailer, ReadAttachment } from './mailer';

/** What mails are made of and sent with. */
export interface Deps extends PlatformDeps {
  /** The web apps that mails lead to. */
  sites: Sites;
  mailer: Mailer;
  readAttachment: ReadAttachment;
}
