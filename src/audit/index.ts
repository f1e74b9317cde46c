export { auditTrailOf, findAuditEntry } from './auditTrail';
export type { Author, Caller } from './caller';
export { AuditEntryRow } from './entities';
export { draftAudit, recordAudit, recordAudits } from './recordAudit';
