import { policyText, type RateLimit, wholePoints } from './rate-limit.ts';
import type { Charge, Outcome } from './verdict.ts';

/** What a key has used since its first charge. */
interface Window {
  used: number;
  endsAtMs: number;
}

/**
 * Counts in this process, and answers at once: that is most of what a small request can be asked to pay for its limits. Windows end in the
 * order in which they began, so those that are over are found at the front, and no key needs a timer.
 *
 * @param now Milliseconds of a clock that never goes back.
 */
export function createMemoryBucket(limit: RateLimit, now: () => number): (charge: Charge) => Outcome {
  const policy = policyText(limit);
  const windows = new Map<string, Window>();

  function open(key: string, nowMs: number): Window {
    const window = { used: 0, endsAtMs: nowMs + limit.windowSeconds * 1_000 };
    windows.delete(key);
    windows.set(key, window);
    forgetEnded(windows, nowMs);
    return window;
  }

  return ({ key, points }) => {
    const nowMs = Math.floor(now());
    const known = windows.get(key);
    const window = known && known.endsAtMs > nowMs ? known : open(key, nowMs);
    const taken = wholePoints(limit, points);
    window.used += taken;
    let left = taken;
    return {
      allowed: window.used <= limit.points,
      state: {
        name: limit.name,
        limit: limit.points,
        windowSeconds: limit.windowSeconds,
        remaining: Math.max(0, limit.points - window.used),
        resetSeconds: Math.ceil((window.endsAtMs - nowMs) / 1_000),
        policy,
      },
      // A window that is over is in nobody's way.
      giveBack(unused) {
        const given = Math.min(left, Math.floor(unused));
        if (!(given > 0)) return;
        left -= given;
        window.used -= given;
      },
    };
  };
}

/** For each that opens two may go, so there are never many. */
function forgetEnded(windows: Map<string, Window>, nowMs: number): void {
  let left = 2;
  for (const [key, { endsAtMs }] of windows) {
    if (endsAtMs > nowMs || left === 0) return;
    windows.delete(key);
    left -= 1;
  }
}
