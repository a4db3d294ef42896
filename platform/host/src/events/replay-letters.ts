import { setTimeout as sleep } from 'node:timers/promises';
import type { DeadLetter, DeadLetterSelection, DeadLetters } from '@prism/platform/events';

const pollMs = 200;
/** A process that runs begins within a second or two; a single event may take as long as its statements may. */
const patienceMs = 15_000;

/**
 * Asks for a replay, and waits for the process that does it for as long as it gets on. Answers how it stands then: what is
 * still asked for, nobody took up.
 */
export async function replayLetters(
  letters: DeadLetters,
  selection: DeadLetterSelection,
  { mayRun }: { mayRun: boolean },
): Promise<DeadLetter[]> {
  const asked = await letters.requestReplay(selection, new Date());
  const ids = asked.map(({ event }) => event.id);
  let now = await letters.find(ids);
  let open = countOpen(now);
  for (let waitedMs = 0; mayRun && open > 0 && waitedMs < patienceMs; waitedMs += pollMs) {
    await sleep(pollMs);
    now = await letters.find(ids);
    if (countOpen(now) < open) waitedMs = 0;
    open = countOpen(now);
  }
  return now;
}

const countOpen = (letters: readonly DeadLetter[]) =>
  letters.filter(({ replayRequestedAt }) => replayRequestedAt !== null).length;
