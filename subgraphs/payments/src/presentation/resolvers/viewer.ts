import { mayKeepCards } from '../../domain/saved-method.ts';
import type { ViewerResolvers } from '../../generated/resolvers.ts';

export const viewerResolvers: ViewerResolvers = {
  paymentMethods: ({ subject }, _args, { ports }) => (mayKeepCards(subject) ? ports.methods.list(subject) : null),
};
