import type { Database } from '../database/index.ts';
import type { EventEnvelope } from './event.ts';
import { markPublished, readUnpublished } from './outbox-rows.ts';
import type { EventTransport } from './transport.ts';

export interface PublisherOptions {
  database: Database;
  stream: string;
  transport: EventTransport;
  now: () => Date;
  maxInFlight: number;
  /** Called when `work` has something to do again. */
  onProgress: () => void;
}

/** Hands the events of one outbox to a transport, in order, and marks those it has taken. */
export interface Publisher {
  /** One turn: mark what was taken, hand over what is new if there may be any. Throws what the transport or the database threw. */
  work(): Promise<void>;
  /** There may be something new: the next turn looks. */
  expectNews(): void;
  /** Marks what the transport has taken since the last turn. */
  markTaken(): Promise<void>;
}

const batchSize = 100;
/** So long what was taken may wait to be marked, together. */
const markWithinMs = 100;

export function createPublisher(options: PublisherOptions): Publisher {
  return new OutboxPublisher(options);
}

class OutboxPublisher implements Publisher {
  readonly #options: PublisherOptions;
  /** Handed over and not yet marked, whether taken or not. */
  readonly #inFlight = new Set<string>();
  readonly #taken = new Set<string>();
  #mayBeNews = true;
  #markSoon: NodeJS.Timeout | undefined;
  #failure: { cause: unknown } | undefined;

  constructor(options: PublisherOptions) {
    this.#options = options;
  }

  expectNews(): void {
    this.#mayBeNews = true;
  }

  async work(): Promise<void> {
    this.#throwFailure();
    await this.markTaken();
    const { maxInFlight, onProgress } = this.#options;
    if (!this.#mayBeNews || maxInFlight - this.#inFlight.size < batchSize) return;
    const events = await this.#readNews();
    // A failure meanwhile set older events free: these must not overtake them.
    this.#throwFailure();
    for (const event of events) this.#handOver(event);
    if (this.#mayBeNews) onProgress();
  }

  async #readNews(): Promise<EventEnvelope[]> {
    const { database } = this.#options;
    // Before: what is committed while we read may be missing in it.
    this.#mayBeNews = false;
    try {
      const events = await readUnpublished(database, { except: this.#inFlight, limit: batchSize });
      this.#mayBeNews ||= events.length === batchSize;
      return events;
    } catch (error) {
      this.#mayBeNews = true;
      throw error;
    }
  }

  async markTaken(): Promise<void> {
    clearTimeout(this.#markSoon);
    this.#markSoon = undefined;
    const ids = [...this.#taken];
    if (ids.length === 0) return;
    await markPublished(this.#options.database, ids, this.#options.now());
    for (const id of ids) {
      this.#taken.delete(id);
      this.#inFlight.delete(id);
    }
  }

  async #handOver(event: EventEnvelope): Promise<void> {
    const { transport, stream, onProgress } = this.#options;
    this.#inFlight.add(event.id);
    try {
      await transport.publish(stream, [event]);
      this.#taken.add(event.id);
      // Whoever comes in between is marked with it. Should we die first, it is published again, and every inbox knows it.
      this.#markSoon ??= setTimeout(onProgress, markWithinMs).unref();
    } catch (error) {
      this.#inFlight.delete(event.id);
      this.#failure = { cause: error };
      onProgress();
    }
  }

  #throwFailure(): void {
    const failure = this.#failure;
    this.#failure = undefined;
    if (!failure) return;
    this.#mayBeNews = true;
    throw failure.cause;
  }
}
