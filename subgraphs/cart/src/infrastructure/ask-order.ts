import type { Caller } from '@prism/platform/identity';
import type { OrderedLine } from '../domain/reorder-lines.ts';
import type { Ask } from './ask.ts';

const query = `query CartReorder($id: ID!) { order(id: $id) {
  customer { id } lines { title quantity variant { id } }
} }`;

interface Answer {
  order: {
    /** Null for who may not know: the customer knows already. */
    customer: { id: string } | null;
    lines: { title: string; quantity: number; variant: { id: string } | null }[];
  } | null;
}

/**
 * What is in one of the caller's own orders. Orders show people theirs only, and the staff everybody's: those are not theirs.
 * Fails closed.
 */
export async function askOrder(ask: Ask, id: string, caller: Caller): Promise<OrderedLine[] | undefined> {
  const { order } = await ask<Answer>({ query, variables: { id } }, caller);
  if (!order || (order.customer && order.customer.id !== caller.identity.subject)) return undefined;
  return order.lines.map(({ title, quantity, variant }) => ({
    title,
    quantity,
    ...(variant && { variantId: variant.id }),
  }));
}
