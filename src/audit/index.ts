export { AuditEntryRow } from './entities';
export { type AuditRecord, recordAudit } from './recordAudit';
