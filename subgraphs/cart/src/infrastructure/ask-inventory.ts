import type { Caller } from '@prism/platform/identity';
import type { Ask } from './ask.ts';

const query = 'query CartStock($ids: [ID!]!) { inventoryVariants(ids: $ids) { id availability { maxOrderable } } }';

interface Answer {
  inventoryVariants: ({ id: string; availability: { maxOrderable: number } | null } | null)[];
}

/** How many of each variant can be ordered; those that inventory cannot tell of are left out. */
export async function askInventory(
  ask: Ask,
  ids: readonly string[],
  caller: Caller,
): Promise<ReadonlyMap<string, number>> {
  const { inventoryVariants } = await ask<Answer>({ query, variables: { ids } }, caller);
  return new Map(
    inventoryVariants.flatMap((variant): [string, number][] =>
      variant?.availability ? [[variant.id, variant.availability.maxOrderable]] : [],
    ),
  );
}
