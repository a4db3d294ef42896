import { type Database, prepared } from '@prism/platform/database';
import { isId } from '@prism/platform/ids';
import { eq, lt, sql } from 'drizzle-orm';
import type { SessionStore } from '../application/ports.ts';
import type { PaymentSession } from '../domain/session.ts';
import { paymentSessions } from './tables.ts';

type Row = typeof paymentSessions.$inferSelect;

export function createSessionStore(database: Database): SessionStore {
  const rows = (id: string) => database.current().select().from(paymentSessions).where(eq(paymentSessions.id, id));
  return {
    find: async (id) => (isId('pms', id) ? toSession(await rows(id)) : undefined),
    lock: async (id) => (isId('pms', id) ? toSession(await lockRow(database, { id })) : undefined),
    async create(session) {
      await database.current().insert(paymentSessions).values(session);
    },
    async use(id, orderId) {
      await database.later(setOrder(database, { id, orderId }));
    },
    async sweep(before) {
      await database.current().delete(paymentSessions).where(lt(paymentSessions.expiresAt, before));
    },
  };
}

const theOne = eq(paymentSessions.id, sql.placeholder('id'));
const lockRow = prepared((db) => db.select().from(paymentSessions).where(theOne).for('no key update'));
const setOrder = prepared((db) =>
  db
    .update(paymentSessions)
    .set({ orderId: sql`${sql.placeholder('orderId')}` })
    .where(theOne),
);

function toSession([row]: Row[]): PaymentSession | undefined {
  if (!row) return undefined;
  const { charge, orderId, ...session } = row;
  return { ...session, ...(charge && { charge }), ...(orderId !== null && { orderId }) };
}
