import { join } from 'node:path';
import { type AuditLog, type Logger, openAuditLog } from '@prism/platform/log';
import type { HostConfig } from './config.ts';
import { SetupError } from './setup-error.ts';

/**
 * The file to which the gateway appends what must be known later.
 * @throws SetupError when it cannot be opened.
 */
export function openGatewayAudit({ variables }: HostConfig, log: Logger): AuditLog {
  const file = variables.AUDIT_LOG ?? join(variables.DATA_DIR, 'audit.jsonl');
  const onError = (error: Error) => log.error({ err: error }, 'the audit log could not be written');
  try {
    return openAuditLog({ file, part: 'gateway', onError });
  } catch (error) {
    throw new SetupError(
      `The gateway's audit log is "${file}", and that cannot be opened: ${(error as Error).message}. Set AUDIT_LOG to a file that this user may write to.`,
    );
  }
}
