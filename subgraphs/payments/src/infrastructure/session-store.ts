import type { Database } from '@prism/platform/database';
import { isId } from '@prism/platform/ids';
import { eq, lt } from 'drizzle-orm';
import type { SessionStore } from '../application/ports.ts';
import type { PaymentSession } from '../domain/session.ts';
import { paymentSessions } from './tables.ts';

type Row = typeof paymentSessions.$inferSelect;

export function createSessionStore(database: Database): SessionStore {
  const rows = (id: string) => database.current().select().from(paymentSessions).where(eq(paymentSessions.id, id));
  return {
    find: async (id) => (isId('pms', id) ? toSession(await rows(id)) : undefined),
    lock: async (id) => (isId('pms', id) ? toSession(await rows(id).for('no key update')) : undefined),
    async create(session) {
      await database.current().insert(paymentSessions).values(session);
    },
    async use(id, orderId) {
      const use = database.current().update(paymentSessions).set({ orderId });
      await database.later(use.where(eq(paymentSessions.id, id)));
    },
    async sweep(before) {
      await database.current().delete(paymentSessions).where(lt(paymentSessions.expiresAt, before));
    },
  };
}

function toSession([row]: Row[]): PaymentSession | undefined {
  if (!row) return undefined;
  const { charge, orderId, ...session } = row;
  return { ...session, ...(charge && { charge }), ...(orderId !== null && { orderId }) };
}
