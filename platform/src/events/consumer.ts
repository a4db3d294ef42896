import type { Database } from '../database/index.ts';
import { type Logger, silentLogger } from '../log/index.ts';
import { createReplayer } from './dead-letters/replayer.ts';
import { forgetReplayed } from './dead-letters/waiting.ts';
import type { EventEnvelope } from './event.ts';
import type { EventHandler } from './handle.ts';
import { createHourly, daysBefore } from './hourly.ts';
import { forgetReceipts } from './inbox.ts';
import { createTaker } from './take-event.ts';
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
  /** Tries of an event that fails for its own sake, before it is set aside as a dead letter. Default 10. */
  maxAttempts?: number | undefined;
  /** What handlers of one event may take together; longer is a failed try. In ms, default 20 s. */
  handlerTimeoutMs?: number | undefined;
  /** How often it looks whether somebody asked for a replay, in ms. Default 1000. */
  replayPollMs?: number | undefined;
}

/** Handles the events of other parts: each takes effect once, however often it is delivered, or is set aside. */
export interface Consumer {
  /** Subscribes to all streams. To be called before the relays of this process start. */
  start(): Promise<void>;
  /** Waits for handlers that run, and for a replay that is under way. */
  stop(): Promise<void>;
}

/** Longer than any event can still come again: a stream's window is 7 days. */
const keepReceiptsDays = 30;
/** With the delays of the transports, 51 s after the first try. */
const attemptsOfAnEvent = 10;

export function createConsumer(options: ConsumerOptions): Consumer {
  const { database, group, streams, transport, on, log = silentLogger, now = () => new Date() } = options;
  const { maxAttempts = attemptsOfAnEvent, handlerTimeoutMs, replayPollMs } = options;
  const take = createTaker({ database, on, log, maxAttempts, handlerTimeoutMs });
  const replayer = createReplayer({ database, group, on, log, now, handlerTimeoutMs, pollMs: replayPollMs });
  const isCleaningDue = createHourly(now);
  let subscriptions: Subscription[] = [];

  async function subscribe(stream: string): Promise<Subscription> {
    async function onEvent(event: EventEnvelope): Promise<void> {
      await take({ group, stream, event, at: now() });
      if (isCleaningDue()) await clean();
    }
    return transport.subscribe({ stream, group, onEvent });
  }

  async function clean(): Promise<void> {
    const before = daysBefore(now(), keepReceiptsDays);
    const cleaned = forgetReceipts(database, group, before).then(() => forgetReplayed(database, group, before));
    await cleaned.catch((error) => log.warn({ err: error, group }, 'old inbox rows were not deleted'));
  }

  return {
    async start() {
      if (subscriptions.length > 0) return;
      subscriptions = await Promise.all(streams.map(subscribe));
      replayer.start();
    },
    async stop() {
      await Promise.all([replayer.stop(), ...subscriptions.map((subscription) => subscription.stop())]);
      subscriptions = [];
    },
  };
}
