import { PrismError } from '@prism/platform/errors';
import { requireAdmin } from '../../application/actor.ts';
import { scarceLevels } from '../../application/scarce-levels.ts';
import type { QueryResolvers } from '../../generated/resolvers.ts';

/** Variants one question may name: as many as a product has at most. */
const maxVariants = 250;

export const queryResolvers: QueryResolvers = {
  async lowStock(_root, { threshold, ...page }, { actor, reader }) {
    requireAdmin(actor.identity);
    const list = scarceLevels(threshold);
    return list.toConnection(await reader.scarceLevels(threshold, list.slice(page)), page);
  },

  async warehouses(_root, _args, { actor, reader }) {
    requireAdmin(actor.identity);
    return reader.allWarehouses();
  },

  async inventoryVariants(_root, { ids }, { loaders }) {
    if (ids.length > maxVariants)
      throw new PrismError('BAD_USER_INPUT', `Expected ${maxVariants} ids at most, got ${ids.length}.`);
    const stocks = await Promise.all(ids.map((id) => loaders.variantStock.load(id)));
    return stocks.map((stock) => (stock ? { id: stock.variantId } : null));
  },
};
