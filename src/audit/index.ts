export { auditTrailOf, findAuditEntry } from './auditTrail';
export type { Author, Caller } from './caller';
export { AuditEntryRow } from './entities';
export { actionsKept, eraseFromTrailIn } from './personalData';
export { draftAudit, recordAudit, recordAudits } from './recordAudit';
