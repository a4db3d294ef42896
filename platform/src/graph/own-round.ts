import { setImmediate } from 'node:timers/promises';

/** What takes long enough to wait for, as text, in characters. */
const longText = 500_000;

export const isLong = (text: string): boolean => text.length > longText;

let last: Promise<unknown> = Promise.resolve();

/** Resolves at the beginning of a round of the event loop that nobody else has for a long text: others are served in between. */
function ownRound(): Promise<unknown> {
  last = last.then(() => setImmediate());
  return last;
}

/** Does each step with a text in a round of its own where the text is long, and all at once where it is not. Throws what a step throws. */
export async function inRounds<T>(text: string, look: () => void, read: () => T): Promise<T> {
  const waits = isLong(text);
  if (waits) await ownRound();
  look();
  if (waits) await ownRound();
  const value = read();
  // What is made of it takes its time, too.
  if (waits) await ownRound();
  return value;
}
