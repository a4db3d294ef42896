import { parseInput } from '@prism/platform/validation';
import { finishOutsideSignIn } from '../../application/finish-outside-sign-in.ts';
import { signOut } from '../../application/sign-out.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { outsideSignInBeginInput, outsideSignInFinishInput } from '../inputs.ts';
import { withoutAbsent } from '../without-absent.ts';
import { answerSignIn } from './session-mutations.ts';

/** Signing in by an outside provider, and out. Internal: the gateway's addresses are the way here. */
export const outsideMutations: MutationResolvers = {
  async accountOutsideSignInBegin(_, { input }, { ports }) {
    const { redirectUri, fresh } = outsideSignInBeginInput.parse(input);
    return (await ports.openId?.begin({ redirectUri, fresh })) ?? null;
  },
  async accountOutsideSignInFinish(_, { input }, context) {
    const parsed = parseInput(outsideSignInFinishInput, input);
    if (!parsed.ok) return { userErrors: parsed.userErrors };
    const { deviceName, ...rest } = parsed.value;
    const command = { ...rest, device: withoutAbsent({ deviceName }) };
    return answerSignIn(context, await finishOutsideSignIn(context.ports, context.caller, command));
  },
  async accountSignOut(_, { returnTo }, { ports, caller }) {
    return { endSessionUrl: (await signOut(ports, caller, returnTo)) ?? null };
  },
};
