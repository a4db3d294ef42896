import { anyOf, type Database } from '@prism/platform/database';
import { and, desc, eq, gt, isNull } from 'drizzle-orm';
import type { FoundSession, SessionStore } from '../application/stores.ts';
import type { Role } from '../domain/role.ts';
import { isLive, type SeenDevice, type Session } from '../domain/session.ts';
import { customers, sessions, upstreamGrants } from './tables.ts';

/** Sessions in PostgreSQL. */
export function createSessionStore(database: Database): SessionStore {
  const rows = () => database.current().select().from(sessions);
  const withRoles = () =>
    database
      .current()
      .select({ session: sessions, roles: customers.roles, checkAt: upstreamGrants.checkAt })
      .from(sessions)
      .innerJoin(customers, eq(customers.id, sessions.customerId))
      .leftJoin(upstreamGrants, eq(upstreamGrants.sessionId, sessions.id));
  return {
    async findWithRoles(by) {
      const [found] = await withRoles().where(
        'id' in by ? eq(sessions.id, by.id) : eq(sessions.tokenHash, by.tokenHash),
      );
      return found && toFound(found);
    },
    async findManyWithRoles(ids) {
      return (await withRoles().where(anyOf(sessions.id, ids))).map(toFound);
    },
    async findMany(ids) {
      return (await rows().where(anyOf(sessions.id, ids))).map(toSession);
    },
    async liveOfCustomers(customerIds, now) {
      const mayLive = and(isNull(sessions.revokedAt), gt(sessions.expiresAt, now));
      const found = await rows()
        .where(and(anyOf(sessions.customerId, customerIds), mayLive))
        .orderBy(desc(sessions.lastSeenAt), desc(sessions.id));
      return found.map(toSession).filter((session) => isLive(session, now));
    },
    async lock(id) {
      const [row] = await rows().where(eq(sessions.id, id)).for('update');
      return row && toSession(row);
    },
    async devicesOf(customerId) {
      const { kind, deviceId, deviceName, platform } = sessions;
      const found = await database
        .current()
        .selectDistinct({ kind, deviceId, deviceName, platform })
        .from(sessions)
        .where(eq(sessions.customerId, customerId));
      return found.map(toSeenDevice);
    },
    async insert(session, tokenHash) {
      await database
        .current()
        .insert(sessions)
        .values({ ...session, challenge: null, tokenHash });
    },
    async saw(id, at, expiresAt) {
      const seen = { lastSeenAt: at, ...(expiresAt ? { expiresAt } : {}) };
      await database.current().update(sessions).set(seen).where(eq(sessions.id, id));
    },
    async prove(id, { challenge, ...proof }) {
      const toRow = {
        ...proof,
        challenge: challenge ? { ...challenge, expiresAt: `${challenge.expiresAt.toISOString()}` } : null,
      };
      await database.current().update(sessions).set(toRow).where(eq(sessions.id, id));
    },
    async revoke(ids, at) {
      const stillOpen = and(anyOf(sessions.id, ids), isNull(sessions.revokedAt));
      await database.current().update(sessions).set({ revokedAt: at }).where(stillOpen);
    },
  };
}

type Row = typeof sessions.$inferSelect;

function toFound({ session, roles, checkAt }: { session: Row; roles: Role[]; checkAt: Date | null }): FoundSession {
  return { session: toSession(session), roles, ...(checkAt === null ? {} : { checkUpstreamAt: checkAt }) };
}

function toSession(row: Row): Session {
  const {
    tokenHash: _secret,
    deviceId: _id,
    deviceName: _name,
    platform: _platform,
    revokedAt,
    deviceKey,
    challenge,
    ...rest
  } = row;
  return {
    ...rest,
    ...toSeenDevice(row),
    ...(deviceKey === null ? {} : { deviceKey }),
    ...(challenge === null ? {} : { challenge: { ...challenge, expiresAt: new Date(challenge.expiresAt) } }),
    ...(revokedAt === null ? {} : { revokedAt }),
  };
}

function toSeenDevice(row: Pick<Row, 'kind' | 'deviceId' | 'deviceName' | 'platform'>): SeenDevice {
  const { kind, deviceId, deviceName, platform } = row;
  return {
    kind,
    ...(deviceId === null ? {} : { deviceId }),
    ...(deviceName === null ? {} : { deviceName }),
    ...(platform === null ? {} : { platform }),
  };
}
