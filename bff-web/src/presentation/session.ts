import { type IdentityChange, identityChangeExtension, signIdentityChange } from '@prism/platform/identity';
import { type SignInInput, signIn } from '../application/sign-in.ts';
import { signOut } from '../application/sign-out.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';
import type { Context } from './context.ts';

/** Sign-in and sign-out: the answer tells the gateway who is asking from now on. */
export const session: MutationResolvers = {
  async signIn(_root, { input }, context) {
    const given: SignInInput = { email: input.email, password: input.password, remember: input.remember ?? false };
    const { customerId, change, userErrors } = await signIn(
      context.internalGraph,
      given,
      context.caller,
      context.now(),
    );
    if (change) await tellGateway(change, context);
    return {
      signedIn: customerId !== null,
      customer: customerId === null ? null : { id: customerId },
      userErrors: userErrors.map((error) => ({ __typename: 'InputError' as const, ...error })),
    };
  },
  async signOut(_root, _args, context) {
    await tellGateway(await signOut(context.internalGraph, context.caller), context);
    return { signedOut: true };
  },
};

async function tellGateway(change: IdentityChange, { response, subgraphSecret }: Context): Promise<void> {
  response.extensions[identityChangeExtension] = await signIdentityChange(change, subgraphSecret);
}
