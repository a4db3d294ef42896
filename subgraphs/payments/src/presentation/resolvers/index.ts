import type { Resolvers } from '../../generated/resolvers.ts';
import { mutationResolvers } from './mutation.ts';
import { orderResolvers } from './order.ts';
import { paymentResolvers } from './payment.ts';
import { queryResolvers } from './query.ts';
import { refundResolvers } from './refund.ts';
import { paymentSessionResolvers } from './session.ts';
import { viewerResolvers } from './viewer.ts';

/** Scalars and `UserError` come with the platform. */
export const resolvers: Resolvers = {
  Query: queryResolvers,
  Mutation: mutationResolvers,
  Viewer: viewerResolvers,
  Order: orderResolvers,
  Payment: paymentResolvers,
  PaymentSession: paymentSessionResolvers,
  PaymentMethod: {
    expiresMonth: ({ expiresMonth }) => expiresMonth ?? null,
    expiresYear: ({ expiresYear }) => expiresYear ?? null,
  },
  Refund: refundResolvers,
};
