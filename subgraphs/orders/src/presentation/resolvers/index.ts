import type { Resolvers } from '../../generated/resolvers.ts';
import { connectionResolvers } from '../connection.ts';
import { customerResolvers } from './customer.ts';
import { mutationResolvers } from './mutation.ts';
import { orderResolvers } from './order.ts';
import { queryResolvers } from './query.ts';
import { viewerResolvers } from './viewer.ts';

/** Scalars and `UserError` come with the platform. */
export const resolvers: Resolvers = {
  Query: queryResolvers,
  Mutation: mutationResolvers,
  Viewer: viewerResolvers,
  Order: orderResolvers,
  Customer: customerResolvers,
  OrderConnection: connectionResolvers,
};
