import type { Caller } from '@prism/platform/identity';
import { type Cart, variantIds } from '../domain/cart.ts';
import type { Facts } from '../domain/facts.ts';
import type { Market } from '../domain/market.ts';
import type { CartPorts } from './ports.ts';

/** What is asked about, and for which state of a cart. */
export interface FactsQuestion {
  market: Market;
  /** The cart as it was read; absent where there is none yet. */
  cart?: Cart | undefined;
  /** Besides those in the cart. */
  variantIds?: readonly string[];
}

/**
 * Asks catalog and inventory, both at once, and at most once per request for one state of a cart. Facts are never newer
 * than the cart they were asked for says: for another version they are asked again.
 */
export interface FactsDesk {
  ask(question: FactsQuestion): Promise<Facts>;
}

export function createFactsDesk(ports: Pick<CartPorts, 'shop' | 'warn'>, caller: Caller): FactsDesk {
  const answers = new Map<string, { ids: readonly string[]; facts: Promise<Facts> }>();
  return {
    ask({ market, cart, variantIds: others = [] }) {
      const ids = [...new Set([...(cart ? variantIds(cart) : []), ...others])];
      const key = JSON.stringify([market, cart?.id, cart?.version]);
      const known = answers.get(key);
      if (known && ids.every((id) => known.ids.includes(id))) return known.facts;
      const facts = gather(ports, ids, { ...caller, market });
      answers.set(key, { ids, facts });
      return facts;
    },
  };
}

async function gather(
  { shop, warn }: Pick<CartPorts, 'shop' | 'warn'>,
  ids: readonly string[],
  caller: Caller,
): Promise<Facts> {
  const asked = new Set(ids);
  const { market } = caller;
  if (ids.length === 0) return { market, asked, catalog: new Map(), stock: new Map() };
  // Both fail open here: carts show their snapshots, quantities go up to the public cap. Who must not go on without the
  // catalog (adding, another market) looks whether it answered.
  const missing = (what: string) => (error: unknown) => warn(what, error);
  const [variants, stock] = await Promise.all([
    shop.catalog(ids, caller).catch(missing('the catalog')),
    shop.stock(ids, caller).catch(missing('inventory')),
  ]);
  const catalog = variants && new Map(variants.map((variant) => [variant.variantId, variant]));
  return { market, asked, ...(catalog && { catalog }), ...(stock && { stock }) };
}
