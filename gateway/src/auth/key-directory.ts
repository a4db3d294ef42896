import { isDeepStrictEqual } from 'node:util';
import { PrismError } from '@prism/platform/errors';
import type { JSONWebKeySet } from 'jose';
import type { IdentityProvider } from './identity-provider.ts';

const freshMs = 10 * 60_000;
/** From then on they are fetched behind the backs of those who ask: nobody waits while keys are still fresh. */
const renewMs = 5 * 60_000;
const keepMs = 24 * 3_600_000;
const retryMs = 10_000;

export interface KeyDirectory {
  /** The key set, at most ten minutes old, the very same object while the keys are; when it cannot be fetched, the last good one up to a day old. */
  current(): Promise<JSONWebKeySet>;
  /** Fetches anew because this key id was not found, at most every ten seconds. */
  refresh(kid: string): Promise<JSONWebKeySet>;
}

/** Keeps the public keys of an identity provider at hand. Throws AUTH_UNAVAILABLE (503) when there are none to go by. */
export function createKeyDirectory(
  provider: Pick<IdentityProvider, 'publicKeys'>,
  now: () => number = Date.now,
): KeyDirectory {
  let good: { keys: JSONWebKeySet; fetchedAt: number } | undefined;
  let triedAt = Number.NEGATIVE_INFINITY;
  let underWay: Promise<JSONWebKeySet> | undefined;

  /** The last good set, unless it is older than that. */
  const youngerThan = (ageMs: number) => (good && now() - good.fetchedAt < ageMs ? good.keys : undefined);
  const wasTriedLately = () => now() - triedAt < retryMs;

  async function fetchKeys(): Promise<JSONWebKeySet> {
    triedAt = now();
    try {
      const keys = asBefore(await provider.publicKeys());
      good = { keys, fetchedAt: now() };
      return keys;
    } catch (cause) {
      return youngerThan(keepMs) ?? unavailable(cause);
    }
  }

  /** Keys that are the same stay the same object: what was verified by them is known by it. */
  const asBefore = (keys: JSONWebKeySet) => (good && isDeepStrictEqual(good.keys, keys) ? good.keys : keys);

  /** Whoever comes while a fetch is under way waits for that one. */
  function fetchOnce(): Promise<JSONWebKeySet> {
    underWay ??= fetchKeys().finally(() => {
      underWay = undefined;
    });
    return underWay;
  }

  return {
    async current() {
      const fresh = youngerThan(freshMs);
      if (fresh && !youngerThan(renewMs) && !wasTriedLately()) void fetchOnce().catch(() => {});
      return fresh ?? (wasTriedLately() ? youngerThan(keepMs) : undefined) ?? fetchOnce();
    },
    async refresh(kid) {
      const kept = youngerThan(keepMs);
      const isEnough = kept && (kept.keys.some((key) => key.kid === kid) || wasTriedLately());
      return isEnough ? kept : fetchOnce();
    },
  };
}

function unavailable(cause: unknown): never {
  throw new PrismError('AUTH_UNAVAILABLE', 'Tokens cannot be checked right now.', { cause, retryAfterMs: 1_000 });
}
