import { createHash } from 'node:crypto';
import { PrismError } from '@prism/platform/errors';
import type { ActiveSession, IdentityProvider, SessionReference } from './identity-provider.ts';
import type { SessionCache } from './session-cache.ts';

export interface SessionDirectory {
  /**
   * The live session, or null.
   * @throws PrismError AUTH_UNAVAILABLE (503) when nobody can tell: a session in doubt is never taken for a guest.
   */
  find(by: SessionReference): Promise<ActiveSession | null>;
  /** Forgets what is cached, after a sign-out. */
  forget(by: SessionReference): Promise<void>;
}

/** How long a revoked session may still be taken for alive, in ms: revocation within a second, the requests' own time included. */
export const sessionCacheMs = 800;

/**
 * Looks sessions up at their source, through a cache of less than a second: revocation holds everywhere within one. Those who
 * ask for the same one at the same time wait for one answer.
 */
export function createSessionDirectory(
  provider: Pick<IdentityProvider, 'findSession'>,
  cache: SessionCache,
  now: () => number = Date.now,
): SessionDirectory {
  const underWay = new Map<string, Promise<ActiveSession | null>>();

  /** That time starts when the source is asked: what happens while it thinks, it may not have seen. */
  async function look(by: SessionReference, key: string): Promise<ActiveSession | null> {
    const askedAt = now();
    const session = await provider.findSession(by).catch(refuse);
    const keepUntil = Math.min(askedAt + sessionCacheMs, session?.expiresAt.getTime() ?? Number.POSITIVE_INFINITY);
    if (keepUntil > now()) await cache.set(key, session, keepUntil - now());
    return session;
  }

  function lookOnce(by: SessionReference, key: string): Promise<ActiveSession | null> {
    const looking = underWay.get(key) ?? look(by, key);
    underWay.set(key, looking);
    const done = () => underWay.get(key) === looking && underWay.delete(key);
    looking.then(done, done);
    return looking;
  }

  return {
    async find(by) {
      const key = cacheKey(by);
      const cached = await cache.get(key);
      return cached === undefined ? lookOnce(by, key) : cached;
    },
    forget(by) {
      const key = cacheKey(by);
      // Who asks from now on must not hear what was found before.
      underWay.delete(key);
      return cache.delete(key);
    },
  };
}

function refuse(cause: unknown): never {
  throw new PrismError('AUTH_UNAVAILABLE', 'Sessions cannot be checked right now.', { cause, retryAfterMs: 1_000 });
}

/** Tokens are secrets: only their hash is a key. */
function cacheKey(by: SessionReference): string {
  return 'id' in by ? `id:${by.id}` : `token:${createHash('sha256').update(by.token).digest('base64url')}`;
}
