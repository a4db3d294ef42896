import { type IdentityChange, identityChangeExtension, signIdentityChange } from '@prism/platform/identity';
import { closeSession } from '../application/close-session.ts';
import { type DeviceSession, openSession, refreshSession } from '../application/open-session.ts';
import { stepUp } from '../application/step-up.ts';
import { type CartAfterSignIn, takeCartAlong } from '../application/take-cart-along.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';
import type { Context } from './context.ts';
import { toUserError } from './user-error.ts';

/** Sign-in, refresh and sign-out of a device: tokens go to the app, the change of identity to the gateway. */
export const session: MutationResolvers = {
  async mobileSignIn(_root, { input }, context) {
    const { device, email, password, idempotencyKey, guestCartId } = input;
    const { deviceId, platform, model, publicKey } = device;
    const { internalGraph: graph, log, caller } = context;
    const given = {
      email,
      password,
      idempotencyKey,
      deviceId,
      platform,
      deviceName: model ?? platform,
      deviceKey: publicKey,
    };
    const opened = await openSession(graph, given, caller);
    const { change } = opened;
    if (change?.kind !== 'signed-in') return answer(opened, context);
    const after = { ...caller, identity: change.identity };
    const handover = { before: caller, after, guestCartId: guestCartId ?? undefined };
    return answer(opened, context, await takeCartAlong({ graph, log }, handover));
  },
  async mobileSessionRefresh(_root, { input }, context) {
    return answer(await refreshSession(context.internalGraph, input, context.caller), context);
  },
  async mobileStepUp(_root, { input }, context) {
    const { change, validUntil, challenge, userErrors } = await stepUp(context.internalGraph, input, context.caller);
    if (change) await tellGateway(change, context);
    return {
      validUntil: validUntil && new Date(validUntil),
      challenge: challenge && { ...challenge, expiresAt: new Date(challenge.expiresAt) },
      userErrors: userErrors.map(toUserError),
    };
  },
  async mobileSignOut(_root, _args, context) {
    await tellGateway(await closeSession(context.internalGraph, context.caller), context);
    return { signedOut: true };
  },
};

const noCart: CartAfterSignIn = { cartId: null, userErrors: [] };

async function answer({ tokens, customerId, change, userErrors }: DeviceSession, context: Context, cart = noCart) {
  if (change) await tellGateway(change, context);
  return {
    accessToken: tokens?.accessToken ?? null,
    accessExpiresAt: tokens ? new Date(tokens.accessExpiresAt) : null,
    refreshToken: tokens?.refreshToken ?? null,
    customer: customerId === null ? null : { id: customerId },
    cart: cart.cartId === null ? null : { id: cart.cartId },
    userErrors: [...userErrors, ...cart.userErrors].map(toUserError),
  };
}

async function tellGateway(change: IdentityChange, { response, subgraphSecret }: Context): Promise<void> {
  response.extensions[identityChangeExtension] = await signIdentityChange(change, subgraphSecret);
}
