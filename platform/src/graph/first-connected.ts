import { NotAsked } from '../breaker/index.ts';
import { isConnectFailure } from './describe-failure.ts';

/**
 * Tries one after the other while nothing is sent, so even mutations may move on: the connection is refused, or the candidate is
 * left alone because it fails. Each is asked for its turn to come: that is when it is found to be back.
 *
 * @throws the last one's failure.
 */
export async function firstConnected<R, T>(
  candidates: readonly R[],
  attempt: (candidate: R) => Promise<T>,
): Promise<T> {
  let last: unknown;
  for (const candidate of candidates) {
    try {
      return await attempt(candidate);
    } catch (error) {
      if (!(error instanceof NotAsked) && !isConnectFailure(error as Error)) throw error;
      last = error;
    }
  }
  throw last;
}
