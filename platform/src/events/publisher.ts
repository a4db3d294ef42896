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
  /** One turn: mark what was taken, hand over what is new. Throws what the transport or the database threw. */
  work(): Promise<void>;
  /** Marks what the transport has taken since the last turn. */
  markTaken(): Promise<void>;
}

const batchSize = 100;

export function createPublisher(options: PublisherOptions): Publisher {
  return new OutboxPublisher(options);
}

class OutboxPublisher implements Publisher {
  readonly #options: PublisherOptions;
  /** Handed over and not yet marked, whether taken or not. */
  readonly #inFlight = new Set<string>();
  readonly #taken = new Set<string>();
  #failure: { cause: unknown } | undefined;

  constructor(options: PublisherOptions) {
    this.#options = options;
  }

  async work(): Promise<void> {
    this.#throwFailure();
    await this.markTaken();
    const { database, maxInFlight, onProgress } = this.#options;
    if (maxInFlight - this.#inFlight.size < batchSize) return;
    const events = await readUnpublished(database, { except: this.#inFlight, limit: batchSize });
    // A failure meanwhile set older events free: these must not overtake them.
    this.#throwFailure();
    for (const event of events) this.#handOver(event);
    if (events.length === batchSize) onProgress();
  }

  async markTaken(): Promise<void> {
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
    } catch (error) {
      this.#inFlight.delete(event.id);
      this.#failure = { cause: error };
    }
    onProgress();
  }

  #throwFailure(): void {
    const failure = this.#failure;
    this.#failure = undefined;
    if (failure) throw failure.cause;
  }
}
