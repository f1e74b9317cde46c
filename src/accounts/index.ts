export { AccountResolver } from './account.resolver';
export { accountOf } from './accountOf';
export {
  MOST_NUMBERED,
  type NumberedDocument,
  numberedDocuments,
  numberedOrFound,
  ofAccountsFoundBy,
} from './accountSearch';
export { AccountsResolver } from './accounts.resolver';
export { askTaxRate } from './askTaxRate';
export { technicianOf } from './assignTechnician';
export { AuditEntryResolver, AuditTrailResolver, findVisibleAuditEntry } from './auditTrail.resolver';
export { balancesOf, writeBalances } from './balances';
export { checkVatRegistration } from './checkVatRegistration';
export { addMemberIn, createAccountIn } from './createAccount';
export type { Deps as AccountsDeps } from './deps';
export { AccountRow, InvoiceRecipientRow, MembershipRow } from './entities';
export type { AccountPage } from './findAccounts';
export {
  type AccountRequest,
  inAccount,
  lockAccounts,
  type Opened,
  type OpenedRow,
  type Subject,
  underLock,
} from './inAccount';
export { findInvoiceRecipients, rememberMailed } from './invoiceRecipients';
export { MembershipResolver, ViewerMembershipsResolver } from './members.resolver';
export { membersAmong, memberships } from './memberships';
export { PeopleResolver } from './people.resolver';
export { accountsKept, eraseRecipientIn } from './personalData';
export { planMissingQuestions } from './planMissingTaxQuestions';
export { type Consequence, reconcile, type Touched } from './reconcile';
export { nameContact, standingIn, withContact } from './standing';
export { Account, AccountConnection, AccountPayload, Address, toAddress } from './types';
export { updateVatNumber } from './updateVatNumber';
export { findVisibleAccount, findVisibleMembership, findVisibleUser, sees } from './visibility';
