import { Redis } from 'ioredis';
import { type ApplyIdentityChange, createApplyIdentityChange } from './auth/apply-identity-change.ts';
import { type CookieNames, cookieNames } from './auth/cookies.ts';
import { createKeyDirectory, type KeyDirectory } from './auth/key-directory.ts';
import { createMemorySessionCache, createRedisSessionCache } from './auth/session-cache.ts';
import { createSessionDirectory, type SessionDirectory } from './auth/session-directory.ts';
import { createSessionWatch, type SessionWatch } from './auth/session-watch.ts';
import type { VerifyToken } from './auth/token-door.ts';
import { createTokenDoors } from './auth/token-doors.ts';
import { createRateLimiter, limitsWith, type RateLimiter, storeInRedis } from './rate-limit/index.ts';
import type { GatewaySettings } from './settings.ts';
import { createShedding, type Shedding } from './shedding/create-shedding.ts';
import { createWallStages, type WallStages } from './subgraph-client/wall/wall-stages.ts';
import { createKeepStream, type KeepStream } from './subscriptions/keep-to-session.ts';
import { createOpenStreams, type OpenStreams } from './subscriptions/open-streams.ts';

/** What the stages share, made once from the settings. */
export interface Features {
  settings: GatewaySettings;
  shedding: Shedding;
  limiter: RateLimiter;
  sessions: SessionDirectory;
  sessionWatch: SessionWatch;
  keys: KeyDirectory;
  tokenDoors: ReadonlyMap<string, VerifyToken>;
  cookies: CookieNames;
  applyIdentityChange: ApplyIdentityChange;
  /** They know of all doors how a subgraph does. */
  wall: WallStages;
  streams: OpenStreams;
  /** Ends a connection with the session or the credential that it was opened with. */
  keepStream: KeepStream;
  stop(): Promise<void>;
}

export function createFeatures(settings: GatewaySettings): Features {
  const redis = settings.redisUrl ? connectRedis(settings.redisUrl, settings) : undefined;
  const cookies = cookieNames(settings.production);
  const sessionCache = redis ? createRedisSessionCache(redis) : createMemorySessionCache();
  const sessions = createSessionDirectory(settings.identityProvider, sessionCache);
  const sessionWatch = createSessionWatch(settings.identityProvider);
  const keys = createKeyDirectory(settings.identityProvider);
  const shedding = createShedding(settings.shedding ?? {}, settings.log);
  return {
    settings,
    shedding,
    limiter: createRateLimiter({
      store: redis && storeInRedis(redis),
      scale: settings.rateLimitScale,
      limits: limitsWith(settings.variants.flatMap(({ sensitiveFields }) => sensitiveFields)),
      log: settings.log,
    }),
    sessions,
    sessionWatch,
    keys,
    tokenDoors: createTokenDoors(settings, keys),
    cookies,
    applyIdentityChange: createApplyIdentityChange(sessions, cookies),
    wall: createWallStages(settings),
    streams: createOpenStreams(settings.streams?.limits),
    keepStream: createKeepStream(sessions, sessionWatch),
    async stop() {
      shedding.stop();
      sessionWatch.stop();
      redis?.disconnect();
    },
  };
}

/** Fails fast while Redis is away (no queue, 50 ms an answer): each user of it has its own way of doing without. */
function connectRedis(url: string, { log }: GatewaySettings): Redis {
  const redis = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    commandTimeout: 50,
    connectTimeout: 1_000,
    retryStrategy: (attempt) => Math.min(attempt * 100, 2_000),
  });
  redis.on('error', (error: Error) => log.warn({ reason: error.message }, 'redis is not reachable'));
  return redis;
}
