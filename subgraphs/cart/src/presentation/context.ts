import type { SubgraphContext } from '@prism/platform/subgraph';
import type { CommandContext } from '../application/command.ts';
import { createFactsDesk } from '../application/facts-desk.ts';
import type { CartPorts } from '../application/ports.ts';
import { createPromotionLoaders, type PromotionLoaders } from './promotion-loaders.ts';
import { createRequestCarts, type RequestCarts } from './request-carts.ts';

/** What every resolver is given. */
export interface Context extends SubgraphContext, CommandContext {
  carts: RequestCarts;
  promotions: PromotionLoaders;
}

export function createContext(base: SubgraphContext, ports: CartPorts): Context {
  const command = { ports, caller: base.caller, desk: createFactsDesk(ports, base.caller) };
  const promotions = createPromotionLoaders(ports.promotions, ports.now());
  return { ...base, ...command, promotions, carts: createRequestCarts(command, promotions) };
}
