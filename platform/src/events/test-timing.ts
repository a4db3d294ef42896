import { vi } from 'vitest';

/** For tests: waits until a check passes; longer than it ever takes, since other tests run beside. */
export function eventually<T>(check: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(check, { timeout: 15_000, interval: 10 });
}

/** For tests of speed: what a quarter of the measurements stays below, whatever else the machine does. */
export function quartile(measured: readonly number[]): number {
  return measured.toSorted((a, b) => a - b)[Math.floor(measured.length / 4)] ?? Number.NaN;
}

/** For tests: something to wait at until the test opens it. */
export function createGate(): { opened: Promise<void>; open(): void } {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}
