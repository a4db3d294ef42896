import { PrismError } from '@prism/platform/errors';
import type { SubgraphStage } from './send-to-subgraph.ts';

/** Gives a fetch up after `timeoutMs`, or sooner when the request's own deadline comes first. */
export function keepToDeadline(timeoutMs: number, now: () => number = Date.now): SubgraphStage {
  return async (request, next) => {
    const waitMs = Math.min(timeoutMs, request.context.caller.deadline - now());
    if (waitMs <= 0) throw timeout();
    let timer: NodeJS.Timeout | undefined;
    const expired = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(timeout()), waitMs);
    });
    try {
      return await Promise.race([next(request), expired]);
    } finally {
      clearTimeout(timer);
    }
  };
}

function timeout(): PrismError {
  return new PrismError('SUBGRAPH_TIMEOUT', 'A part of the graph did not answer in time.');
}
