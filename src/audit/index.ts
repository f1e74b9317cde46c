export { AuditEntryRow } from './entities';
export { draftAudit, recordAudit, recordAudits } from './recordAudit';
