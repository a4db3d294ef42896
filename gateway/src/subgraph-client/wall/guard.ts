import type { RequestContext } from '../../request-context.ts';
import type { SubgraphStage } from '../send-to-subgraph.ts';

/** What a guard knows of a fetch. */
export interface GuardedFetch {
  /** It changes something, or may. */
  isChange: boolean;
  /** Until when somebody waits for it; epoch ms. */
  deadline: number;
  /** Nobody waits for it any more; absent: nobody would tell. */
  gone: AbortSignal | undefined;
}

/** Stands before one subgraph: sends, or throws a PrismError instead. */
export type Guard = <T>(fetch: GuardedFetch, send: () => Promise<T>) => Promise<T>;

export function guardedFetch({ isChange = false, takesParts, stream }: RequestContext, deadline: number): GuardedFetch {
  return { isChange, deadline, gone: takesParts?.gone ?? stream?.ended };
}

/** The first one stands outermost. */
export function composeGuards(...guards: readonly Guard[]): Guard {
  return guards.reduceRight((inner, outer) => (fetch, send) => outer(fetch, () => inner(fetch, send)));
}

/** A stage that stands before the subgraphs which have a guard. */
export function guardEach(guards: ReadonlyMap<string, Guard>): SubgraphStage {
  return (request, next) => {
    const guard = guards.get(request.subgraph);
    if (!guard) return next(request);
    const { context } = request;
    return guard(guardedFetch(context, context.caller.deadline), () => next(request));
  };
}
