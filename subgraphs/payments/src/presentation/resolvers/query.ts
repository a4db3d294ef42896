import type { QueryResolvers } from '../../generated/resolvers.ts';

export const queryResolvers: QueryResolvers = {
  viewer: (_root, _args, { caller }) => ({ subject: caller.identity.subject }),
  paymentProviders: (_root, _args, { ports }) => [...ports.providers.keys()],
};
