import { type IdentityChange, identityChangeExtension, signIdentityChange } from '@prism/platform/identity';
import { closeSession } from '../application/close-session.ts';
import { type DeviceSession, openSession, refreshSession, type UserError } from '../application/open-session.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';
import type { Context } from './context.ts';

/** Sign-in, refresh and sign-out of a device: tokens go to the app, the change of identity to the gateway. */
export const session: MutationResolvers = {
  async mobileSignIn(_root, { input }, context) {
    const { device, email, password, idempotencyKey } = input;
    const { deviceId, platform, model } = device;
    const given = { email, password, idempotencyKey, deviceId, platform, deviceName: model ?? platform };
    return answer(await openSession(context.internalGraph, given, context.caller), context);
  },
  async mobileSessionRefresh(_root, { input }, context) {
    return answer(await refreshSession(context.internalGraph, input, context.caller), context);
  },
  async mobileSignOut(_root, _args, context) {
    await tellGateway(await closeSession(context.internalGraph, context.caller), context);
    return { signedOut: true };
  },
};

async function answer({ tokens, customerId, change, userErrors }: DeviceSession, context: Context) {
  if (change) await tellGateway(change, context);
  return {
    accessToken: tokens?.accessToken ?? null,
    accessExpiresAt: tokens ? new Date(tokens.accessExpiresAt) : null,
    refreshToken: tokens?.refreshToken ?? null,
    customer: customerId === null ? null : { id: customerId },
    userErrors: userErrors.map(toUserError),
  };
}

function toUserError({ retryAfterMs, ...error }: UserError) {
  if (retryAfterMs === undefined) return { __typename: 'InputError' as const, ...error };
  return { __typename: 'RetryLaterError' as const, ...error, retryAfterMs };
}

async function tellGateway(change: IdentityChange, { response, subgraphSecret }: Context): Promise<void> {
  response.extensions[identityChangeExtension] = await signIdentityChange(change, subgraphSecret);
}
