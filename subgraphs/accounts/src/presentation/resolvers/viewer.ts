import type { SessionResolvers, ViewerResolvers } from '../../generated/resolvers.ts';
import { ownCustomer, ownSession } from '../find.ts';

/** Guests are viewers too: without customer and session, and with no roles. */
export const Viewer: ViewerResolvers = {
  isAuthenticated: ({ identity }) => identity.kind === 'user',
  customer: (_, _args, context) => ownCustomer(context),
  roles: async (_, _args, context) => (await ownCustomer(context))?.roles ?? [],
  session: (_, _args, context) => ownSession(context),
};

export const Session: SessionResolvers = {
  /** Unknown: it takes a database of networks, or a proxy that tells the country. */
  ipCountry: () => null,
  current: ({ id }, _, { caller }) => caller.identity.kind === 'user' && caller.identity.sessionId === id,
};
