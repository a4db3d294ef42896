import { setTimeout as sleep } from 'node:timers/promises';

/** Asks until the answer satisfies, a last time at the end of `withinMs`; returns that answer, for the story to judge. */
export async function eventually<T>(
  withinMs: number,
  ask: () => Promise<T>,
  isGood: (answer: T) => boolean,
): Promise<T> {
  const deadline = performance.now() + withinMs;
  for (;;) {
    const isLast = performance.now() >= deadline;
    const answer = await ask();
    if (isLast || isGood(answer)) return answer;
    await sleep(Math.min(50, Math.max(0, deadline - performance.now())));
  }
}
