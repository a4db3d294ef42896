import { setTimeout as sleep } from 'node:timers/promises';

/** Asks until the answer satisfies, at most `withinMs`; returns the last answer, for the story to judge. */
export async function eventually<T>(withinMs: number, ask: () => Promise<T>, isGood: (answer: T) => boolean): Promise<T> {
  const deadline = performance.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (isGood(answer) || performance.now() > deadline) return answer;
    await sleep(50);
  }
}
