import type { ActiveSession, IdentityProvider } from './identity-provider.ts';

/** Told what became of a session: null when it has ended. */
export type HearOfSession = (session: ActiveSession | null) => void;

export interface SessionWatch {
  /** From now on `hear` is told of it again and again; returns how to stop that. */
  watch(sessionId: string, hear: HearOfSession): () => void;
  stop(): void;
}

/** Between an answer and the next question, in ms: with both ways well below the second that a revocation may take. */
const pauseMs = 400;
const idsAtOnce = 1_000;

/**
 * Looks after the sessions of streams that are open, of which nobody asks by sending a request. All of a process are one
 * question, however many streams there are, and none while there is no stream. A question that fails says nothing about
 * anybody: while sessions cannot be looked up no event is told anyway.
 */
export function createSessionWatch(provider: Pick<IdentityProvider, 'findSessions'>): SessionWatch {
  const listeners = new Map<string, Set<HearOfSession>>();
  let timer: NodeJS.Timeout | undefined;

  async function ask(ids: readonly string[]): Promise<void> {
    const found = new Map((await provider.findSessions(ids)).map((session) => [session.identity.sessionId, session]));
    for (const id of ids) for (const hear of [...(listeners.get(id) ?? [])]) hear(found.get(id) ?? null);
  }

  async function askForAll(): Promise<void> {
    const ids = [...listeners.keys()];
    const chunks = Array.from({ length: Math.ceil(ids.length / idsAtOnce) }, (_, n) =>
      ids.slice(n * idsAtOnce, (n + 1) * idsAtOnce),
    );
    await Promise.allSettled(chunks.map(ask));
    timer = undefined;
    if (listeners.size > 0) askLater();
  }

  function askLater(): void {
    timer ??= setTimeout(() => void askForAll(), pauseMs).unref();
  }

  return {
    watch(sessionId, hear) {
      const all = listeners.get(sessionId) ?? new Set();
      listeners.set(sessionId, all.add(hear));
      askLater();
      return () => {
        all.delete(hear);
        if (all.size === 0 && listeners.get(sessionId) === all) listeners.delete(sessionId);
      };
    },
    stop() {
      listeners.clear();
      clearTimeout(timer);
    },
  };
}
