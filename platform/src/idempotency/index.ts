export { createIdempotency, type IdempotencyOptions } from './create-idempotency.ts';
export { ensureIdempotencyTables } from './ensure-idempotency-tables.ts';
export { canonicalJson, fingerprint } from './fingerprint.ts';
export type { Attempt, Idempotency, Outcome } from './idempotency.ts';
export type { IdempotencyRefusal, IdempotencyRefusalCode, IdempotencyRefused } from './refused.ts';
