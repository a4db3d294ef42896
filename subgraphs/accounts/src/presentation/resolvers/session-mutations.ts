import { isId } from '@prism/platform/ids';
import { inputError, parseInput } from '@prism/platform/validation';
import { refreshSession } from '../../application/refresh-session.ts';
import { revokeSession } from '../../application/revoke-session.ts';
import type { SignedIn } from '../../application/session-secrets.ts';
import { signIn } from '../../application/sign-in.ts';
import { stepUp } from '../../application/step-up.ts';
import { type Decision, refuse } from '../../domain/refusal.ts';
import { scopesOf } from '../../domain/role.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { actAs, type Context, renewLoaders } from '../context.ts';
import { sessionCreateInput, sessionRefreshInput, stepUpInput } from '../inputs.ts';
import { signedInFields, stepUpFields } from '../session-fields.ts';
import { toUserErrors } from '../user-errors.ts';
import { withoutAbsent } from '../without-absent.ts';

const noKey = inputError('INVALID_INPUT', 'Expected a public key on P-256, as SPKI in base64.', ['input', 'deviceKey']);

/** Signing in, going on, signing out. The first two are internal, as in the queries. */
export const sessionMutations: MutationResolvers = {
  async accountSessionCreate(_, { input }, context) {
    const parsed = parseInput(sessionCreateInput, input);
    if (!parsed.ok) return { userErrors: parsed.userErrors };
    const { deviceId, deviceName, platform, deviceKey, ...rest } = parsed.value;
    if (deviceKey && !context.ports.deviceKeys.isKey(deviceKey)) return { userErrors: [noKey] };
    const command = { ...rest, device: withoutAbsent({ deviceId, deviceName, platform, deviceKey }) };
    return answerSignIn(context, await signIn(context.ports, context.caller, command));
  },
  async accountSessionRefresh(_, { input }, context) {
    const parsed = parseInput(sessionRefreshInput, input);
    if (!parsed.ok) return { userErrors: parsed.userErrors };
    return answerSignIn(context, await refreshSession(context.ports, context.caller, parsed.value));
  },
  async accountStepUp(_, { input }, context) {
    const { ports, caller } = context;
    const parsed = parseInput(stepUpInput, input);
    if (!parsed.ok) return { userErrors: parsed.userErrors };
    const decision = await stepUp(ports, caller, parsed.value);
    if (!decision.ok) return { userErrors: toUserErrors(decision.refusals, caller.language) };
    return { ...stepUpFields(decision.value), userErrors: [] };
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

export function answerSignIn(context: Context, decision: Decision<SignedIn>) {
  if (!decision.ok) return { userErrors: toUserErrors(decision.refusals, context.caller.language) };
  const { session, customer } = decision.value;
  actAs(context, { kind: 'user', subject: customer.id, sessionId: session.id, scopes: scopesOf(customer.roles) });
  renewLoaders(context);
  return signedInFields(decision.value);
}
