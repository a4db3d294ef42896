import { NotAsked } from './not-asked.ts';
import { createRecentCount } from './recent-count.ts';

/** It opens when half of what ended in the window failed, and that was not little. */
const windowMs = 10_000;
const fewestCalls = 20;
const failureShare = 0.5;
/** From one trial to the next while it is open. */
const openMs = 5_000;

/** What an ending says of who was asked: nothing, when it had no time or nobody waited. */
export type Verdict = 'failed' | 'works' | 'nothing';

export type CircuitChange = { state: 'open'; failures: number; calls: number } | { state: 'closed' };

export interface CircuitBreakerOptions {
  /** What a failure says after so many ms. An answer says `works`. */
  judge(failure: unknown, tookMs: number): Verdict;
  /** Hears of each change, once. */
  onChange(change: CircuitChange): void;
  now?: (() => number) | undefined;
}

/** Runs it, or throws NotAsked at once. */
export type CircuitBreaker = <T>(send: () => Promise<T>) => Promise<T>;

/**
 * Leaves alone who fails: open, it lets one call through every five seconds, and closes with the first that is answered. The others
 * never wait for such a trial, which may hang. What began before the last change says nothing any more.
 */
export function createCircuitBreaker({ judge, onChange, now = Date.now }: CircuitBreakerOptions): CircuitBreaker {
  const calls = createRecentCount(windowMs, now);
  const failures = createRecentCount(windowMs, now);
  let isOpen = false;
  let nextTrialAt = 0;
  let changes = 0;

  function change(told: CircuitChange): void {
    isOpen = told.state === 'open';
    changes += 1;
    for (const count of [calls, failures]) count.clear();
    onChange(told);
  }

  function startTrial(at: number): void {
    if (at < nextTrialAt) throw new NotAsked(nextTrialAt - at);
    nextTrialAt = at + openMs;
  }

  function endTrial(verdict: Verdict): void {
    if (verdict === 'works') change({ state: 'closed' });
    else nextTrialAt = verdict === 'failed' ? now() + openMs : now();
  }

  function count(verdict: Verdict): void {
    if (verdict === 'nothing') return;
    calls.add();
    if (verdict === 'failed') countFailure();
  }

  function countFailure(): void {
    failures.add();
    const [failed, all] = [failures.total(), calls.total()];
    if (all < fewestCalls || failed < all * failureShare) return;
    nextTrialAt = now() + openMs;
    change({ state: 'open', failures: failed, calls: all });
  }

  function settle(verdict: Verdict, begunIn: number): void {
    if (begunIn !== changes) return;
    if (isOpen) endTrial(verdict);
    else count(verdict);
  }

  return async (send) => {
    const startedAt = now();
    if (isOpen) startTrial(startedAt);
    const begunIn = changes;
    try {
      const answer = await send();
      settle('works', begunIn);
      return answer;
    } catch (error) {
      settle(judge(error, now() - startedAt), begunIn);
      throw error;
    }
  };
}
