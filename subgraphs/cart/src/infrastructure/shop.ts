import { PrismError } from '@prism/platform/errors';
import type { GraphRequest, InternalGraph } from '@prism/platform/graph';
import type { Caller } from '@prism/platform/identity';
import type { Shop } from '../application/ports.ts';
import { askAddresses } from './ask-addresses.ts';
import { askCatalog } from './ask-catalog.ts';
import { askInventory } from './ask-inventory.ts';
import { askOrder } from './ask-order.ts';
import { askOrderStatus } from './ask-order-status.ts';

/** Asks the internal graph. It throws when there is no answer in time; callers say whether they go on without. */
export type Ask = <T>(request: GraphRequest, caller: Caller) => Promise<T>;

/** Of the time that is left for us: a slow catalog must not take the cart with it. */
const share = 0.6;
/** For a question that no request is behind, in ms. */
const sweeperPatienceMs = 5_000;
/** The longest that a timer waits: with more it would fire at once. */
const mostMs = 2 ** 31 - 1;

export function createShop(graph: InternalGraph, now: () => number = Date.now): Shop {
  const ask: Ask = (request, caller) => {
    const patienceMs = Math.min(mostMs, Math.round(Math.max(0, caller.deadline - now()) * share));
    return within(patienceMs, graph.execute(request, caller));
  };
  return {
    catalog: (ids, caller) => askCatalog(ask, ids, caller),
    stock: (ids, caller) => askInventory(ask, ids, caller),
    async ownAddress(id, caller) {
      return (await askAddresses(ask, caller)).get(id);
    },
    ownOrder: (id, caller) => askOrder(ask, id, caller),
    // Nobody waits for it: it has its own time.
    orderStatus: (id, caller) => askOrderStatus(ask, id, { ...caller, deadline: now() + sweeperPatienceMs }),
  };
}

async function within<T>(ms: number, answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new PrismError('SUBGRAPH_TIMEOUT', `No answer within ${ms} ms.`)), ms);
  });
  return Promise.race([answer, tooLate]).finally(() => clearTimeout(timer));
}
