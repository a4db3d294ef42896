import { setTimeout as sleep } from 'node:timers/promises';
import { createRecentCount, NotAsked } from '@prism/platform/breaker';
import { findPrismError } from '@prism/platform/errors';
import type { Guard, GuardedFetch } from './guard.ts';

/** Of the pause before it, evenly spread, so that those who failed together do not come back together. */
const [shortestMs, longestMs] = [50, 200];
/** With less than that to answer, one more question is only one more. */
const leastTimeMs = 50;
/** Retries in ten seconds: a tenth of what was asked, and a few where little is asked. */
const windowMs = 10_000;
const budgetShare = 0.1;
const budgetLeast = 10;

export interface RetryOptions {
  now?: (() => number) | undefined;
  /** From 0 to 1, without 1. */
  random?: (() => number) | undefined;
  /** Rejects when the signal comes. */
  pause?: ((ms: number, gone: AbortSignal | undefined) => Promise<unknown>) | undefined;
}

/**
 * Sends a query once more when nobody answered it (SUBGRAPH_UNAVAILABLE). Never a change, which may have happened; nor what was not
 * even asked, ran out of time, or was answered with an error.
 */
export function createRetryQuery(options: RetryOptions = {}): Guard {
  const { now = Date.now, random = Math.random, pause = wait } = options;
  const asked = createRecentCount(windowMs, now);
  const retried = createRecentCount(windowMs, now);
  const isAffordable = () => retried.total() < Math.max(budgetLeast, asked.total() * budgetShare);

  async function retry<T>(failure: unknown, { deadline, gone }: GuardedFetch, send: () => Promise<T>): Promise<T> {
    const pauseMs = shortestMs + random() * (longestMs - shortestMs);
    const isInTime = deadline - now() >= pauseMs + leastTimeMs;
    if (!isWorthIt(failure) || !isInTime || !isAffordable()) throw failure;
    retried.add();
    await pause(pauseMs, gone).catch(() => {
      throw failure;
    });
    return send();
  }

  return (fetch, send) => {
    if (fetch.isChange) return send();
    asked.add();
    return send().catch((failure) => retry(failure, fetch, send));
  };
}

const isWorthIt = (failure: unknown): boolean =>
  !(failure instanceof NotAsked) && findPrismError(failure)?.code === 'SUBGRAPH_UNAVAILABLE';

const wait = (ms: number, gone: AbortSignal | undefined) => sleep(ms, undefined, gone ? { signal: gone } : {});
