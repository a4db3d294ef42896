import { mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { pino } from 'pino';
import { redactLine } from './redact-line.ts';

/** Something that must be known later, whoever would rather it were not. */
export interface AuditEntry {
  /** What happened, in the words of who tells: `refused`, `schema-served`. */
  action: string;
  /** Who did it: a subject, or a part of the system. */
  actor: string;
  address?: string | undefined;
  requestId?: string | undefined;
  /** Never what people typed. */
  details?: Record<string, unknown>;
}

/** What is told here stays: nothing in this interface takes anything back. */
export interface AuditLog {
  record(entry: AuditEntry): void;
  /** Resolves when all is written. */
  close(): Promise<void>;
}

export interface AuditLogOptions {
  /** It is made where it is not there, and only ever appended to, by any number of processes at once. */
  file: string;
  part: string;
  /** Told when a line could not be written: what is recorded goes on, since the refusal itself must. */
  onError(error: Error): void;
  now?: () => Date;
}

/**
 * An audit log in a file: JSON lines, one per entry, appended (`O_APPEND`), readable by its owner alone. A line is handed to the
 * system at once and not waited for.
 * @throws Error when the file cannot be opened.
 */
export function openAuditLog({ file, part, onError, now = () => new Date() }: AuditLogOptions): AuditLog {
  mkdirSync(dirname(file), { recursive: true });
  // Opened here, so that whoever starts hears of a file that cannot be.
  const destination = pino.destination({ dest: openSync(file, 'a', 0o600), sync: false, minLength: 0 });
  destination.on('error', onError);
  return {
    record: (entry) =>
      void destination.write(redactLine(`${JSON.stringify({ time: now().toISOString(), part, ...entry })}\n`)),
    close: () =>
      new Promise((resolve) => {
        destination.once('close', resolve);
        destination.end();
      }),
  };
}
