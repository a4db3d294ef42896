import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../database/index.ts';
import { type Logger, silentLogger } from '../log/index.ts';
import { createAlarm } from './alarm.ts';
import { createHourly, daysBefore } from './hourly.ts';
import { deletePublished, hasUnpublished } from './outbox-rows.ts';
import { onCommitted } from './outbox-signal.ts';
import { createPublisher, type Publisher } from './publisher.ts';
import { createRelaySession, type RelaySession } from './relay-session.ts';
import { retryDelayMs, serverRetry } from './retry-delay.ts';
import type { EventTransport } from './transport.ts';

export interface RelayOptions {
  database: Database;
  /** The stream to publish to: the name of the part whose outbox this is. */
  stream: string;
  transport: EventTransport;
  log?: Logger | undefined;
  now?: (() => Date) | undefined;
  /** Looks for events this often even if nothing woke it, and for a free place while another relay leads. Default 1000. */
  pollMs?: number;
  /** Events handed to the transport and not yet taken, at most; then it waits. Default 2000. */
  maxInFlight?: number;
}

/**
 * Publishes what is committed to an outbox, in order per partition key. Of all relays of one outbox, in whatever process,
 * one works; the others stand by and take over when it is gone.
 */
export interface Relay {
  start(): Promise<void>;
  /** Marks what was published until now. What was not is published by the next relay. */
  stop(): Promise<void>;
  /** Resolves when nothing unpublished is left; in process that includes every handler, so never while one fails. */
  flush(): Promise<void>;
}

const keepPublishedDays = 7;

export function createRelay(options: RelayOptions): Relay {
  return new OutboxRelay(options);
}

class OutboxRelay implements Relay {
  readonly #database: Database;
  readonly #log: Logger;
  readonly #now: () => Date;
  readonly #pollMs: number;
  readonly #publisher: Publisher;
  readonly #session: RelaySession;
  readonly #alarm = createAlarm();
  readonly #isCleaningDue: () => boolean;
  #running: { readonly stop: AbortController; readonly end: Promise<void> } | undefined;

  constructor({ log = silentLogger, now = () => new Date(), pollMs = 1_000, ...options }: RelayOptions) {
    const { database, stream, transport, maxInFlight = 2_000 } = options;
    const onProgress = () => this.#alarm.ring();
    this.#database = database;
    this.#log = log.child({ stream });
    this.#now = now;
    this.#pollMs = pollMs;
    this.#publisher = createPublisher({ database, stream, transport, now, maxInFlight, onProgress });
    this.#session = createRelaySession(database, () => this.#lookAgain());
    this.#isCleaningDue = createHourly(now);
  }

  async start(): Promise<void> {
    if (this.#running) return;
    const stop = new AbortController();
    this.#running = { stop, end: this.#run(stop.signal) };
  }

  async stop(): Promise<void> {
    const running = this.#running;
    this.#running = undefined;
    running?.stop.abort();
    this.#alarm.ring();
    await running?.end;
  }

  async flush(): Promise<void> {
    while (this.#running && (await hasUnpublished(this.#database))) {
      this.#lookAgain();
      await sleep(5);
    }
  }

  #lookAgain(): void {
    this.#publisher.expectNews();
    this.#alarm.ring();
  }

  /** Never throws: whatever fails is tried again until the relay is stopped. */
  async #run(stopped: AbortSignal): Promise<void> {
    const forget = onCommitted(this.#database, () => this.#session.notifyLeader());
    let failures = 0;
    while (!stopped.aborted) {
      const failure = await this.#takeTurn();
      failures = failure ? failures + 1 : 0;
      if (failure) await this.#waitAfter(failure.cause, failures, stopped);
      else if (!(await this.#alarm.wait(this.#pollMs))) this.#publisher.expectNews();
    }
    forget();
    await this.#leave();
  }

  async #takeTurn(): Promise<{ cause: unknown } | undefined> {
    try {
      if (!(await this.#session.lead())) return undefined;
      await this.#publisher.work();
      if (this.#isCleaningDue()) await this.#clean();
      return undefined;
    } catch (cause) {
      return { cause };
    }
  }

  async #clean(): Promise<void> {
    const deleted = await deletePublished(this.#database, daysBefore(this.#now(), keepPublishedDays));
    if (deleted > 0) this.#log.info({ deleted }, 'old published events were deleted');
  }

  async #waitAfter(error: unknown, failures: number, stopped: AbortSignal): Promise<void> {
    const retryInMs = retryDelayMs(failures, serverRetry);
    this.#log.warn({ err: error, failures, retryInMs }, 'publishing events failed, it will be tried again');
    await sleep(retryInMs, undefined, { signal: stopped }).catch(() => {});
  }

  async #leave(): Promise<void> {
    try {
      await this.#publisher.markTaken();
    } catch (error) {
      this.#log.warn({ err: error }, 'published events could not be marked, they will be published again');
    }
    await this.#session.close();
  }
}
