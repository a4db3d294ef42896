import { requireAdmin } from '../../application/actor.ts';
import { promotionList } from '../../application/promotion-list.ts';
import type { QueryResolvers } from '../../generated/resolvers.ts';

export const queryResolvers: QueryResolvers = {
  viewer: (_root, _args, { caller }) => ({ subject: caller.identity.subject }),
  cart: (_root, { id }, { carts }) => carts.byId(id),
  promotions: (_root, page, { caller, ports }) => {
    requireAdmin(caller.identity);
    return promotionList(ports.promotions, page);
  },
};
