import type { Logger } from '../log/index.ts';
import type { EventEnvelope } from './event.ts';
import { handlerRetry, type RetryDelays, retryDelayMs } from './retry-delay.ts';
import type { SubscribeOptions } from './transport.ts';

export interface LanesOptions extends SubscribeOptions {
  log: Logger;
  retry?: RetryDelays | undefined;
  /** How many handlers may run at once, over all keys. Default 4: one group must not take a whole pool of connections. */
  concurrency?: number | undefined;
}

/** Hands events to a handler: in order per partition key, keys beside each other, failed ones again and again. */
export interface EventLanes {
  /** Queues an event behind earlier ones of its key. Resolves when it is handled; never, if the lanes stop before. */
  add(event: EventEnvelope): Promise<void>;
  /** Begins nothing any more; resolves when running handlers have ended. */
  stop(): Promise<void>;
}

interface Task {
  readonly event: EventEnvelope;
  readonly succeed: () => void;
  failures: number;
}

export function createLanes(options: LanesOptions): EventLanes {
  return new Lanes(options);
}

class Lanes implements EventLanes {
  readonly #options: LanesOptions;
  /** Unfinished events by key; the first of a lane is running, ready, or waiting for its next try. */
  readonly #lanes = new Map<string, Task[]>();
  readonly #ready: string[] = [];
  readonly #running = new Set<Promise<void>>();
  readonly #timers = new Set<NodeJS.Timeout>();
  #isStopped = false;

  constructor(options: LanesOptions) {
    this.#options = options;
  }

  add(event: EventEnvelope): Promise<void> {
    return new Promise((succeed) => {
      const task = { event, succeed, failures: 0 };
      const lane = this.#lanes.get(event.partitionKey);
      if (lane) {
        lane.push(task);
      } else {
        this.#lanes.set(event.partitionKey, [task]);
        this.#enter(event.partitionKey);
      }
    });
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    for (const timer of this.#timers) clearTimeout(timer);
    await Promise.all(this.#running);
  }

  #enter(key: string): void {
    this.#ready.push(key);
    this.#runReady();
  }

  #runReady(): void {
    const { concurrency = 4 } = this.#options;
    while (!this.#isStopped && this.#running.size < concurrency) {
      const key = this.#ready.shift();
      if (key === undefined) return;
      const run = this.#tryFirst(key).finally(() => {
        this.#running.delete(run);
        this.#runReady();
      });
      this.#running.add(run);
    }
  }

  async #tryFirst(key: string): Promise<void> {
    const lane = this.#lanes.get(key) ?? [];
    const task = lane[0];
    if (!task) return;
    try {
      await this.#options.onEvent(task.event);
    } catch (error) {
      this.#tryLater(task, error);
      return;
    }
    lane.shift();
    task.succeed();
    if (lane.length > 0) this.#ready.push(key);
    else this.#lanes.delete(key);
  }

  #tryLater(task: Task, error: unknown): void {
    task.failures++;
    const retryInMs = retryDelayMs(task.failures, this.#options.retry ?? handlerRetry);
    this.#report(task, error, retryInMs);
    if (this.#isStopped) return;
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      this.#enter(task.event.partitionKey);
    }, retryInMs);
    this.#timers.add(timer);
  }

  #report({ event, failures }: Task, error: unknown, retryInMs: number): void {
    const { log, stream, group } = this.#options;
    const { id, type, version, requestId } = event;
    const details = { err: error, stream, group, eventId: id, type, version, requestId, failures, retryInMs };
    // A few failures in a row are weather; more of them want a person.
    log[failures < 5 ? 'warn' : 'error'](details, 'handling an event failed, it will be tried again');
  }
}
