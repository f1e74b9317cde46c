import { GraphQLError } from 'graphql';
import type { Deps } from './deps';
import type { EmbeddedIssuer } from './embeddedIssuer';

/**
 * The embedded issuer, for what only it can do: with an external issuer people sign up, sign in and change their password there.
 * @throws SERVICE_UNAVAILABLE that names the external issuer
 */
export function requireEmbeddedIssuer({ issuer, config }: Pick<Deps, 'issuer' | 'config'>): EmbeddedIssuer {
  if (issuer) return issuer;
  throw new GraphQLError(`Sign in with ${config.externalIssuer?.issuer}; this service keeps no passwords.`, {
    extensions: { code: 'SERVICE_UNAVAILABLE', issuer: config.externalIssuer?.issuer },
  });
}
