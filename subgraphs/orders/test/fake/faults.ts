import { setTimeout as sleep } from 'node:timers/promises';
import { PrismError } from '@prism/platform/errors';

/**
 * What can go wrong on the way to another part. `lost-question`: it never heard. `lost-answer`: it did what it was asked.
 * `ghost`: it will, after we have given up. `late`: it takes its time. `refused`: it did not understand.
 */
export type Fault = 'lost-question' | 'lost-answer' | 'ghost' | 'late' | 'refused';

/** Says what goes wrong with this question, if anything. */
export type Faults = (operation: string) => Fault | undefined;

export const noFaults: Faults = () => undefined;

/** Asks, with what goes wrong. */
export async function withFault<T>(fault: Fault | undefined, ask: () => T): Promise<T> {
  switch (fault) {
    case 'lost-question':
      throw new PrismError('SUBGRAPH_UNAVAILABLE', 'The question was lost.');
    case 'refused':
      throw new PrismError('GRAPHQL_VALIDATION_FAILED', 'The question was not understood.');
    case 'lost-answer':
      ask();
      throw new PrismError('SUBGRAPH_TIMEOUT', 'The answer was lost.');
    case 'ghost':
      setTimeout(ask, 15);
      throw new PrismError('SUBGRAPH_TIMEOUT', 'Not in time.');
    case 'late':
      await sleep(10);
      return ask();
    case undefined:
      await sleep(0);
      return ask();
  }
}
