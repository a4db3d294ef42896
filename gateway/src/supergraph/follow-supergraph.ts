import type { Logger } from '@prism/platform/log';
import type { Stoppable } from './generation.ts';
import type { Generations } from './generations.ts';

export interface FollowSupergraphOptions<T> {
  /** Each text of the supergraph after the first. */
  changes: AsyncIterable<string>;
  load(supergraphSdl: string): Promise<T>;
  /** Has what was loaded ready for what clients ask; resolves early when it is told to end. */
  warmUp(next: T, signal: AbortSignal): Promise<void>;
  /** How long a change may wait for that, in ms. Default 10,000. */
  warmUpMs?: number;
  generations: Pick<Generations<T>, 'swap'>;
  log: Logger;
}

/** A supergraph that is loaded and warmed up, but not served yet. */
interface Coming {
  /** When it is served at the latest, by `performance.now()`. */
  dueAt: number;
  /** Ends the warm-up. Resolves with whether it was kept from being served, and stopped; if not, it was swapped in before. */
  giveWay(): Promise<boolean>;
}

/**
 * Loads each changed supergraph in the background, warms it up and swaps it in. One that loads takes the place of one that is
 * still warming up, without putting off further when clients see a change; one that does not changes nothing. One is loaded at a
 * time, so that a flood of changes is one load of the first and one of the last. Ends with `changes`.
 */
export async function followSupergraph<T extends Stoppable>(options: FollowSupergraphOptions<T>): Promise<void> {
  const { changes, load, warmUpMs = 10_000, log } = options;
  let coming: Coming | undefined;
  for await (const supergraphSdl of changes) {
    try {
      const next = await load(supergraphSdl);
      const dueAt = (await coming?.giveWay()) ? (coming as Coming).dueAt : performance.now() + warmUpMs;
      coming = bringIn(next, dueAt, options);
    } catch (error) {
      log.error({ err: error }, 'the changed supergraph does not load; the one before stays');
    }
  }
  await coming?.giveWay();
}

function bringIn<T extends Stoppable>(next: T, dueAt: number, options: FollowSupergraphOptions<T>): Coming {
  const { warmUp, generations, log } = options;
  const givingWay = new AbortController();
  const isDue = AbortSignal.timeout(Math.max(0, Math.round(dueAt - performance.now())));
  const fail = (message: string) => (error: unknown) => log.error({ err: error }, message);
  const gaveWay = warmUp(next, AbortSignal.any([givingWay.signal, isDue]))
    .catch(fail('the changed supergraph could not be warmed up'))
    .then(async () => {
      if (givingWay.signal.aborted) {
        await next.stop().catch(fail('a supergraph that was never served could not be stopped'));
        return true;
      }
      generations.swap(next);
      log.info('the changed supergraph is served');
      return false;
    });
  return {
    dueAt,
    giveWay() {
      givingWay.abort();
      return gaveWay;
    },
  };
}
