import { PrismError } from '@prism/platform/errors';

/** What was asked before the lock does not fit what is there under it: the whole must be done again. */
export class StaleFacts extends Error {
  constructor() {
    super('The cart changed while others were asked about it.');
  }
}

/** Does work again while it finds its facts stale, and gives up after five times. */
export async function retryWhenStale<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof StaleFacts)) throw error;
    }
  }
  throw new PrismError('OVERLOADED', 'This cart changes too quickly just now.', { retryAfterMs: 1_000 });
}
