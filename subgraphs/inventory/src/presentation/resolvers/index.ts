import type { Resolvers } from '../../generated/resolvers.ts';
import { mutationResolvers } from './mutation.ts';
import { productResolvers } from './product.ts';
import { productVariantResolvers } from './product-variant.ts';
import { queryResolvers } from './query.ts';
import { stockLevelResolvers } from './stock-level.ts';

/** Scalars and `UserError` come with the platform. */
export const resolvers: Resolvers = {
  Query: queryResolvers,
  Mutation: mutationResolvers,
  Product: productResolvers,
  ProductVariant: productVariantResolvers,
  StockLevel: stockLevelResolvers,
};
