import { PrismError } from '@prism/platform/errors';
import type { GraphRequest, InternalGraph } from '@prism/platform/graph';
import type { Caller } from '@prism/platform/identity';

/** Asks the internal graph. It throws when there is no answer in time; callers say whether they go on without. */
export type Ask = <T>(request: GraphRequest, caller: Caller) => Promise<T>;

/** Of the time that is left for us: a slow catalog must not take the cart with it. */
const share = 0.6;
/** The longest that a timer waits: with more it would fire at once. */
const mostMs = 2 ** 31 - 1;

export function createAsk(graph: InternalGraph, now: () => number): Ask {
  return (request, caller) => {
    const patienceMs = Math.min(mostMs, Math.round(Math.max(0, caller.deadline - now()) * share));
    return within(patienceMs, graph.execute(request, caller));
  };
}

async function within<T>(ms: number, answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new PrismError('SUBGRAPH_TIMEOUT', `No answer within ${ms} ms.`)), ms);
  });
  return Promise.race([answer, tooLate]).finally(() => clearTimeout(timer));
}
