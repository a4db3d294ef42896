import { PrismError } from '@prism/platform/errors';
import type { GraphResponse } from '@prism/platform/graph';
import { mapEvents, until } from '@prism/platform/streams';
import type { SendToSubgraph, SubgraphRequest, SubgraphStage, SubscribeToSubgraph } from './send-to-subgraph.ts';

/** Of a request that nobody can end. */
const never = new AbortController().signal;

/**
 * Subscribes within `timeoutMs`, or sooner when the request's own deadline comes first; then each event goes through the stages
 * in order, as an answer would. When the client's stream ends, so does this one, whatever the subgraph is waiting for.
 */
export function createSubscribeToSubgraph(
  stages: readonly SubgraphStage[],
  subscribe: SubscribeToSubgraph,
  timeoutMs: number,
): SubscribeToSubgraph {
  return async (request) => {
    const { stream, caller } = request.context;
    const waitMs = Math.min(timeoutMs, caller.deadline - Date.now());
    const events = await within(waitMs, () => subscribe(request));
    return mapEvents(until(events, stream?.ended ?? never), (event) => pass(event, request, stages));
  };
}

function pass(
  event: GraphResponse,
  request: SubgraphRequest,
  stages: readonly SubgraphStage[],
): Promise<GraphResponse> {
  const told = async () => event;
  return stages.reduceRight<SendToSubgraph>((next, stage) => (given) => stage(given, next), told)(request);
}

/** What comes later ends with the client's stream. */
async function within<T>(waitMs: number, open: () => Promise<T>): Promise<T> {
  if (!(waitMs > 0)) throw timeout();
  let timer: NodeJS.Timeout | undefined;
  const expired = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(timeout()), Math.min(waitMs, 2_147_483_647));
  });
  try {
    return await Promise.race([open(), expired]);
  } finally {
    clearTimeout(timer);
  }
}

const timeout = () => new PrismError('SUBGRAPH_TIMEOUT', 'A part of the graph did not answer in time.');
