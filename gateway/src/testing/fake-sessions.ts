import type { UserIdentity } from '@prism/platform/identity';
import type { ActiveSession, SessionReference } from '../auth/identity-provider.ts';
import type { SessionDirectory } from '../auth/session-directory.ts';

/** A live session for tests. */
export function activeSession(sessionId: string, overrides: Partial<UserIdentity> = {}): ActiveSession {
  const identity: UserIdentity = { kind: 'user', subject: 'usr_1', sessionId, scopes: ['member'], ...overrides };
  return { identity, expiresAt: new Date(8.64e15) };
}

/** A directory that knows these sessions, by token or id, and remembers what it was told to forget. */
export function fakeSessions(
  known: Record<string, ActiveSession>,
): SessionDirectory & { forgotten: SessionReference[] } {
  const forgotten: SessionReference[] = [];
  return {
    forgotten,
    find: async (by) => known['id' in by ? by.id : by.token] ?? null,
    async forget(by) {
      forgotten.push(by);
    },
  };
}
