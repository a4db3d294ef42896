import type { DeadLetter } from '@prism/platform/events';

/** One line: how many are in which state. */
export function summary(part: string, letters: readonly DeadLetter[]): string {
  const counts = (['waiting', 'replayed', 'discarded'] as const)
    .map((state) => ({ state, count: letters.filter((letter) => letter.state === state).length }))
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => `${count} ${state}`);
  return `${part}: ${counts.join(', ') || 'no dead letters'}.`;
}

/** For a person: what, since when, and why. No payload. */
export function letterText(letter: DeadLetter): string {
  const { event, stream, partitionKey, error } = letter;
  const head = `  ${event.id}  ${stream}: ${event.type} v${event.version}  key ${partitionKey}  ${fate(letter)}`;
  return letter.state === 'waiting' && error !== null ? `${head}\n      ${error.replaceAll('\n', '\n      ')}` : head;
}

function fate({ state, attempts, setAsideAt, settledAt, replayRequestedAt, reason }: DeadLetter): string {
  if (state === 'discarded') return `discarded ${settledAt?.toISOString()}: ${reason}`;
  if (state === 'replayed') return `replayed ${settledAt?.toISOString()}`;
  const since = `since ${setAsideAt.toISOString()}`;
  const why = attempts === 0 ? 'behind an earlier one of its key' : `failed ${attempts} times`;
  return [why, since, ...(replayRequestedAt ? ['replay asked for'] : [])].join(', ');
}

/** For programs: everything, flat; times are ISO 8601. */
export function letterJson(part: string) {
  return ({ event, ...letter }: DeadLetter) => {
    const { id, ...rest } = event;
    return { part, eventId: id, ...rest, ...letter };
  };
}
