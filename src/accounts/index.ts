export { AccountResolver } from './account.resolver';
export { AccountsResolver } from './accounts.resolver';
export { AuditEntryResolver, AuditTrailResolver, findVisibleAuditEntry } from './auditTrail.resolver';
export { addMemberIn, createAccountIn } from './createAccount';
export { AccountRow, InvoiceRecipientRow, MembershipRow } from './entities';
export {
  findVisibleAccount,
  lockAccount,
  nameContact,
  openAccount,
  standingIn,
  withContact,
} from './lockAccount';
export { MembershipResolver, ViewerMembershipsResolver } from './members.resolver';
export { PeopleResolver } from './people.resolver';
export { Account, AccountPayload, Address, toAddress } from './types';
export { updateVatNumber } from './updateVatNumber';
export { acceptVatNumber, checkVatNumber } from './vatNumber';
export { findVisibleMembership, findVisibleUser, sees } from './visibility';
