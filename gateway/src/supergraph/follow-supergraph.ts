import type { Logger } from '@prism/platform/log';
import type { Generations } from './generations.ts';

export interface FollowSupergraphOptions<T> {
  /** Each text of the supergraph after the first. */
  changes: AsyncIterable<string>;
  load(supergraphSdl: string): Promise<T>;
  generations: Pick<Generations<T>, 'swap'>;
  log: Logger;
}

/**
 * Loads each changed supergraph in the background and swaps it in; one at a time, so that a flood of changes is one load of the
 * first and one of the last. A supergraph that does not load changes nothing. Ends with `changes`.
 */
export async function followSupergraph<T>({
  changes,
  load,
  generations,
  log,
}: FollowSupergraphOptions<T>): Promise<void> {
  for await (const supergraphSdl of changes) {
    try {
      generations.swap(await load(supergraphSdl));
      log.info('the changed supergraph is served');
    } catch (error) {
      log.error({ err: error }, 'the changed supergraph does not load; the one before stays');
    }
  }
}
