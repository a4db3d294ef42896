import type { Database } from '@prism/platform/database';
import type { Alarms } from '../../src/application/ports.ts';

/** Alarms on the clock of the test; like the real ones they are set when the unit of work commits. */
export interface FakeAlarms extends Alarms {
  set: Alarms['set'];
  due: ReadonlyMap<string, Date>;
  /** Rings all that are due, for somebody who listens; how many there were. */
  ringDue(): Promise<number>;
}

export function createFakeAlarms(database: Database, now: () => Date): FakeAlarms {
  const due = new Map<string, Date>();
  const listeners: ((orderId: string) => Promise<void>)[] = [];
  let turn = 0;
  return {
    due,
    set: async (orderId, at) => database.afterCommit(() => void due.set(orderId, at)),
    ensure: async (orderId, at) =>
      database.afterCommit(() => {
        if (!due.has(orderId)) due.set(orderId, at);
      }),
    clear: async (orderId) => database.afterCommit(() => void due.delete(orderId)),
    async start(ring) {
      listeners.push(ring);
    },
    async stop() {},
    async ringDue() {
      const ringing = [...due].filter(([, at]) => at <= now()).map(([orderId]) => orderId);
      for (const orderId of ringing) due.delete(orderId);
      await Promise.all(ringing.map((orderId) => listeners[turn++ % listeners.length]?.(orderId)));
      return ringing.length;
    },
  };
}
