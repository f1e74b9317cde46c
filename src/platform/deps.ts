import type { BusinessClock } from './clock';
import type { Config } from './config';
import type { Database } from './database';
import type { Log } from './log';
import type { SignedLinks } from './signedLinks';

/** What every use case may run on. A domain that needs more extends it in its own deps.ts. */
export interface Deps {
  config: Config;
  /** Where this API is reached, without a trailing slash: base of links to documents. */
  publicUrl: string;
  log: Log;
  database: Database;
  clock: BusinessClock;
  links: SignedLinks;
}
