import { anyOf, type Database } from '@prism/platform/database';
import { and, desc, eq, gt, isNull } from 'drizzle-orm';
import type { SessionStore } from '../application/stores.ts';
import { isLive, type SeenDevice, type Session } from '../domain/session.ts';
import { customers, sessions } from './tables.ts';

/** Sessions in PostgreSQL. */
export function createSessionStore(database: Database): SessionStore {
  const rows = () => database.current().select().from(sessions);
  return {
    async findWithRoles(by) {
      const [found] = await database
        .current()
        .select({ session: sessions, roles: customers.roles })
        .from(sessions)
        .innerJoin(customers, eq(customers.id, sessions.customerId))
        .where('id' in by ? eq(sessions.id, by.id) : eq(sessions.tokenHash, by.tokenHash));
      return found && { session: toSession(found.session), roles: found.roles };
    },
    async findManyWithRoles(ids) {
      const found = await database
        .current()
        .select({ session: sessions, roles: customers.roles })
        .from(sessions)
        .innerJoin(customers, eq(customers.id, sessions.customerId))
        .where(anyOf(sessions.id, ids));
      return found.map(({ session, roles }) => ({ session: toSession(session), roles }));
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
