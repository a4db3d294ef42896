import { readThreadTime } from './thread-time.ts';

const everyMs = 5;

/** How long one round of the event loop was, in ms. */
export interface Held {
  /** Of the processor: it does not depend on what else the machine does. */
  cpuMs: number;
  /** By the clock. */
  wallMs: number;
}

/** Watches the event loop of this process; each question is about the time since the one before. */
export function probeLoop(): () => Held {
  let longest: Held = { cpuMs: 0, wallMs: 0 };
  let last = { cpuMs: readThreadTime().ran, wallMs: performance.now() };

  function look(): void {
    const now = { cpuMs: readThreadTime().ran, wallMs: performance.now() };
    longest = {
      cpuMs: Math.max(longest.cpuMs, now.cpuMs - last.cpuMs),
      wallMs: Math.max(longest.wallMs, now.wallMs - last.wallMs - everyMs),
    };
    last = now;
  }

  setInterval(look, everyMs).unref();
  return () => {
    look();
    const told = longest;
    longest = { cpuMs: 0, wallMs: 0 };
    return told;
  };
}
