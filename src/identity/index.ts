export type { Caller } from '../audit';
export { actorOf } from './actorOf';
export { anonymous, type Circumstances, callerFrom, circumstancesOf } from './circumstances';
export type { Deps as IdentityDeps } from './deps';
export { emailChangesOf, removeExpiredEmailChanges } from './emailChanges';
export { EmbeddedIssuer } from './embeddedIssuer';
export {
  EmailChangeRow,
  OneTimeTokenRow,
  RecoveryCodeRow,
  SecondFactorRow,
  SessionRow,
  SigningKeyRow,
  SignUpRow,
  UserRow,
} from './entities';
export { IdentityResolver, UserResolver } from './identity.resolver';
export { invitationLinkIn } from './invitations';
export { addStaff } from './inviteStaff';
export { MAIL_LIMITS, type MailKind, MailLimits } from './mailLimits';
export type { Memberships } from './memberships';
export { INVITATION_DAYS, removeExpiredTokens } from './oneTimeTokens';
export { requireEmbeddedIssuer } from './passwordSignIn';
export { hashPassword } from './passwords';
export { erasePersonIn, personKept } from './personalData';
export { provePersonIn } from './provePerson';
export { sealSecondFactors } from './sealSecondFactors';
export { SecondFactorResolver } from './secondFactor.resolver';
export { hasSecondFactor } from './secondFactors';
export { isSameText } from './secrets';
export { bearerOfSession, type OpenedSession, removeExpiredSessions, startSessionIn } from './sessions';
export { showSession } from './showSession';
export { EVEN_TIME } from './signIn';
export { consumeSignUp, removeExpiredSignUps, SIGN_UP_HOURS, type SignUpFacts, storeSignUp } from './signUps';
export { staffOnly } from './staffOnly';
export { takeSecondFactorAway } from './takeSecondFactorAway';
export { TokenVerifier } from './tokenVerifier';
export { Session, User, Viewer } from './types';
export {
  createUserIn,
  findOrCreateUserIn,
  findPeople,
  findStaff,
  findUser,
  findUserByEmail,
  findUsersByEmail,
  getUser,
  isPersonFoundBy,
  loadUser,
  lockUserByEmail,
  siteOf,
  staffFor,
  WITHOUT_ACCESS,
} from './users';
export { ViewerResolver } from './viewer.resolver';
