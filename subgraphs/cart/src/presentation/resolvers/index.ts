import type { Resolvers } from '../../generated/resolvers.ts';
import { cartResolvers } from './cart.ts';
import { cartLineResolvers } from './cart-line.ts';
import { mutationResolvers } from './mutation.ts';
import { productResolvers } from './product.ts';
import { promotionResolvers } from './promotion.ts';
import { queryResolvers } from './query.ts';

/** Scalars and `UserError` come with the platform. */
export const resolvers: Resolvers = {
  Query: queryResolvers,
  Mutation: mutationResolvers,
  Viewer: { cart: (_viewer, _args, { carts }) => carts.own() },
  Cart: cartResolvers,
  CartLine: cartLineResolvers,
  Promotion: promotionResolvers,
  Product: productResolvers,
};
