import type { IdentityDeps } from '../identity';

/** What the use cases of files run on. */
export interface Deps extends IdentityDeps {}
