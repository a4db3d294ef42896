import { PrismError } from '@prism/platform/errors';

/** How long a decision is believed, in ms: as long as a session. */
const believedMs = 1_000;

/**
 * Looks after the policies that held when a subscription began: they are asked for again before an event is told, at most once a second.
 *
 * @param ask Which hold now. It throws where nobody can tell.
 * @returns To be called before each event. Throws PrismError FORBIDDEN once one of them does not hold any more, or what `ask` throws.
 */
export function keepToPolicies(
  ask: () => Promise<ReadonlySet<string>>,
  held: ReadonlySet<string>,
  now: () => number = Date.now,
): () => Promise<void> {
  let askedAt = now();
  return async () => {
    if (held.size === 0 || now() - askedAt < believedMs) return;
    const holding = await ask();
    askedAt = now();
    for (const name of held) if (!holding.has(name)) throw lost();
  };
}

const lost = () => new PrismError('FORBIDDEN', 'What this subscription needed does not hold any more.');
