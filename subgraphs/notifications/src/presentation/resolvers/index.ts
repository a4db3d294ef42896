import type { Resolvers } from '../../generated/resolvers.ts';
import { mutationResolvers } from './mutation.ts';
import { notificationResolvers } from './notification.ts';
import { viewerResolvers } from './viewer.ts';

/** Scalars and `UserError` come with the platform. */
export const resolvers: Resolvers = {
  Query: { viewer: (_root, _args, { caller }) => ({ subject: caller.identity.subject }) },
  Mutation: mutationResolvers,
  Viewer: viewerResolvers,
  Notification: notificationResolvers,
};
