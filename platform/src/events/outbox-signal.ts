import type { Database } from '../database/index.ts';

const listeners = new WeakMap<Database, Set<() => void>>();

/** Calls back whenever events were committed to this database's outbox by this process. Returns how to stop. */
export function onCommitted(database: Database, listener: () => void): () => void {
  const known = listeners.get(database) ?? new Set();
  listeners.set(database, known.add(listener));
  return () => known.delete(listener);
}

/** Tells the relays of this process, once the running transaction is committed, that there is something to publish. */
export function announceAfterCommit(database: Database): void {
  database.afterCommit(() => {
    for (const listener of listeners.get(database) ?? []) listener();
  });
}
