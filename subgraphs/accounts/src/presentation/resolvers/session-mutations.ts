import { isId } from '@prism/platform/ids';
import { parseInput } from '@prism/platform/validation';
import { refreshSession } from '../../application/refresh-session.ts';
import { revokeSession } from '../../application/revoke-session.ts';
import type { SignedIn } from '../../application/session-secrets.ts';
import { signIn } from '../../application/sign-in.ts';
import { type Decision, refuse } from '../../domain/refusal.ts';
import { scopesOf } from '../../domain/role.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { actAs, type Context, renewLoaders } from '../context.ts';
import { sessionCreateInput, sessionRefreshInput } from '../inputs.ts';
import { signedInFields } from '../session-fields.ts';
import { toUserErrors } from '../user-errors.ts';
import { withoutAbsent } from '../without-absent.ts';

/** Signing in, going on, signing out. The first two are internal, as in the queries. */
export const sessionMutations: MutationResolvers = {
  async accountSessionCreate(_, { input }, context) {
    const parsed = parseInput(sessionCreateInput, input);
    if (!parsed.ok) return { userErrors: parsed.userErrors };
    const { deviceId, deviceName, platform, ...rest } = parsed.value;
    const command = { ...rest, device: withoutAbsent({ deviceId, deviceName, platform }) };
    return answer(context, await signIn(context.ports, context.caller, command));
  },
  async accountSessionRefresh(_, { input }, context) {
    const parsed = parseInput(sessionRefreshInput, input);
    if (!parsed.ok) return { userErrors: parsed.userErrors };
    return answer(context, await refreshSession(context.ports, context.caller, parsed.value));
  },
  async accountSessionRevoke(_, { sessionId }, { ports, caller }) {
    const isImpossible = typeof sessionId === 'string' && !isId('ses', sessionId);
    const decision = isImpossible
      ? refuse('SESSION_NOT_FOUND', 'sessionId')
      : await revokeSession(ports, caller, sessionId ?? undefined);
    if (!decision.ok) return { userErrors: toUserErrors(decision.refusals, caller.language) };
    return { revokedSessionId: decision.value.id, userErrors: [] };
  },
};

function answer(context: Context, decision: Decision<SignedIn>) {
  if (!decision.ok) return { userErrors: toUserErrors(decision.refusals, context.caller.language) };
  const { session, customer } = decision.value;
  actAs(context, { kind: 'user', subject: customer.id, sessionId: session.id, scopes: scopesOf(customer.roles) });
  renewLoaders(context);
  return signedInFields(decision.value);
}
