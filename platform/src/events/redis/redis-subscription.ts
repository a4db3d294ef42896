import { setTimeout as sleep } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import { newId } from '../../ids/index.ts';
import type { Logger } from '../../log/index.ts';
import { createLanes } from '../event-lanes.ts';
import { type RetryDelays, retryDelayMs, serverRetry } from '../retry-delay.ts';
import type { SubscribeOptions, Subscription } from '../transport.ts';
import { createGroupReader, type GroupReader } from './group-reader.ts';
import { beginLeadership, type Leadership } from './leadership.ts';
import { createLease, type Lease } from './lease.ts';
import { connectBlocking, whenReady } from './redis-connection.ts';

export interface RedisSubscriptionOptions extends SubscribeOptions {
  redis: Redis;
  /** Redis key of the stream. */
  key: string;
  log: Logger;
  retry: RetryDelays | undefined;
  /** Silence after which a leading member counts as gone, in ms. */
  leaseMs: number;
}

const readCount = 64;
const maxUnhandled = 2_000;
const blockMaxMs = 1_000;

/**
 * One member of a group. All members of a group but one stand by: Redis would share the entries out among them, and events
 * of one key would then be handled side by side.
 */
export function subscribeToRedis(options: RedisSubscriptionOptions): Subscription {
  const member = new Member(options);
  const end = member.run();
  return {
    async stop() {
      member.stop();
      await end;
    },
  };
}

class Member {
  readonly #options: RedisSubscriptionOptions;
  readonly #log: Logger;
  readonly #blockMs: number;
  readonly #blocking: Redis;
  readonly #reader: GroupReader;
  readonly #lease: Lease;
  readonly #stopping = new AbortController();
  #failures = 0;
  #leadership: Leadership | undefined;

  constructor(options: RedisSubscriptionOptions) {
    const { redis, key, group, stream, leaseMs } = options;
    this.#options = options;
    this.#log = options.log.child({ stream, group });
    this.#blockMs = Math.ceil(Math.min(blockMaxMs, leaseMs / 3));
    this.#blocking = connectBlocking(redis, this.#blockMs, this.#log);
    this.#lease = createLease(redis, `${key}:leader:${group}`, newId('con'), leaseMs);
    this.#reader = createGroupReader({ redis, blocking: this.#blocking, lease: this.#lease }, key, group);
  }

  /** Ends after `stop`; never throws. */
  async run(): Promise<void> {
    while (!this.#isStopped) {
      try {
        await this.#takePart();
      } catch (error) {
        if (!this.#isStopped) await this.#waitAfter(error);
      }
    }
    await this.#lease.release().catch(() => {});
  }

  stop(): void {
    this.#stopping.abort();
    this.#leadership?.end();
    this.#blocking.disconnect();
  }

  get #isStopped(): boolean {
    return this.#stopping.signal.aborted;
  }

  async #takePart(): Promise<void> {
    const { redis, leaseMs } = this.#options;
    await Promise.all([whenReady(redis), whenReady(this.#blocking)]);
    const proof = await this.#lease.take();
    if (proof) await this.#lead(proof);
    else await this.#pause(leaseMs / 3);
  }

  async #lead(proof: string): Promise<void> {
    const { onEvent, stream, group, retry } = this.#options;
    await this.#reader.ensureGroup();
    const lanes = createLanes({ onEvent, stream, group, retry, log: this.#options.log });
    const leadership = beginLeadership(this.#reader, lanes, this.#log);
    this.#leadership = leadership;
    try {
      let isLeading = await this.#claim(leadership, proof);
      while (isLeading && !this.#isStopped) {
        leadership.assertHealthy();
        isLeading = await this.#readInto(leadership, proof);
        this.#failures = 0;
      }
    } finally {
      this.#leadership = undefined;
      await leadership.end();
    }
  }

  /** What leaders before us left, dead or deposed, comes first: nobody but us is handed anything any more. */
  async #claim(leadership: Leadership, proof: string): Promise<boolean> {
    const claimed = await this.#reader.claimPending(proof);
    if (!claimed) return false;
    const { entries, lost } = claimed;
    if (lost.length > 0) this.#log.error({ lost }, 'events left the window of the stream before they were handled');
    if (entries.length > 0) this.#log.info({ claimed: entries.length }, 'took over events that others had not handled');
    leadership.take(entries);
    return true;
  }

  /** False when another leads by now. */
  async #readInto(leadership: Leadership, proof: string): Promise<boolean> {
    if (leadership.unhandled >= maxUnhandled) {
      await this.#pause(this.#blockMs);
      return this.#lease.prolong(proof);
    }
    const batch = await this.#reader.readNew(proof, readCount);
    if (!batch) return false;
    leadership.take(batch.entries);
    if (batch.entries.length === 0) await this.#reader.waitForMore(batch.last, this.#blockMs);
    return true;
  }

  async #waitAfter(error: unknown): Promise<void> {
    const retryInMs = retryDelayMs(++this.#failures, serverRetry);
    this.#log.warn(
      { err: error, failures: this.#failures, retryInMs },
      'reading events failed, it will be tried again',
    );
    await this.#pause(retryInMs);
  }

  async #pause(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: this.#stopping.signal }).catch(() => {});
  }
}
