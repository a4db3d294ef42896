import { type IdentityChange, identityChangeExtension, signIdentityChange } from '@prism/platform/identity';
import { type SignInInput, signIn } from '../application/sign-in.ts';
import { signOut } from '../application/sign-out.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';
import type { Context } from './context.ts';

/** Sign-in and sign-out: the answer tells the gateway who is asking from now on. */
export const session: MutationResolvers = {
  async signIn(_root, { input }, context) {
    const credentials: SignInInput = {
      email: input.email,
      password: input.password,
      remember: input.remember ?? false,
    };
    const given = { credentials, guestCartId: input.guestCartId ?? undefined };
    const result = await signIn(context.internalGraph, given, context.caller, context.now());
    if (result.change) await tellGateway(result.change, context);
    return {
      signedIn: result.customerId !== null,
      customer: stubOf(result.customerId),
      cart: stubOf(result.cartId),
      userErrors: result.userErrors.map((error) => ({ __typename: 'InputError' as const, ...error })),
    };
  },
  async signOut(_root, _args, context) {
    await tellGateway(await signOut(context.internalGraph, context.caller), context);
    return { signedOut: true };
  },
};

/** A key for the domain to fill. */
const stubOf = (id: string | null) => (id === null ? null : { id });

async function tellGateway(change: IdentityChange, { response, subgraphSecret }: Context): Promise<void> {
  response.extensions[identityChangeExtension] = await signIdentityChange(change, subgraphSecret);
}
