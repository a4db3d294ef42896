import type { Resolvers } from '../../generated/resolvers.ts';
import { mutationResolvers } from './mutation.ts';
import { productResolvers } from './product.ts';
import { productVariantResolvers } from './product-variant.ts';
import { queryResolvers } from './query.ts';
import { reservationLineResolvers, reservationResolvers } from './reservation.ts';
import { reservationMutations } from './reservation-mutations.ts';
import { stockLevelResolvers } from './stock-level.ts';

/** Scalars and `UserError` come with the platform. */
export const resolvers: Resolvers = {
  Query: queryResolvers,
  Mutation: { ...mutationResolvers, ...reservationMutations },
  Product: productResolvers,
  ProductVariant: productVariantResolvers,
  Reservation: reservationResolvers,
  ReservationLine: reservationLineResolvers,
  StockLevel: stockLevelResolvers,
};
