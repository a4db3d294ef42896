import { join, resolve } from 'node:path';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@prism/platform/database';
import { createInProcessTransport, createRedisTransport, type EventTransport } from '@prism/platform/events';
import type { Logger } from '@prism/platform/log';
import { createMailer, type Mailer } from '@prism/platform/mail';
import type { HostConfig } from './config.ts';
import { prepareDataDir } from './data-dir.ts';

/** What the parts of one process share. */
export interface Infrastructure {
  /** URL of the PostgreSQL server, or undefined when no part here has a database. */
  databaseUrl: string | undefined;
  transport: EventTransport;
  mailer: Mailer;
  mailboxDir: string;
  /** Every consumer is there: events may flow. */
  releaseEvents(): void;
  stop(): Promise<void>;
}

/** Connects to what the environment names, and starts what it does not. */
export async function connectInfrastructure(
  config: HostConfig,
  needs: { database: boolean },
  log: Logger,
): Promise<Infrastructure> {
  const { DATABASE_URL, REDIS_URL, DATA_DIR, SMTP_URL, MAIL_FROM } = config.variables;
  const dataDir = resolve(DATA_DIR);
  const mailboxDir = join(dataDir, 'mailbox');
  const embedded = needs.database && !DATABASE_URL ? await startOwnPostgres(dataDir, log) : undefined;
  const events = connectEvents(REDIS_URL, log);
  const mailer = createMailer({ smtpUrl: SMTP_URL, mailboxDir, from: MAIL_FROM, log });
  return {
    databaseUrl: DATABASE_URL ?? embedded?.url,
    transport: events.transport,
    mailer,
    mailboxDir,
    releaseEvents: events.release,
    async stop() {
      await events.transport.close();
      await mailer.close();
      await embedded?.stop();
    },
  };
}

async function startOwnPostgres(dataDir: string, log: Logger): Promise<EmbeddedPostgres> {
  prepareDataDir(dataDir);
  return startEmbeddedPostgres({ dataDir, log, onLost: stopAsFailed });
}

/** Nothing here can go on without its data: stops like on a signal, and the process says that it failed. */
function stopAsFailed(): void {
  process.exitCode = 1;
  process.kill(process.pid, 'SIGTERM');
}

/** In memory, events wait until all parts of the process listen; Redis keeps them for whoever comes later. */
function connectEvents(redisUrl: string | undefined, log: Logger): { transport: EventTransport; release(): void } {
  if (redisUrl) return { transport: createRedisTransport({ url: redisUrl, log }), release() {} };
  const transport = createInProcessTransport({ log, isHeld: true });
  return { transport, release: () => transport.release() };
}
