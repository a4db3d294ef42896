import type { Database } from '@prism/platform/database';
import type { Logger } from '@prism/platform/log';
import { createHourlyTask, type HourlyTask } from '@prism/platform/schedule';
import { inArray, lt } from 'drizzle-orm';
import type { SigningKeys } from './signing-keys.ts';
import { passwordResets, refreshTokens, sessions, upstreamGrants } from './tables.ts';

export interface HousekeepingOptions {
  database: Database;
  signingKeys: Pick<SigningKeys, 'ensure'>;
  now: () => Date;
  log: Logger;
}

const hourMs = 3_600_000;
/** Ended sessions stay that long, to answer questions. */
const keepSessionsMs = 30 * 24 * hourMs;

/** Once an hour: forgets tokens and sessions that ended long ago, and changes the signing key when it is due. */
export const createHousekeeping = (options: HousekeepingOptions): HourlyTask =>
  createHourlyTask(() => tidy(options), { log: options.log, what: 'housekeeping' });

/** One run; for tests and for `createHousekeeping`. */
export async function tidy({ database, signingKeys, now }: HousekeepingOptions): Promise<void> {
  const current = database.current();
  await current.delete(passwordResets).where(lt(passwordResets.expiresAt, now()));
  await current.delete(refreshTokens).where(lt(refreshTokens.expiresAt, now()));
  const ended = current.select({ id: sessions.id }).from(sessions).where(lt(sessions.expiresAt, now()));
  await current.delete(upstreamGrants).where(inArray(upstreamGrants.sessionId, ended));
  await current.delete(sessions).where(lt(sessions.expiresAt, new Date(now().getTime() - keepSessionsMs)));
  await signingKeys.ensure();
}
