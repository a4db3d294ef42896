import type { Logger } from '../../log/index.ts';
import type { EventLanes } from '../event-lanes.ts';
import type { GroupReader } from './group-reader.ts';
import type { StreamEntry } from './stream-entry.ts';

/** The time during which one process reads for a group: what it took from the stream and has not acknowledged yet. */
export interface Leadership {
  /** Entries taken and not acknowledged. */
  readonly unhandled: number;
  take(entries: readonly StreamEntry[]): void;
  /** Throws what went wrong with acknowledging: whoever leads next will claim those entries. */
  assertHealthy(): void;
  /** Waits for handlers that run, and for their acknowledgement. */
  end(): Promise<void>;
}

export function beginLeadership(reader: GroupReader, lanes: EventLanes, log: Logger): Leadership {
  return new Term(reader, lanes, log);
}

class Term implements Leadership {
  readonly #reader: GroupReader;
  readonly #lanes: EventLanes;
  readonly #log: Logger;
  readonly #unhandled = new Set<string>();
  readonly #acknowledging = new Set<Promise<void>>();
  #failure: { cause: unknown } | undefined;

  constructor(reader: GroupReader, lanes: EventLanes, log: Logger) {
    this.#reader = reader;
    this.#lanes = lanes;
    this.#log = log;
  }

  get unhandled(): number {
    return this.#unhandled.size;
  }

  take(entries: readonly StreamEntry[]): void {
    for (const entry of entries) {
      if (this.#unhandled.has(entry.id)) continue;
      this.#unhandled.add(entry.id);
      this.#handle(entry);
    }
  }

  assertHealthy(): void {
    if (this.#failure) throw this.#failure.cause;
  }

  async end(): Promise<void> {
    await this.#lanes.stop();
    await Promise.all(this.#acknowledging);
  }

  async #handle(entry: StreamEntry): Promise<void> {
    if ('problem' in entry) {
      // Not ours to throw away: it stays pending, where a person can find it.
      this.#log.error({ err: entry.problem, entryId: entry.id }, 'an entry of the stream is not an event');
      return;
    }
    await this.#lanes.add(entry.event);
    const acknowledged = this.#acknowledge(entry.id);
    this.#acknowledging.add(acknowledged);
    await acknowledged;
    this.#acknowledging.delete(acknowledged);
  }

  async #acknowledge(entryId: string): Promise<void> {
    try {
      await this.#reader.acknowledge(entryId);
      this.#unhandled.delete(entryId);
    } catch (error) {
      this.#failure = { cause: error };
    }
  }
}
