import { registerPush } from '../application/register-push.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';
import { toUserError } from './user-error.ts';

export const pushRegister: NonNullable<MutationResolvers['pushRegister']> = async (_root, { input }, context) => {
  const { registered, userErrors } = await registerPush(context.internalGraph, input, context.caller);
  return { registered, userErrors: userErrors.map(toUserError) };
};
