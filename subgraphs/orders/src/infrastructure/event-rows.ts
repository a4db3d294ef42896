import type { RecordedEvent } from '../domain/events.ts';
import type { orderEvents } from './tables.ts';

export type EventRow = typeof orderEvents.$inferSelect;

export function toEventRow(orderId: string, event: RecordedEvent): EventRow {
  const { sequence, type, data, at, actor = null, requestId = null } = event;
  return { orderId, sequence, type, data, at, actor, requestId };
}

/** What is in the log was ours when it was written, and its shapes stay readable for ever. */
export function toEvent({ sequence, type, data, at, actor, requestId }: EventRow): RecordedEvent {
  const origin = { ...(actor !== null && { actor }), ...(requestId !== null && { requestId }) };
  return { sequence, type, data, at, ...origin } as RecordedEvent;
}
