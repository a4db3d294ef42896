import type { Database } from '../database/index.ts';
import { PrismError } from '../errors/index.ts';
import { type Logger, silentLogger } from '../log/index.ts';
import type { EventEnvelope } from './event.ts';
import type { EventHandler } from './handle.ts';
import { createHourly, daysBefore } from './hourly.ts';
import { forgetReceipts, recordReceipt } from './inbox.ts';
import type { EventTransport, Subscription } from './transport.ts';

export interface ConsumerOptions {
  /** Where effects and inbox live, together. `ensureEventTables` has made its tables. */
  database: Database;
  /** Who hears: the name of the part. */
  group: string;
  /** Whose events: names of parts. */
  streams: readonly string[];
  transport: EventTransport;
  on: readonly EventHandler[];
  log?: Logger | undefined;
  now?: (() => Date) | undefined;
}

/** Handles the events of other parts: each takes effect once, however often it is delivered. */
export interface Consumer {
  /** Subscribes to all streams. To be called before the relays of this process start. */
  start(): Promise<void>;
  /** Waits for handlers that run. */
  stop(): Promise<void>;
}

/** Longer than any event can still come again: a stream's window is 7 days. */
const keepReceiptsDays = 30;

export function createConsumer(options: ConsumerOptions): Consumer {
  const { group, streams, transport, log = silentLogger, now = () => new Date() } = options;
  const isCleaningDue = createHourly(now);
  let subscriptions: Subscription[] = [];

  async function onEvent(event: EventEnvelope): Promise<void> {
    await takeEffectOnce(options, event, now());
    if (isCleaningDue()) await clean();
  }

  async function clean(): Promise<void> {
    await forgetReceipts(options.database, group, daysBefore(now(), keepReceiptsDays)).catch((error) =>
      log.warn({ err: error, group }, 'old inbox rows were not deleted'),
    );
  }

  return {
    async start() {
      if (subscriptions.length > 0) return;
      subscriptions = await Promise.all(streams.map((stream) => transport.subscribe({ stream, group, onEvent })));
    },
    async stop() {
      await Promise.all(subscriptions.map((subscription) => subscription.stop()));
      subscriptions = [];
    },
  };
}

/** Inbox row and effects are one transaction: a crash leaves both or neither. */
async function takeEffectOnce({ database, group, on }: ConsumerOptions, event: EventEnvelope, handledAt: Date) {
  const handlers = handlersOf(on, event);
  if (handlers.length === 0) return;
  await database.transaction(async () => {
    const isNew = await recordReceipt(database, { group, eventId: event.id, handledAt });
    if (isNew) for (const handler of handlers) await handler.receive(event);
  });
}

/**
 * Types nobody here asked for are none of our business. A version we do not know of a type we handle is refused, and so
 * comes again until a release that knows it runs: skipping it would lose it.
 */
function handlersOf(on: readonly EventHandler[], { type, version }: EventEnvelope): EventHandler[] {
  const ofType = on.filter((handler) => handler.type === type);
  const ofVersion = ofType.filter((handler) => handler.version === version);
  if (ofType.length === ofVersion.length || ofVersion.length > 0) return ofVersion;
  const known = ofType.map((handler) => handler.version).join(', ');
  throw new PrismError('INTERNAL_SERVER_ERROR', `Expected ${type} of version ${known}; version ${version} came`);
}
