import type { DocumentsDeps } from '../documents';
import type { IdentityDeps } from '../identity';

/** What the use cases of service requests run on. */
export interface Deps extends IdentityDeps, DocumentsDeps {}
