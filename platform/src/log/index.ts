export { type AuditEntry, type AuditLog, type AuditLogOptions, openAuditLog } from './audit-log.ts';
export { createLogger, type Logger, type LogLevel, logLevels, silentLogger } from './create-logger.ts';
