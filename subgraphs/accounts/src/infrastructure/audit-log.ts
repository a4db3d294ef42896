import type { Database } from '@prism/platform/database';
import type { AuditLog } from '../application/ports.ts';
import { auditLog } from './tables.ts';

/** The audit log as a table that only grows. */
export function createAuditLog(
  database: Database,
  { now, newId }: { now: () => Date; newId: (prefix: string) => string },
): AuditLog {
  return {
    async record(caller, action, about = {}) {
      await database
        .current()
        .insert(auditLog)
        .values({
          id: newId('aud'),
          at: now(),
          action,
          customerId: about.customerId,
          actor: caller.identity.subject,
          address: caller.address,
          requestId: caller.requestId,
          details: about.details,
        });
    },
  };
}
