import { type IdentityChange, identityChangeExtension, signIdentityChange } from '@prism/platform/identity';
import type { SignInResult } from '../application/enter.ts';
import { type SignInInput, signIn } from '../application/sign-in.ts';
import { signInFromOutside } from '../application/sign-in-from-outside.ts';
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
    return answer(await signIn(context.internalGraph, given, context.caller, context.now()), context);
  },
  async signInFromOutside(_root, { input }, context) {
    return answer(await signInFromOutside(context.internalGraph, { ...input }, context.caller), context);
  },
  async signOut(_root, _args, context) {
    await tellGateway(await signOut(context.internalGraph, context.caller), context);
    return { signedOut: true };
  },
};

async function answer(result: SignInResult, context: Context) {
  if (result.change) await tellGateway(result.change, context);
  return {
    signedIn: result.customerId !== null,
    customer: stubOf(result.customerId),
    cart: stubOf(result.cartId),
    userErrors: result.userErrors.map((error) => ({ __typename: 'InputError' as const, ...error })),
  };
}

/** A key for the domain to fill. */
const stubOf = (id: string | null) => (id === null ? null : { id });

async function tellGateway(change: IdentityChange, { response, subgraphSecret }: Context): Promise<void> {
  response.extensions[identityChangeExtension] = await signIdentityChange(change, subgraphSecret);
}
