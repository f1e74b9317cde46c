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
export { askTaxRate } from './tax/askTaxRate';
export { checkVatRegistration } from './tax/checkVatRegistration';
export { HttpTaxService, type HttpTaxServiceSettings } from './tax/httpTaxService';
export { ASK_TAX_RATE, CHECK_VAT_NUMBER, planMissingQuestions } from './tax/plan';
export type { Registration, TaxService, VatRegistry } from './tax/ports';
export { ViesRegistry, type ViesSettings } from './tax/viesRegistry';
export { Account, AccountPayload, Address, toAddress } from './types';
export { updateVatNumber } from './updateVatNumber';
export { acceptVatNumber, checkVatNumber } from './vatNumber';
export { findVisibleMembership, findVisibleUser, sees } from './visibility';
