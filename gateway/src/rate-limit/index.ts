export { accountKey } from './account-key.ts';
export { addressKey } from './address-key.ts';
export { type ChargeSignIn, createChargeSignIn } from './charge-sign-in.ts';
export { countSensitiveFields, type SensitiveUse } from './count-sensitive-fields.ts';
export { defaultLimits, type RateLimit } from './limits.ts';
export { rateLimitHeaders } from './rate-limit-headers.ts';
export {
  type Charge,
  createRateLimiter,
  type PolicyState,
  type RateLimiter,
  type RateLimiterOptions,
  type RateLimitVerdict,
} from './rate-limiter.ts';
export type { SensitiveField } from './sensitive-field.ts';
export { type SharedStore, storeInRedis } from './shared-store.ts';
