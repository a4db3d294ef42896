import type { ZodType } from 'zod';

/**
 * The contract of an event: its name in the past tense, a version that grows when the shape of the payload changes, and
 * that shape. The payload must survive JSON: no Date, no bigint.
 */
export interface EventDefinition<Payload> {
  readonly type: string;
  readonly version: number;
  readonly payload: ZodType<Payload>;
}

/** One event as it travels. */
export interface EventEnvelope<Payload = unknown> {
  /** `evt_…`; the same however often the event is delivered. */
  readonly id: string;
  readonly type: string;
  readonly version: number;
  /** Events of one key reach a group in the order they were told; usually the id of what changed. */
  readonly partitionKey: string;
  /** ISO 8601, UTC. */
  readonly occurredAt: string;
  /** Of the request that caused it, where there was one. */
  readonly requestId?: string;
  readonly payload: Payload;
}
