export { AuditEntryRow } from './entities';
export { type AuditRecord, draftAudit, recordAudit } from './recordAudit';
