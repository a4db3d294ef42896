import type { Resolvers } from '../../generated/resolvers.ts';
import { connectionResolvers } from '../connection.ts';
import { mutationResolvers } from './mutation.ts';
import { productResolvers } from './product.ts';
import { queryResolvers } from './query.ts';
import { reviewResolvers } from './review.ts';
import { viewerResolvers } from './viewer.ts';

/** Scalars and `UserError` come with the platform. */
export const resolvers: Resolvers = {
  Query: queryResolvers,
  Mutation: mutationResolvers,
  Viewer: viewerResolvers,
  Product: productResolvers,
  Review: reviewResolvers,
  ReviewConnection: connectionResolvers,
};
