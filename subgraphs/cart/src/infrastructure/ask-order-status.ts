import type { Caller } from '@prism/platform/identity';
import type { Ask } from './ask.ts';

const query = 'query CartOrderStatus($id: ID!) { order(id: $id) { status } }';

/** Where an order stands; undefined: orders knows of none. Fails closed: no answer is not an order that is gone. */
export async function askOrderStatus(ask: Ask, id: string, caller: Caller): Promise<string | undefined> {
  const { order } = await ask<{ order: { status: string } | null }>({ query, variables: { id } }, caller);
  return order?.status;
}
