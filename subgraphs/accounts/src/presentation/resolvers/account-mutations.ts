import { isId } from '@prism/platform/ids';
import { parseInput } from '@prism/platform/validation';
import { requireAdmin, requireUser } from '../../application/access.ts';
import { registerCustomer } from '../../application/register-customer.ts';
import { requestPasswordReset } from '../../application/request-password-reset.ts';
import { resetPassword } from '../../application/reset-password.ts';
import { setRoles } from '../../application/set-roles.ts';
import { updateProfile } from '../../application/update-profile.ts';
import { refuse } from '../../domain/refusal.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { renewLoaders } from '../context.ts';
import { customerUpdateInput, emailAddress, registerInput } from '../inputs.ts';
import { toUserErrors } from '../user-errors.ts';

/** Accounts: opening one, a new password, the profile, the roles. */
export const accountMutations: MutationResolvers = {
  async accountRegister(_, { input }, { ports, caller }) {
    const parsed = parseInput(registerInput, input);
    if (!parsed.ok) return { accepted: false, userErrors: parsed.userErrors };
    const decision = await registerCustomer(ports, caller, parsed.value);
    return { accepted: decision.ok, userErrors: decision.ok ? [] : toUserErrors(decision.refusals, caller.language) };
  },
  async accountPasswordResetRequest(_, { email }, { ports, caller }) {
    const address = emailAddress.safeParse(email);
    if (address.success) await requestPasswordReset(ports, caller, address.data);
    return { accepted: true, userErrors: [] };
  },
  async accountPasswordReset(_, { token, newPassword }, { ports, caller }) {
    const decision = await resetPassword(ports, caller, { token, newPassword });
    return { accepted: decision.ok, userErrors: decision.ok ? [] : toUserErrors(decision.refusals, caller.language) };
  },
  async customerUpdate(_, { input }, context) {
    requireUser(context.caller.identity);
    const parsed = parseInput(customerUpdateInput, input);
    if (!parsed.ok) return { userErrors: parsed.userErrors };
    const customer = await updateProfile(context.ports, context.caller, parsed.value);
    renewLoaders(context);
    return { customer, userErrors: [] };
  },
  async customerRolesSet(_, { customerId, roles }, context) {
    requireAdmin(context.caller.identity);
    const decision = isId('cus', customerId)
      ? await setRoles(context.ports, context.caller, { customerId, roles })
      : refuse('CUSTOMER_NOT_FOUND', 'customerId');
    renewLoaders(context);
    if (decision.ok) return { customer: decision.value, userErrors: [] };
    return { userErrors: toUserErrors(decision.refusals, context.caller.language) };
  },
};
