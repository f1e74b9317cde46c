export { AuditEntryRow } from './entities';
export { draftAudit, recordAudit } from './recordAudit';
