import { PrismError } from '@prism/platform/errors';
import type { SubgraphStage } from './send-to-subgraph.ts';

/**
 * Gives a fetch up after `timeoutMs`, or sooner when the request's own deadline comes first; the subgraph is told which of the
 * two it has. A fetch of a change gets all the time there is: to call it late while it goes on would be no answer.
 */
export function keepToDeadline(timeoutMs: number, now: () => number = Date.now): SubgraphStage {
  return async (request, next) => {
    const { context } = request;
    const startedAt = now();
    const limit = context.isChange ? Number.POSITIVE_INFINITY : startedAt + timeoutMs;
    const deadline = Math.min(limit, context.caller.deadline);
    const waitMs = deadline - startedAt;
    if (waitMs <= 0) throw timeout();
    let timer: NodeJS.Timeout | undefined;
    const expired = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(timeout()), waitMs);
    });
    try {
      const told = { ...request, context: { ...context, caller: { ...context.caller, deadline } } };
      return await Promise.race([next(told), expired]);
    } finally {
      clearTimeout(timer);
    }
  };
}

function timeout(): PrismError {
  return new PrismError('SUBGRAPH_TIMEOUT', 'A part of the graph did not answer in time.');
}
