import type { InternalGraph } from '@prism/platform/graph';
import type { Parts } from '../../application/ports.ts';
import { createAsk } from './ask.ts';
import { createCartDesk } from './cart-desk.ts';
import { createPayments } from './payments.ts';
import { createStock } from './stock.ts';

/** The three parts that an order is made with, over the internal graph. */
export function createParts(graph: InternalGraph, deps: { now: () => Date; newId: (prefix: string) => string }): Parts {
  const ask = createAsk(graph, deps);
  return { cart: createCartDesk(ask), stock: createStock(ask), payments: createPayments(ask) };
}
