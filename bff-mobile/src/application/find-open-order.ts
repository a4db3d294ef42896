import type { InternalGraph } from '@prism/platform/graph';
import type { Caller } from '@prism/platform/identity';
import type { Logger } from '@prism/platform/log';

export interface OpenOrderNeeds {
  graph: InternalGraph;
  log: Logger;
  now: () => Date;
}

/** The start screen does not wait for longer than this, in ms. */
const patienceMs = 300;

const query = 'query OpenOrder { viewer { orders(first: 1, filter: OPEN) { nodes { id } } } }';

interface Answer {
  viewer: { orders: { nodes: { id: string }[] } | null };
}

/** The caller's newest order that is under way; undefined when there is none. Fails open: the screen stands without it. */
export async function findOpenOrder({ graph, log, now }: OpenOrderNeeds, caller: Caller): Promise<string | undefined> {
  const deadline = Math.min(caller.deadline, now().getTime() + patienceMs);
  try {
    const { viewer } = await graph.execute<Answer>({ query }, { ...caller, deadline });
    return viewer.orders?.nodes[0]?.id;
  } catch (error) {
    log.warn({ err: error, requestId: caller.requestId }, 'the start screen is shown without the order under way');
    return undefined;
  }
}
