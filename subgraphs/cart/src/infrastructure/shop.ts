import type { InternalGraph } from '@prism/platform/graph';
import type { Shop } from '../application/ports.ts';
import { createAsk } from './ask.ts';
import { askAddresses } from './ask-addresses.ts';
import { askCatalog } from './ask-catalog.ts';
import { askInventory } from './ask-inventory.ts';
import { askOrder } from './ask-order.ts';
import { askOrderStatus } from './ask-order-status.ts';

/** For a question that no request is behind, in ms. */
const sweeperPatienceMs = 5_000;

export function createShop(graph: InternalGraph, now: () => number = Date.now): Shop {
  const ask = createAsk(graph, now);
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
