export { type Consumer, type ConsumerOptions, createConsumer } from './consumer.ts';
export type { DeadLetter } from './dead-letters/dead-letter.ts';
export {
  createDeadLetters,
  type DeadLetterSelection,
  type DeadLetters,
} from './dead-letters/manage-dead-letters.ts';
export { ensureEventTables } from './ensure-event-tables.ts';
export type { EventDefinition, EventEnvelope } from './event.ts';
export { type EventHandler, handle } from './handle.ts';
export {
  createInProcessTransport,
  type InProcessTransport,
  type InProcessTransportOptions,
} from './in-process-transport.ts';
export { createOutbox, type NewEvent, type Outbox, type OutboxOptions } from './outbox.ts';
export { createRedisTransport, type RedisTransportOptions } from './redis/redis-transport.ts';
export { createRelay, type Relay, type RelayOptions } from './relay.ts';
export { outboxTables } from './tables.ts';
export type { EventTransport, OnEvent, SubscribeOptions, Subscription } from './transport.ts';
