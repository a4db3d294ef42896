import { PrismError } from '../errors/index.ts';

/** A part that was not even asked, because it fails or has enough to do. Nothing has happened there. */
export class NotAsked extends PrismError {
  constructor(retryAfterMs: number) {
    super('SUBGRAPH_UNAVAILABLE', 'A part of the graph could not be reached.', {
      retryAfterMs: Math.max(1, Math.ceil(retryAfterMs)),
    });
  }
}
